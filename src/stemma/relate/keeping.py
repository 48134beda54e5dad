"""Results kept for the next time that the same text is read: many reports print one text.

Only of short texts, so that memory stays bounded whatever is read.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

LONGEST = 20_000
"""Letters of a text whose results are kept."""

Given = TypeVarTuple("Given")
Found = TypeVar("Found")


def keeping(count: int) -> Callable[[Callable[[*Given], Found]], Callable[[*Given], Found]]:
    """Keeps the last so many results of a function of texts and numbers."""

    def keep(reckon: Callable[[*Given], Found]) -> Callable[[*Given], Found]:
        kept: Callable[[*Given], Found] = lru_cache(maxsize=count)(reckon)  # type: ignore[assignment]

        @wraps(reckon)
        def found(*given: *Given) -> Found:
            if any(isinstance(one, str) and len(one) > LONGEST for one in given):
                return reckon(*given)
            return kept(*given)

        return found

    return keep

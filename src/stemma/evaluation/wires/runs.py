"""A text as its runs of six words: the measure by which two reports count as copies of one text."""

import re

RUN = 6
SAME_TEXT = 0.5
"""The part of the shorter text's runs that the other must have."""
FEWEST = 10
"""A text of fewer runs is a caption, and the same as nothing."""
_WORD = re.compile(r"\w+")


class Runs:
    """The runs of one text, folded; made once for many comparisons."""

    def __init__(self, text: str) -> None:
        words = _WORD.findall(text.casefold())
        self._runs = frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))

    def shared(self, other: "Runs") -> float:
        """The part of the shorter text's runs that the other has, from 0 to 1."""
        fewest = min(len(self._runs), len(other._runs))
        return len(self._runs & other._runs) / fewest if fewest >= FEWEST else 0.0

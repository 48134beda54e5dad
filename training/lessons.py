"""Articles in, the windows of an epoch out, with the rules' answers as hints or some of them withheld."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from data import Article
from fitting import Example, Examples

from stemma.understand.tagger.pieces import Pieces
from stemma.understand.tagger.rows import GAP, Rows, mark
from stemma.understand.tagger.windows import Window, windows

WITHHELD, WITHHELD_OF_MENDED = 0.02, 0.3
"""Chance that an answer of the rules is no hint: greater where they were mended until they were right, so
that the tagger learns how much they miss elsewhere."""
VERBS_ALONE = 0.05
"""Share of texts of which the rules' answers are all withheld; known cues stay known."""


def whole(articles: Sequence[Article], pieces: Pieces) -> Examples:
    """The same windows each epoch."""
    made = [
        (window, one.tags) for one in articles for window in _windows(one.rows, _split(one, pieces), pieces)
    ]
    return lambda _: made


def with_gaps(articles: Sequence[Article], pieces: Pieces) -> Examples:
    """Other answers withheld each epoch."""
    known = [(one, _split(one, pieces)) for one in articles]

    def made(rng: np.random.Generator) -> list[Example]:
        return [
            (window, one.tags)
            for one, split in known
            for window in _windows(replace(one.rows, hints=_hints(one, rng)), split, pieces)
        ]

    return made


def _windows(rows: Rows, split: Sequence[Sequence[int]], pieces: Pieces) -> list[Window]:
    return list(windows(rows, split, pieces.opening, pieces.closing))


def _split(article: Article, pieces: Pieces) -> Sequence[Sequence[int]]:
    rows = article.rows
    words = [article.text[start:end] for start, end in zip(rows.starts, rows.ends, strict=True)]
    return pieces.split(words, [shape >= GAP for shape in rows.shapes])


def _hints(article: Article, rng: np.random.Generator) -> list[int]:
    hints = list(article.verbs)
    if rng.random() >= VERBS_ALONE:
        withheld = WITHHELD_OF_MENDED if article.is_mended else WITHHELD
        mark(article.rows, hints, [one for one in article.by_rules if rng.random() >= withheld])
    return hints

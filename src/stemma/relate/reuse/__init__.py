"""Analyses of one story in, what each two of them share out. See ``docs/reuse.md``.

Words are compared within a language, meaning across languages. Order of the input plays no part.
"""

from collections.abc import Sequence
from itertools import combinations
from unicodedata import east_asian_width

import numpy as np
from numpy.typing import NDArray

from stemma.model import BODY, Analysis, Passage, Reuse, Span
from stemma.relate.centring import centred
from stemma.relate.encoder import Encoder
from stemma.relate.reuse.copied import LEAST, blocks
from stemma.relate.reuse.fingerprints import LENGTH, TOO_MANY, candidates
from stemma.relate.reuse.quotation import share
from stemma.relate.reuse.tokens import Token, span, tokens
from stemma.relate.reuse.translated import pairs
from stemma.relate.tongue import differ, root

__all__ = ["find"]

SENTENCE_LETTERS = 20
"""A shorter sentence says too little to be found again in another language."""
WIDE = 2.5
"""A syllable of Korean or a character of Chinese says as much as so many letters."""
UNNAMED = 5
"""A passage needs so many words beside the names in it: a long name alone is no reuse."""

MANY = 500
"""Among more reports than this, passages are looked for that have ``LEAST`` words in a row in common."""


def find(analyses: Sequence[Analysis], encoder: Encoder) -> tuple[Reuse, ...]:
    """Pairs of versions with their aligned passages, in order of their ids; only bodies are compared."""
    ordered = sorted(analyses, key=lambda analysis: analysis.id)
    found = [*_within(ordered), *_across(ordered, encoder)]
    return tuple(sorted(found, key=lambda reuse: (reuse.left, reuse.right)))


def _within(ordered: Sequence[Analysis]) -> list[Reuse]:
    """Reuse by words, wherever the languages are not known to differ."""
    runs = [tokens(analysis.version.text) for analysis in ordered]
    words = [[token.form for token in run] for run in runs]
    found = []
    plain = [_unnamed(analysis, run) for analysis, run in zip(ordered, runs, strict=True)]
    for i, j in _candidates(words):
        if differ(ordered[i].language, ordered[j].language):
            continue
        passages = tuple(
            Passage(
                span(runs[i], block.left, block.left_end),
                span(runs[j], block.right, block.right_end),
                round(block.score, 4),
            )
            for block in blocks(words[i], words[j])
            if sum(plain[i][block.left : block.left_end]) >= UNNAMED
            and sum(plain[j][block.right : block.right_end]) >= UNNAMED
        )
        if passages:
            found.append(_reuse(ordered[i], ordered[j], passages, across_languages=False))
    return found


def _candidates(words: Sequence[Sequence[str]]) -> list[list[int]]:
    window = 1 if len(words) <= MANY else LEAST - LENGTH + 1
    pairs: list[list[int]] = candidates(
        words, window=window, too_many=max(TOO_MANY, len(words) // 4)
    ).tolist()
    return pairs


def _unnamed(analysis: Analysis, run: Sequence[Token]) -> list[bool]:
    """Of each word whether it lies outside all names."""
    named = bytearray(len(analysis.version.text))
    for mention in analysis.mentions:
        if mention.span.field == BODY:
            named[mention.span.start : mention.span.end] = b"\1" * len(mention.span)
    return [not named[token.start] for token in run]


def _across(ordered: Sequence[Analysis], encoder: Encoder) -> list[Reuse]:
    """Reuse by meaning, where the languages differ and an encoder measures."""
    if not encoder.dimensions:
        return []
    wanted = [
        (i, j)
        for i, j in combinations(range(len(ordered)), 2)
        if differ(ordered[i].language, ordered[j].language)
    ]
    needed = sorted({at for pair in wanted for at in pair})
    sentences = {at: _sentences(ordered[at]) for at in needed}
    vectors = {at: _vectors(ordered[at], sentences[at], encoder) for at in needed}
    found = []
    for i, j in wanted:
        passages = tuple(
            Passage(sentences[i][pair.left], sentences[j][pair.right], pair.score)
            for pair in pairs(vectors[i], vectors[j])
        )
        if passages:
            found.append(_reuse(ordered[i], ordered[j], passages, across_languages=True))
    return found


def _reuse(
    left: Analysis, right: Analysis, passages: tuple[Passage, ...], *, across_languages: bool
) -> Reuse:
    return Reuse(
        left.id,
        right.id,
        passages,
        share(left.version.text, [passage.left for passage in passages]),
        share(right.version.text, [passage.right for passage in passages]),
        across_languages,
    )


def _sentences(analysis: Analysis) -> tuple[Span, ...]:
    text = analysis.version.text
    return tuple(
        sentence
        for sentence in analysis.sentences
        if _letters(text[sentence.start : sentence.end]) >= SENTENCE_LETTERS
    )


def _letters(text: str) -> float:
    return sum(WIDE if east_asian_width(c) in "WF" else 1 for c in text if c.isalpha())


def _vectors(analysis: Analysis, sentences: Sequence[Span], encoder: Encoder) -> NDArray[np.float32]:
    if not sentences:
        return np.zeros((0, encoder.dimensions), dtype=np.float32)
    texts = [analysis.version.words(sentence) for sentence in sentences]
    return centred(encoder.encode(texts), [root(analysis.language)] * len(texts), encoder)

"""Analyses of one story in, what each two of them share out. See ``docs/reuse.md``.

Words are compared within a language, meaning across languages. Order of the input plays no part.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from unicodedata import east_asian_width

import numpy as np
from numpy.typing import NDArray

from stemma.model import BODY, Analysis, Passage, Reuse, Span
from stemma.relate.centring import centred
from stemma.relate.encoder import Encoder
from stemma.relate.keeping import keeping
from stemma.relate.reuse.copied import LEAST, Block, blocks
from stemma.relate.reuse.fingerprints import LENGTH, TOO_MANY, candidates
from stemma.relate.reuse.quotation import share
from stemma.relate.reuse.tokens import Token, span, tokens
from stemma.relate.reuse.translated import pairs
from stemma.relate.tongue import differ, root

__all__ = ["between", "find"]

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


def between(one: Analysis, others: Sequence[Analysis], encoder: Encoder) -> tuple[Reuse, ...]:
    """What one report shares with each of others, which are not compared with one another."""
    body = _Body.of(one)
    found = []
    for other in sorted(others, key=lambda analysis: analysis.id):
        if differ(one.language, other.language):
            found += _across(sorted((one, other), key=lambda analysis: analysis.id), encoder)
        else:
            reuse = _shared(*sorted((body, _Body.of(other)), key=lambda body: body.analysis.id))
            found += [reuse] if reuse is not None else []
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Body:
    """A report's words; ``unnamed`` tells of each whether it lies outside all names."""

    analysis: Analysis
    run: tuple[Token, ...]
    unnamed: Sequence[bool]

    @classmethod
    def of(cls, analysis: Analysis) -> "_Body":
        run = tokens(analysis.version.text)
        return cls(analysis, run, _unnamed(analysis, run))


def _within(ordered: Sequence[Analysis]) -> list[Reuse]:
    """Reuse by words, wherever the languages are not known to differ."""
    bodies = [_Body.of(analysis) for analysis in ordered]
    found = (
        _shared(bodies[i], bodies[j])
        for i, j in _candidates([[token.form for token in body.run] for body in bodies])
        if not differ(ordered[i].language, ordered[j].language)
    )
    return [reuse for reuse in found if reuse is not None]


def _shared(left: _Body, right: _Body) -> Reuse | None:
    passages = tuple(
        Passage(
            span(left.run, block.left, block.left_end),
            span(right.run, block.right, block.right_end),
            round(block.score, 4),
        )
        for block in _blocks(left.analysis.version.text, right.analysis.version.text)
        if sum(left.unnamed[block.left : block.left_end]) >= UNNAMED
        and sum(right.unnamed[block.right : block.right_end]) >= UNNAMED
    )
    return _reuse(left.analysis, right.analysis, passages, across_languages=False) if passages else None


@keeping(4096)
def _blocks(left: str, right: str) -> tuple[Block, ...]:
    """Of two bodies; many reports may have the same."""
    first, second = ([token.form for token in tokens(text)] for text in (left, right))
    return blocks(first, second)


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

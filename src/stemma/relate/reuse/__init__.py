"""Analyses of one story in, what each two of them share out. See ``docs/reuse.md``.

Words are compared within a language, meaning across languages. Order of the input plays no part.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from stemma.model import BODY, Analysis, Passage, Reuse, Span
from stemma.relate.centring import centred
from stemma.relate.encoder import Encoder
from stemma.relate.reuse.copied import blocks
from stemma.relate.reuse.quotation import share
from stemma.relate.reuse.shingles import candidates
from stemma.relate.reuse.tokens import Token, span, tokens
from stemma.relate.reuse.translated import pairs
from stemma.relate.tongue import differ, root

__all__ = ["find"]

SENTENCE_LETTERS = 20
"""A shorter sentence says too little to be found again in another language."""
UNNAMED = 5
"""A passage needs so many words beside the names in it: a long name alone is no reuse."""


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
    for i, j in candidates(words):
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
    vectors = _vectors(ordered, sentences, encoder)
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
        if sum(map(str.isalpha, text[sentence.start : sentence.end])) >= SENTENCE_LETTERS
    )


def _vectors(
    ordered: Sequence[Analysis], sentences: Mapping[int, Sequence[Span]], encoder: Encoder
) -> dict[int, NDArray[np.float32]]:
    """Vectors of the sentences of each analysis, centred by language over all of them."""
    texts = [ordered[at].version.words(span) for at, spans in sentences.items() for span in spans]
    codes = [root(ordered[at].language) for at, spans in sentences.items() for _ in spans]
    ends = np.cumsum([len(spans) for spans in sentences.values()])
    rows = centred(encoder.encode(texts), codes, encoder)
    return dict(zip(sentences, np.split(rows, ends[:-1]), strict=True)) if sentences else {}

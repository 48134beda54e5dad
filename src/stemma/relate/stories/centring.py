"""Vectors of texts in many languages in, vectors that can be compared across them out.

All texts of a language lie close together, whatever they tell. What they have in common is estimated
from the neutral sentences of the language's pack; the mean of all packs stands in for a language without
one. Where the texts tell of many events, what there is of such a language among them says more.
"""

from collections.abc import Sequence

import numpy as np

from stemma import languages
from stemma.relate.encoder import Encoder, Vectors
from stemma.relate.stories.words import pack

HOLD = 15
"""The mean of all packs weighs as much as so many texts of a language without a pack."""


def centred(
    vectors: Vectors, codes: Sequence[str | None], encoder: Encoder, *, are_of_many_events: bool = False
) -> Vectors:
    """Unit rows again, after the mean vector of each row's language was subtracted.

    Sentences of one report have its subject in common, which must not be subtracted: only rows that
    ``are_of_many_events`` tell of a language that has no pack.
    """
    rows = vectors.copy()
    named = np.array([code or "" for code in codes], dtype=object)
    for code in sorted(set(codes), key=str):
        own = named == (code or "")
        mean = (
            _of_reports(code, vectors[own], encoder) if are_of_many_events else _of_sentences(code, encoder)
        )
        rows[own] -= mean
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Vectors = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit


def _of_sentences(code: str | None, encoder: Encoder) -> Vectors:
    section = pack(code)
    return _mean(section.neutral, encoder) if section else _common(encoder, are_of_reports=False)


def _of_reports(code: str | None, texts: Vectors, encoder: Encoder) -> Vectors:
    section = pack(code)
    if section and not section.sentences_alone:
        return _mean(section.neutral, encoder)
    common = _common(encoder, are_of_reports=True)
    if code is None or section:
        return common
    held: Vectors = (texts.sum(axis=0) + HOLD * common) / (len(texts) + HOLD)
    return held


def _mean(sentences: Sequence[str], encoder: Encoder) -> Vectors:
    mean: Vectors = encoder.encode(sentences).mean(axis=0)
    return mean


def _common(encoder: Encoder, *, are_of_reports: bool) -> Vectors:
    """The mean of all packs that compare the like; it stands in for a language without one."""
    sections = (pack(code) for code in languages.codes() if not languages.language(code).inherits)
    telling = (one for one in sections if one and not (are_of_reports and one.sentences_alone))
    return _mean(tuple(sentence for one in telling for sentence in one.neutral), encoder)

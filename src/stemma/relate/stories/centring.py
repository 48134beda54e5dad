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
        telling = vectors[own] if are_of_many_events else vectors[:0]
        rows[own] -= _mean(code, telling, encoder)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Vectors = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit


def _mean(code: str | None, texts: Vectors, encoder: Encoder) -> Vectors:
    if section := pack(code):
        mean: Vectors = encoder.encode(section.neutral).mean(axis=0)
        return mean
    common: Vectors = encoder.encode(_neutral_of_all()).mean(axis=0)
    if code is None:
        return common
    held: Vectors = (texts.sum(axis=0) + HOLD * common) / (len(texts) + HOLD)
    return held


def _neutral_of_all() -> tuple[str, ...]:
    sections = (pack(code) for code in languages.codes() if not languages.language(code).inherits)
    return tuple(sentence for section in sections if section for sentence in section.neutral)

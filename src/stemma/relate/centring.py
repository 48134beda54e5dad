"""Vectors of texts in many languages in, vectors that can be compared across them out.

All texts of a language lie close together, whatever they tell. What they have in common is estimated
from the neutral sentences of the language's pack; the mean of all packs stands in for a language without
one. Where the texts tell of many events, what they have in common themselves says more.
"""

from collections.abc import Callable, Sequence
from zlib import crc32

import numpy as np

from stemma import languages
from stemma.relate.encoder import Encoder, Vectors
from stemma.relate.words import Pack, pack

HOLD = 20
"""What packs tell of a language weighs as much as so many events in it."""
ONE_EVENT = 0.9
"""Reports with so close vectors count as one: they may tell of one event, which must not be subtracted."""
SAMPLED = 1000
"""So many reports of a language are looked at; a fixed hash of their vectors chooses."""


def centred(vectors: Vectors, codes: Sequence[str | None], encoder: Encoder) -> Vectors:
    """Unit rows again, after the mean vector of each row's language was subtracted.

    Sentences of one report have its subject in common, which must not be subtracted: only what packs tell
    of a language is.
    """
    return _less(vectors, codes, lambda code, _: _of_sentences(code, encoder))


def within_languages(vectors: Vectors, codes: Sequence[str | None], encoder: Encoder) -> Vectors:
    """The same for reports that are compared with others in their language."""

    def mean(code: str | None, own: Vectors) -> Vectors:
        known = _measured(code)
        return _mean(known.neutral, encoder) if known else _of_reports(code, own, encoder)

    return _less(vectors, codes, mean)


def across_languages(vectors: Vectors, codes: Sequence[str | None], encoder: Encoder) -> Vectors:
    """The same for reports that are compared with others in other languages."""
    return _less(vectors, codes, lambda code, own: _of_reports(code, own, encoder))


def _less(
    vectors: Vectors, codes: Sequence[str | None], mean: Callable[[str | None, Vectors], Vectors]
) -> Vectors:
    rows = vectors.copy()
    named = np.array([code or "" for code in codes], dtype=object)
    for code in sorted(set(codes), key=str):
        own = named == (code or "")
        rows[own] -= mean(code, vectors[own])
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Vectors = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit


def _of_sentences(code: str | None, encoder: Encoder) -> Vectors:
    section = pack(code)
    return _mean(section.neutral, encoder) if section else _common(encoder, are_of_reports=False)


def _of_reports(code: str | None, own: Vectors, encoder: Encoder) -> Vectors:
    """What packs tell, moved towards the mean of the reports as far as these tell of many events."""
    known = _measured(code)
    told = _mean(known.neutral, encoder) if known else _common(encoder, are_of_reports=True)
    if code is None:
        return told
    rows = _sample(own)
    weights = 1 / (rows @ rows.T >= ONE_EVENT).sum(axis=1).clip(min=1)
    held: Vectors = ((weights @ rows + HOLD * told) / (weights.sum() + HOLD)).astype(np.float32)
    return held


def _sample(rows: Vectors) -> Vectors:
    if len(rows) <= SAMPLED:
        return rows
    chosen = sorted(range(len(rows)), key=lambda at: (crc32(rows[at].tobytes()), at))[:SAMPLED]
    return rows[sorted(chosen)]


def _measured(code: str | None) -> Pack | None:
    """The pack's section, if whole reports are compared by it."""
    section = pack(code)
    return None if section is None or section.sentences_alone else section


def _mean(sentences: Sequence[str], encoder: Encoder) -> Vectors:
    mean: Vectors = encoder.encode(sentences).mean(axis=0)
    return mean


def _common(encoder: Encoder, *, are_of_reports: bool) -> Vectors:
    """The mean of all packs that compare the like; it stands in for a language without one."""
    sections = (pack(code) for code in languages.codes() if not languages.language(code).inherits)
    telling = (one for one in sections if one and not (are_of_reports and one.sentences_alone))
    return _mean(tuple(sentence for one in telling for sentence in one.neutral), encoder)

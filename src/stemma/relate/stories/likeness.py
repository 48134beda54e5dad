"""Reports in, a square matrix out: above 0 where two reports tell of one event.

Words, meaning and numbers are weighed together; how many neighbours a report has is taken into
account, so that a crowded topic is split as finely as a lonely one; days that lie apart speak
against. The same two reports get nearly the same figure alone and in a stream of thousands.
"""

from collections.abc import Sequence

import numpy as np

from stemma import languages
from stemma.relate.encoder import Encoder, Vectors
from stemma.relate.stories.report import Report
from stemma.relate.stories.words import Square, by_numbers, by_words, pack

MEANING = 0.3
NUMBERS = 0.1
CROWDING = 0.4
NEIGHBOURS = 3
USUAL_NEIGHBOUR = 0.2
"""How alike the nearest reports of other events are in a stream of news."""
ENOUGH = 0.1


def likeness(reports: Sequence[Report], encoder: Encoder) -> Square:
    """Order of the reports is kept; the diagonal says nothing."""
    alike = by_words(reports) + MEANING * by_meaning(reports, encoder) + NUMBERS * by_numbers(reports)
    return alike - CROWDING * _crowding(alike) - ENOUGH


def by_meaning(reports: Sequence[Report], encoder: Encoder) -> Square:
    """Cosine of headline and lead, less what all texts of a language have in common."""
    vectors = centred(encoder.encode([r.lead for r in reports]), [r.language for r in reports], encoder)
    return (vectors @ vectors.T).astype(np.float64)


def centred(vectors: Vectors, codes: Sequence[str | None], encoder: Encoder) -> Vectors:
    """Unit rows again, after the mean vector of each row's language was subtracted."""
    means = {code: _mean(code, encoder) for code in sorted(set(codes), key=str)}
    rows = vectors - np.array([means[code] for code in codes], dtype=np.float32).reshape(vectors.shape)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Vectors = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit


def _mean(code: str | None, encoder: Encoder) -> Vectors:
    section = pack(code)
    sentences = section.neutral if section else _neutral_of_all()
    mean: Vectors = encoder.encode(sentences).mean(axis=0)
    return mean


def _neutral_of_all() -> tuple[str, ...]:
    """Stands in for a language without a pack."""
    sections = (pack(code) for code in languages.codes() if not languages.language(code).inherits)
    return tuple(sentence for section in sections if section for sentence in section.neutral)


def _crowding(alike: Square) -> Square:
    others = alike.copy()
    np.fill_diagonal(others, -np.inf)
    usual = np.full((len(alike), NEIGHBOURS), USUAL_NEIGHBOUR)
    nearest = np.sort(np.hstack([others, usual]), axis=1)[:, -NEIGHBOURS:].mean(axis=1)
    return np.asarray((nearest[:, None] + nearest[None, :]) / 2)

"""Reports in, a square matrix out: how much speaks for two reports telling of one event.

Within a language words, headlines, meaning and numbers are weighed together, and how many neighbours
a report has is taken into account, so that a crowded topic is split as finely as a lonely one.
Across languages meaning, names and numbers are. Days that lie apart speak against.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stemma import languages
from stemma.relate.encoder import Encoder, Vectors
from stemma.relate.stories.lexical import Square, by_headlines, by_numbers, by_words
from stemma.relate.stories.linkage import Demands
from stemma.relate.stories.report import Report
from stemma.relate.stories.skeletons import by_names
from stemma.relate.stories.words import pack
from stemma.relate.tongue import root

MEANING = 1.149
HEADLINES = 0.39
NUMBERS = 0.22
CROWDING = 0.649
NEIGHBOURS = 15
USUAL_NEIGHBOUR = 0.42
"""How alike a report's nearest reports of other events are in a stream of news."""
DEMANDS = Demands(lone=0.549, many=0.25, best=0.278)

NAMES_ACROSS = 0.3
NUMBERS_ACROSS = 0.1
ENOUGH_ACROSS = 0.54
"""What is asked of two single reports in different languages."""
ACROSS = 1.5
"""Signs within a language spread so much wider than those across languages."""

EXPECTED_FROM_WORDS = (0.35, 0.8)
EXPECTED_FROM_NAMES = (0.3, 0.4)
"""Likeness of meaning as a line over likeness by words or by names."""

DAY = 0.02
"""What each day speaks against one event …"""
FREE_DAYS = 2
"""… after this many …"""
DAYS_AT_MOST = 0.3
"""… and all of them together, at most."""


def likeness(reports: Sequence[Report], encoder: Encoder) -> Square:
    """Order of the reports is kept; the diagonal says nothing."""
    is_within = _same_language(reports)
    words, numbers = by_words(reports), by_numbers(reports)
    names = np.zeros_like(words) if is_within.all() else by_names(reports)
    if encoder.dimensions:
        meaning = by_meaning(reports, encoder)
    else:
        meaning = np.where(is_within, _expected(words, EXPECTED_FROM_WORDS), 0.0)
        meaning += np.where(is_within, 0.0, _expected(names, EXPECTED_FROM_NAMES))
    within = (
        words + MEANING * np.maximum(meaning, 0) ** 2 + HEADLINES * by_headlines(reports) + NUMBERS * numbers
    )
    within -= CROWDING * _crowding(np.where(is_within, within, -np.inf))
    across = meaning + NAMES_ACROSS * names + NUMBERS_ACROSS * numbers
    across = DEMANDS.lone + ACROSS * (across - ENOUGH_ACROSS)
    return np.where(is_within, within, across) - by_days(reports)


def _expected(sign: Square, line: tuple[float, float]) -> Square:
    """The meaning that goes with a sign on average, where no encoder measures it."""
    start, slope = line
    return np.minimum(1.0, start + slope * sign)


def by_days(reports: Sequence[Report]) -> Square:
    """What speaks against one event, from 0: the nearest days of two reports lie apart."""
    days = np.full((len(reports), max((len(report.days) for report in reports), default=0)), np.nan)
    for row, report in zip(days, reports, strict=True):
        row[: len(report.days)] = [day.toordinal() for day in report.days]
    gaps = np.full((len(reports), len(reports)), np.nan)
    for left in days.T:
        for right in days.T:
            gaps = np.fmin(gaps, np.abs(left[:, None] - right[None, :]))
    return np.asarray(np.minimum(DAYS_AT_MOST, DAY * np.maximum(0, np.nan_to_num(gaps) - FREE_DAYS)))


def _same_language(reports: Sequence[Report]) -> NDArray[np.bool_]:
    roots = np.array([root(report.language) or "" for report in reports])
    known = roots != ""
    return np.asarray((roots[:, None] == roots[None, :]) | ~known[:, None] | ~known[None, :])


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

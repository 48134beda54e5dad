"""Reports in, a square matrix out: how much speaks for two reports telling of one event.

Within a language words, headlines, openings, meaning and numbers are weighed together. How many
neighbours a report has is taken into account, so that a crowded topic is split as finely as a lonely
one; reports of other days are no neighbours. Across languages meaning, names and numbers are weighed.
Days that lie apart speak against one event.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stemma.relate.encoder import Encoder
from stemma.relate.products import Square
from stemma.relate.stories import days as day
from stemma.relate.stories.centring import centred
from stemma.relate.stories.lexical import by_headlines, by_numbers, by_openings, by_words
from stemma.relate.stories.linkage import Demands
from stemma.relate.stories.report import Report
from stemma.relate.stories.skeletons import by_skeletons
from stemma.relate.tongue import root

WORDS = 1.07
MEANING = 1.26
HEADLINES = 0.26
OPENINGS = 0.2
NUMBERS = 0.4
CROWDING = 0.61
NEIGHBOURS = 15
USUAL_NEIGHBOUR = 0.58
"""How alike a report's nearest reports of other events are in a stream of news."""
DEMANDS = Demands(lone=0.7, many=0.22, best=0.22)

NAMES_ACROSS = 0.3
NUMBERS_ACROSS = 0.1
ENOUGH_ACROSS = 0.54
"""What is asked of two single reports in different languages."""
ACROSS = 2.4
"""Signs within a language spread so much wider than those across languages."""

EXPECTED_FROM_WORDS = (0.35, 0.8)
EXPECTED_FROM_NAMES = (0.3, 0.4)
"""Likeness of meaning as a line over likeness by words or by names."""

DAY = 0.35
"""What each day between the nearest days of two reports speaks against one event …"""
FREE_DAYS = 1
"""… after this many …"""
DAYS_AT_MOST = 0.6
"""… and all of them together, at most."""
SEEN_DAY = 0.05
"""The same for the days on which two reports that give none were found …"""
FREE_SEEN = 10
"""… of which so many say nothing: a page may be found long after it was written."""


def likeness(reports: Sequence[Report], encoder: Encoder) -> Square:
    """Order of the reports is kept; the diagonal says nothing."""
    is_within = _same_language(reports)
    words, numbers, days = by_words(reports), by_numbers(reports), by_days(reports)
    skeletons = np.zeros_like(words) if is_within.all() else by_skeletons(reports)
    if encoder.dimensions:
        meaning = by_meaning(reports, encoder)
    else:
        meaning = np.where(is_within, _expected(words, EXPECTED_FROM_WORDS), 0.0)
        meaning += np.where(is_within, 0.0, _expected(skeletons, EXPECTED_FROM_NAMES))
    within = WORDS * words + MEANING * np.maximum(meaning, 0) ** 2 + NUMBERS * numbers
    within += HEADLINES * by_headlines(reports) + OPENINGS * by_openings(reports) - days
    within -= CROWDING * _crowding(np.where(is_within, within, -np.inf))
    across = meaning + NAMES_ACROSS * skeletons + NUMBERS_ACROSS * numbers
    across = DEMANDS.lone + ACROSS * (across - ENOUGH_ACROSS) - days
    return np.where(is_within, within, across)


def _expected(sign: Square, line: tuple[float, float]) -> Square:
    """The meaning that goes with a sign on average, where no encoder measures it."""
    start, slope = line
    return np.minimum(1.0, start + slope * sign)


def by_days(reports: Sequence[Report]) -> Square:
    """What speaks against one event, from 0: the nearest days of two reports lie apart."""
    gaps = np.nan_to_num(day.apart([report.days for report in reports]))
    told = DAY * np.maximum(0, gaps - FREE_DAYS)
    seen = SEEN_DAY * np.maximum(0, _apart_when_seen(reports) - FREE_SEEN)
    return np.asarray(np.minimum(DAYS_AT_MOST, told + seen))


def _apart_when_seen(reports: Sequence[Report]) -> Square:
    days = np.array([float(report.seen.toordinal()) if report.seen else np.nan for report in reports])
    return np.asarray(np.nan_to_num(np.abs(days[:, None] - days[None, :])))


def _same_language(reports: Sequence[Report]) -> NDArray[np.bool_]:
    roots = np.array([root(report.language) or "" for report in reports])
    known = roots != ""
    return np.asarray((roots[:, None] == roots[None, :]) | ~known[:, None] | ~known[None, :])


def by_meaning(reports: Sequence[Report], encoder: Encoder) -> Square:
    """Cosine of headline and lead, less what all texts of a language have in common."""
    leads = encoder.encode([report.lead for report in reports])
    vectors = centred(leads, [report.language for report in reports], encoder, are_of_many_events=True)
    return (vectors @ vectors.T).astype(np.float64)


def _crowding(alike: Square) -> Square:
    others = alike.copy()
    np.fill_diagonal(others, -np.inf)
    usual = np.full((len(alike), NEIGHBOURS), USUAL_NEIGHBOUR)
    nearest = np.sort(np.hstack([others, usual]), axis=1)[:, -NEIGHBOURS:].mean(axis=1)
    return np.asarray((nearest[:, None] + nearest[None, :]) / 2)

"""Reports in, how much speaks for any two of them telling of one event out.

Within a language words, headlines, openings, meaning and numbers are weighed together. How many
neighbours a report has is taken into account, so that a crowded topic is split as finely as a lonely
one; reports of other days are no neighbours. Across languages meaning, names and numbers are weighed.
Days that lie apart speak against one event.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stemma.relate.centring import across_languages, within_languages
from stemma.relate.encoder import Encoder, Vectors
from stemma.relate.products import Square
from stemma.relate.rows import Pairs, Positions, Values, in_parts, pairs_of
from stemma.relate.stories import days as day
from stemma.relate.stories.lexical import (
    Lexis,
    Openings,
    by_headlines,
    by_numbers,
    by_shared_numbers,
    by_words,
    sharing,
)
from stemma.relate.stories.linkage import Demands
from stemma.relate.stories.nearby import ANY, Signs, nearby
from stemma.relate.stories.report import Report
from stemma.relate.stories.skeletons import by_skeletons
from stemma.relate.tongue import root

WORDS = 1.07
MEANING = 1.26
HEADLINES = 0.21
OPENINGS = 0.2
NUMBERS = 0.45
CROWDING = 0.61
NEIGHBOURS = 15
USUAL_NEIGHBOUR = 0.63
"""How alike a report's nearest reports of other events are in a stream of news."""
DEMANDS = Demands(lone=0.64, many=0.205, best=0.2, close=0.3, close_at_most=1.2)

NAMES_ACROSS = 0.58
NUMBERS_ACROSS = 0.2
HALF_OF_NAMES = 2.0
"""So many shared names that no other reports have count half of what any number of them may."""
HALF_OF_NUMBERS = 1.0
"""The same for numbers of three digits or more."""
ENOUGH_ACROSS = 0.51
"""What is asked of two single reports in different languages."""
ACROSS = 2.5
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
LATER_DAY = 0.05
SOON = 7
"""Where both give their days of publishing, so much is added for each day after so many."""
SEEN_DAY = 0.04
FREE_SEEN = 10
"""The days on which two reports that give none were found speak so much after so many: a page may be found
long after it was written."""
AT_MOST = 1.0
"""All that days of publishing or finding may speak."""
DAYS_WITHIN = 1.4
"""Within a language the other signs, too, may speak so much more."""


class Likeness:
    """How alike any two of some reports are; ``near`` are the pairs that may be of one event."""

    def __init__(self, reports: Sequence[Report], encoder: Encoder) -> None:
        self._tongues = _tongues(reports)
        lexis = Lexis(reports)
        self._words, self._numbers = by_words(lexis), by_numbers(reports)
        self._headlines, self._openings = by_headlines(lexis), Openings(lexis)
        self._days = Days(reports)
        are_several = len(set(self._tongues.tolist()) - {ANY}) > 1
        self._skeletons = by_skeletons(reports if are_several else ())
        self._shared_numbers = by_shared_numbers(reports if are_several else ())
        self._meanings = by_meaning(reports, encoder) if encoder.dimensions else (None, None)
        within = Signs((self._words, self._numbers), self._meanings[0])
        across = Signs((self._skeletons, self._numbers), self._meanings[1])
        near = nearby(self._tongues, within, across)
        values = self._uncrowded(near.left, near.right)
        self._crowding = _crowding(
            near.with_values(values), self._within(near.left, near.right), len(reports)
        )
        alike = near.with_values(values - self._crowded(near.left, near.right))
        self.near = alike.above(DEMANDS.many)

    def of(self, left: Positions, right: Positions) -> Values:
        """The likeness of each report of ``left`` with that of ``right``, another one."""
        return self._uncrowded(left, right) - self._crowded(left, right)

    def _within(self, left: Positions, right: Positions) -> NDArray[np.bool_]:
        """Whether the reports of each pair may be in one language."""
        one, other = self._tongues[left], self._tongues[right]
        return np.asarray((one == other) | (one == ANY) | (other == ANY))

    def _crowded(self, left: Positions, right: Positions) -> Values:
        crowding = CROWDING * (self._crowding[left] + self._crowding[right]) / 2
        return np.where(self._within(left, right), crowding, 0.0)

    def _uncrowded(self, left: Positions, right: Positions) -> Values:
        is_within = self._within(left, right)
        found = np.zeros(len(left))
        for are_within, part in ((True, self._inside), (False, self._across)):
            at = np.flatnonzero(is_within == are_within)
            found[at] = part(left[at], right[at])
        return found - np.where(is_within, DAYS_WITHIN, 1.0) * self._days.between(left, right)

    def _inside(self, left: Positions, right: Positions) -> Values:
        words = self._words.products(left, right)
        if (vectors := self._meanings[0]) is None:
            meaning = _expected(words, EXPECTED_FROM_WORDS)
        else:
            meaning = _cosines(vectors, left, right)
        found = WORDS * words + MEANING * np.maximum(meaning, 0) ** 2
        found += NUMBERS * self._numbers.products(left, right)
        found += HEADLINES * self._headlines.products(left, right)
        return found + OPENINGS * self._openings.products(left, right)

    def _across(self, left: Positions, right: Positions) -> Values:
        names = sharing(self._skeletons.products(left, right), HALF_OF_NAMES)
        numbers = sharing(self._shared_numbers.products(left, right), HALF_OF_NUMBERS)
        if (vectors := self._meanings[1]) is None:
            meaning = _expected(names, EXPECTED_FROM_NAMES)
        else:
            meaning = _cosines(vectors, left, right)
        found = meaning + NAMES_ACROSS * names + NUMBERS_ACROSS * numbers
        return DEMANDS.lone + ACROSS * (found - ENOUGH_ACROSS)


def _expected(sign: Values, line: tuple[float, float]) -> Values:
    """The meaning that goes with a sign on average, where no encoder measures it."""
    start, slope = line
    return np.minimum(1.0, start + slope * sign)


def _cosines(vectors: Vectors, left: Positions, right: Positions) -> Values:
    def part(some: Positions, others: Positions) -> Values:
        found: Values = np.einsum("ij,ij->i", vectors[some], vectors[others]).astype(np.float64)
        return found

    return in_parts(part, left, right)


def likeness(reports: Sequence[Report], encoder: Encoder) -> Square:
    """All pairs in a square, the order of the reports kept; the diagonal says nothing."""
    left, right = pairs_of(len(reports))
    square = np.zeros((len(reports), len(reports)))
    square[left, right] = square[right, left] = Likeness(reports, encoder).of(left, right)
    return square


class Days:
    """What speaks against one event, from 0: the nearest days of two reports lie apart."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._told = day.Apart([report.days for report in reports])
        self._published = np.array([one.published is not None for one in reports], dtype=np.bool_)
        self._seen = np.array([float(one.seen.toordinal()) if one.seen else np.nan for one in reports])

    def between(self, left: Positions, right: Positions) -> Values:
        """Of each two reports."""
        gaps = np.nan_to_num(self._told.gaps(left, right))
        told = np.minimum(DAYS_AT_MOST, DAY * np.maximum(0, gaps - FREE_DAYS))
        are_given = self._published[left] & self._published[right]
        told += np.where(are_given, LATER_DAY * np.maximum(0, gaps - SOON), 0.0)
        apart = np.nan_to_num(np.abs(self._seen[left] - self._seen[right]))
        seen = SEEN_DAY * np.maximum(0, apart - FREE_SEEN)
        found: Values = np.minimum(AT_MOST, np.maximum(told, seen))
        return found


def _tongues(reports: Sequence[Report]) -> Positions:
    """A number for the language of each report."""
    roots = [root(report.language) or "" for report in reports]
    numbers = {name: number for number, name in enumerate(sorted(set(roots) - {""}))}
    return np.array([numbers.get(name, ANY) for name in roots], dtype=np.int64)


def by_meaning(reports: Sequence[Report], encoder: Encoder) -> tuple[Vectors, Vectors]:
    """Products are the cosine of headline and lead, less what all texts of a language have in common.

    The first compare reports in one language, the second those in different ones.
    """
    leads = encoder.encode([report.lead for report in reports])
    codes = [report.language for report in reports]
    return within_languages(leads, codes, encoder), across_languages(leads, codes, encoder)


def _crowding(near: Pairs, is_within: NDArray[np.bool_], count: int) -> Values:
    """Of each report how alike its nearest neighbours in its language are, on average."""
    kept = near.only(is_within & (near.values > USUAL_NEIGHBOUR)).both_ways()
    order = np.lexsort((kept.right, -kept.values, kept.left))
    left, values = kept.left[order], kept.values[order]
    rank = np.arange(len(left)) - np.searchsorted(left, left)
    nearest = rank < NEIGHBOURS
    above = np.bincount(left[nearest], values[nearest] - USUAL_NEIGHBOUR, minlength=count)
    return np.asarray(USUAL_NEIGHBOUR + above / NEIGHBOURS)

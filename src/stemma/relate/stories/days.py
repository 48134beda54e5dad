"""The days that reports name: what enters is a text, what leaves how many days two reports lie apart.

A day without a year ("9 May") is told apart from other days of the year, whatever the year. Words such
as "Tuesday" or "yesterday" name no day here: they are mostly background, and lie near any publish date.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from stemma.dates import years
from stemma.dates.sayings import sayings
from stemma.dates.vocabulary import lexicon
from stemma.dates.written import Written

AT_MOST = 6
"""So many days of a report are kept, in the order in which it names them."""
LOOSE = timedelta(days=3)
"""A date of a calendar that follows the moon may be one of so many days."""
YEAR = 366
_ANY_YEAR = 2000


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day; where the year is not known, ``day`` stands in a leap year and only its place there counts."""

    day: date
    has_year: bool = True

    @property
    def place(self) -> int:
        """Number of the day in a leap year, from 1."""
        return self.day.replace(year=_ANY_YEAR).timetuple().tm_yday


def named(text: str, language: str | None, published: date | None) -> tuple[Day, ...]:
    """The day of publishing and the first days that a text names, in order of time."""
    found = {Day(published)} if published else set()
    for saying in sayings(text, lexicon(language)):
        if len(found) >= AT_MOST:
            break
        if saying.date is not None and saying.to is None:
            found.update(_days(saying.date, published))
    return tuple(sorted(found))


def _days(written: Written, near: date | None) -> tuple[Day, ...]:
    if written.day is None or written.month is None or not written.is_possible:
        return ()
    if span := years.days(written, near):
        return tuple(Day(day) for day in span) if span[1] - span[0] <= LOOSE else ()
    if written.calendar == "gregorian" and written.year is None:
        return (Day(date(_ANY_YEAR, written.month, written.day), has_year=False),)
    return ()


def apart(reports: Sequence[Sequence[Day]]) -> NDArray[np.float64]:
    """Days between the nearest two days of every two reports; not a number where one names none."""
    count, width = len(reports), max(map(len, reports), default=0)
    dated, places = np.full((count, width), np.nan), np.full((count, width), np.nan)
    for at, days in enumerate(reports):
        dated[at, : len(days)] = [day.day.toordinal() if day.has_year else np.nan for day in days]
        places[at, : len(days)] = [day.place for day in days]
    gaps = np.full((count, count), np.nan)
    for left, left_place in zip(dated.T, places.T, strict=True):
        for right, right_place in zip(dated.T, places.T, strict=True):
            round_the_year = np.abs(left_place[:, None] - right_place)
            round_the_year = np.minimum(round_the_year, YEAR - round_the_year)
            between = np.abs(left[:, None] - right)
            gaps = np.fmin(gaps, np.where(np.isnan(between), round_the_year, between))
    return gaps

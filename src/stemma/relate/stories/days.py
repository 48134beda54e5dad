"""The days that reports name: what enters is a text, what leaves how many days two reports lie apart.

A day without a year ("9 May") is told apart from other days of the year, whatever the year. Words such
as "Tuesday" or "yesterday" name no day here: they are mostly background, and lie near any publish date.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from stemma.dates import years
from stemma.dates.sayings import sayings
from stemma.dates.vocabulary import lexicon
from stemma.dates.written import Written
from stemma.relate.rows import Positions, Values

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


class Apart:
    """How far the days of any two reports lie apart."""

    def __init__(self, reports: Sequence[Sequence[Day]]) -> None:
        shape = len(reports), max(map(len, reports), default=0)
        self._dated, self._places = np.full(shape, np.nan), np.full(shape, np.nan)
        for at, days in enumerate(reports):
            self._dated[at, : len(days)] = [day.day.toordinal() if day.has_year else np.nan for day in days]
            self._places[at, : len(days)] = [day.place for day in days]

    def gaps(self, left: Positions, right: Positions) -> Values:
        """Days between the nearest two days of each two reports; not a number where one names none."""
        found = np.full(len(left), np.nan)
        for one in range(self._dated.shape[1]):
            for other in range(self._dated.shape[1]):
                round_the_year = np.abs(self._places[left, one] - self._places[right, other])
                round_the_year = np.minimum(round_the_year, YEAR - round_the_year)
                between = np.abs(self._dated[left, one] - self._dated[right, other])
                found = np.fmin(found, np.where(np.isnan(between), round_the_year, between))
        return found

"""A date as it is written: day, month and year of a calendar, not yet turned into days."""

from dataclasses import dataclass
from typing import Self

from stemma.dates import calendars
from stemma.model import Calendar

GREGORIAN_YEARS = range(1000, 2200)
HIJRI_YEARS = range(1250, 1500)
RECENT_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Written:
    """A date at tokens ``[start, end)``; what it does not say is None.

    ``counted`` is the calendar of the year where it is not that of the month ("29 Gemini 2024").
    ``last`` is the last day of "18-20 June"; ``more`` a further day of "18 and 25 June";
    ``other`` the second reading of 03/04/2024. ``is_supported``: the form itself shows a date.
    """

    start: int
    end: int
    calendar: Calendar
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: int | None = None
    counted: Calendar | None = None
    other: Self | None = None
    note: str = ""
    is_doubtful: bool = False
    is_supported: bool = False
    is_short_year: bool = False
    is_pair: bool = False
    """``last`` is joined with "and"."""

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has such a day (in that year, where one is told)."""
        if self.month is None:
            return True
        longest = calendars.longest(self.calendar, self.month, self.year if self.counted is None else None)
        return all(1 <= day <= longest for day in (self.day, self.last) if day is not None)

"""Written dates in, Gregorian days out; a missing year is the one that lies nearest to the report.

News looks back farther than it looks ahead: a day without a year lies at most eight months back,
else it is still to come.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from stemma.dates import calendars
from stemma.dates.calendars import Days
from stemma.dates.written import Written

BACK = 240
"""Days that a date without a year may lie back."""
BACK_WHEN_AHEAD = 31
"""The same where the sentence looks ahead."""


def days(written: Written, near: date | None, *, ahead: bool = False, turn: int | None = None) -> Days | None:
    """First and last day of a written date, or None where it has none or its year cannot be told."""
    if written.counted is not None:
        return _counted(written)
    if written.year is not None:
        return _in_year(written, written.year)
    if near is None:
        return None
    year = calendars.written(written.calendar, near)[0]
    possible = [found for by in (-1, 0, 1) if (found := _in_year(written, year + by))]
    if not possible:
        return None
    if turn:
        possible = [found for found in possible if (found[0] > near if turn == 1 else found[1] < near)]
    return min(possible, key=lambda found: _distance(found, near, ahead), default=None)


def each(span: Days) -> Iterator[date]:
    """Every day from the first to the last."""
    for number in range((span[1] - span[0]).days + 1):
        yield span[0] + timedelta(days=number)


def _distance(found: Days, near: date, ahead: bool) -> tuple[bool, int]:
    if found[0] <= near <= found[1]:
        return False, 0
    back = (near - found[1]).days
    if back > 0:
        return back > (BACK_WHEN_AHEAD if ahead else BACK), back
    return False, (found[0] - near).days + (0 if ahead else 366 - BACK)


def _in_year(written: Written, year: int) -> Days | None:
    if written.month is None:
        return calendars.year(written.calendar, year)
    if written.day is None:
        return calendars.month(written.calendar, year, written.month)
    first = calendars.day(written.calendar, year, written.month, written.day)
    if first is None or written.last is None:
        return first
    last = calendars.day(written.calendar, year, written.month, written.last)
    return (first[0], last[1]) if last and first[0] <= last[1] else None


def _counted(written: Written) -> Days | None:
    """A Hijri day and month with a Gregorian year: the day of that name that falls in that year."""
    assert written.year is not None
    if written.counted != "gregorian":
        return None
    for start in (date(written.year, 1, 1), date(written.year, 12, 31)):
        found = _in_year(written, calendars.written(written.calendar, start)[0])
        if found and found[0].year == written.year:
            return found
    return None

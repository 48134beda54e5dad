"""Years, months and days of a calendar in, Gregorian days out (both ends included), or None.

Nothing outside a calendar's own limits is ever converted: 31 June and 30 Hut of a common year are
None. Lunar days carry the doubt of the sighted moon: one day either way.
"""

import calendar as gregorian
from datetime import date, timedelta
from functools import cache

from stemma.model import Calendar

Days = tuple[date, date]

LUNAR_DOUBT = timedelta(days=1)
LUNAR_DOUBT_COUNTED = timedelta(days=2)
"""Outside the published Umm al-Qura tables the counted calendar strays further."""
UMM_AL_QURA = (1343, 1500)
_DAY = timedelta(days=1)


def day(calendar: Calendar, year: int, month: int, number: int) -> Days | None:
    """The days that one day of a calendar may be: one, or three around it for the lunar calendar."""
    if not 1 <= number <= longest(calendar, month, year):
        return None
    if calendar == "gregorian":
        found = date(year, month, number)
        return found, found
    if calendar == "solar-hijri":
        found = _solar(year, month, number)
        return found, found
    found = _lunar(year, month, min(number, 29)) + _DAY * (number - min(number, 29))
    doubt = LUNAR_DOUBT if UMM_AL_QURA[0] <= year <= UMM_AL_QURA[1] else LUNAR_DOUBT_COUNTED
    return found - doubt, found + doubt


def month(calendar: Calendar, year: int, number: int) -> Days | None:
    """First to last day of a month."""
    if (first := day(calendar, year, number, 1)) is None:
        return None
    following = day(calendar, year + number // 12, number % 12 + 1, 1)
    return (first[0], following[1] - _DAY) if following else None


def year(calendar: Calendar, number: int) -> Days | None:
    """First to last day of a year."""
    first, following = day(calendar, number, 1, 1), day(calendar, number + 1, 1, 1)
    return (first[0], following[1] - _DAY) if first and following else None


def longest(calendar: Calendar, month: int, year: int | None = None) -> int:
    """How many days the month can have: in that year, or in any where none is given; 0: no such month."""
    if not 1 <= month <= 12 or (year is not None and year not in _YEARS[calendar]):
        return 0
    if calendar == "gregorian":
        return gregorian.monthrange(2024 if year is None else year, month)[1]
    if calendar == "lunar-hijri":
        return 30
    if month < 12:
        return 31 if month <= 6 else 30
    return 30 if year is None or (_nowruz(year + 1) - _nowruz(year)).days == 366 else 29


def written(calendar: Calendar, day: date) -> tuple[int, int, int]:
    """Year, month and day by which a calendar calls a Gregorian day."""
    if calendar == "gregorian":
        return day.year, day.month, day.day
    if calendar == "solar-hijri":
        year = day.year - 621 if day >= _nowruz(day.year - 621) else day.year - 622
        passed = (day - _nowruz(year)).days
        if passed < 186:
            return year, passed // 31 + 1, passed % 31 + 1
        return year, (passed - 186) // 30 + 7, (passed - 186) % 30 + 1
    return _lunar_from(day)


def likely_hijri(number: int, near: date | None) -> Calendar:
    """Which Hijri calendar a bare year of this century's news is counted in: the nearer to the report.

    Without a report's day the two are told apart by the years in living use.
    """
    if near is None:
        return "solar-hijri" if number <= 1425 else "lunar-hijri"
    solar, lunar = abs(number + 621 - near.year), abs(round((number - 1) * 0.970224 + 622) - near.year)
    return "solar-hijri" if solar <= lunar else "lunar-hijri"


_YEARS = {"gregorian": range(1, 9999), "solar-hijri": range(1, 3000), "lunar-hijri": range(1, 3000)}


@cache
def _nowruz(year: int) -> date:
    from convertdate import persian  # noqa: PLC0415  (loads other calendars too)

    return date(*persian.to_gregorian(year, 1, 1))


def _solar(year: int, month: int, number: int) -> date:
    before = (month - 1) * 31 if month <= 7 else (month - 1) * 30 + 6
    return _nowruz(year) + _DAY * (before + number - 1)


def _lunar(year: int, month: int, number: int) -> date:
    if UMM_AL_QURA[0] <= year <= UMM_AL_QURA[1]:
        from hijridate import Hijri  # noqa: PLC0415

        found = Hijri(year, month, number).to_gregorian()
        return date(found.year, found.month, found.day)
    from convertdate import islamic  # noqa: PLC0415

    return date(*(int(part) for part in islamic.to_gregorian(year, month, number)))


def _lunar_from(day: date) -> tuple[int, int, int]:
    from hijridate import Gregorian  # noqa: PLC0415

    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        from convertdate import islamic  # noqa: PLC0415

        year, month, number = islamic.from_gregorian(day.year, day.month, day.day)
        return int(year), int(month), int(number)
    return found.year, found.month, found.day

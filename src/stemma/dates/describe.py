"""The sentences that tell a reader how a moment was resolved, and small changes of sayings."""

from dataclasses import replace
from datetime import date as Day  # noqa: N812
from typing import Final

from stemma.dates import calendars
from stemma.dates.calendars import Days
from stemma.dates.saying import Saying
from stemma.dates.written import Written
from stemma.model import Calendar, Certainty

CALENDARS: Final[dict[Calendar, str]] = {
    "gregorian": "Gregorian",
    "solar-hijri": "Solar Hijri",
    "lunar-hijri": "lunar Hijri",
}
IRANIAN_MONTHS: Final = (
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey",
    "Bahman", "Esfand",
)  # fmt: skip
DARI_MONTHS: Final = (
    "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut",
)  # fmt: skip
_ORDER: Final[tuple[Certainty, ...]] = ("certain", "likely", "uncertain")


def weaker(first: Certainty, second: Certainty) -> Certainty:
    """The less certain of two."""
    return max(first, second, key=_ORDER.index)


def date(written: Written, days: Days, near: Day | None) -> str:
    """How a written date was turned into days."""
    if written.month is None:
        return f"a year of the {CALENDARS[written.calendar]} calendar"
    said = f"a date of the {CALENDARS[written.calendar]} calendar"
    if written.note:
        said += f" ({written.note})"
    year = calendars.written(written.calendar, days[0])[0]
    if written.calendar == "solar-hijri" and written.day is not None:
        names = f"{IRANIAN_MONTHS[written.month - 1]} or {DARI_MONTHS[written.month - 1]}"
        said += f": {written.day} {names} {year}"
    if written.counted:
        return said + ", in the Gregorian year that is told"
    if written.year is None and near is not None:
        said += f", in the year that lies nearest to {near.isoformat()}"
    elif written.is_short_year:
        said += f", its year taken for {written.year}"
    if written.other is not None:
        said += ", between its two readings, day first and month first"
    if written.calendar == "lunar-hijri" and days[0] != days[1]:
        said += ", one day more or less by the sighting of the moon"
    return said


def disagreement(shown: str, own: Day, published: Day, by: int) -> str:
    """A word for today against the date on the page."""
    days = f"{abs(by)} days" if abs(by) > 1 else "a day"
    if by > 0:
        reason = f"the text was written or copied {days} before"
    else:
        reason = f"the text speaks of {days} after the page's date"
    told = f"the text's day on {own.isoformat()}, the page says {published.isoformat()}"
    return f"“{shown}” puts {told}: {reason}."


def single(saying: Saying, written: Written, day: int | None) -> Saying:
    """One of the two days of "18 and 25 June"."""
    return replace(saying, date=replace(written, day=day, last=None, is_pair=False))


def completed(near: Saying, far: Saying, last: Days | None) -> Saying:
    """The first end of a range, with the year of the far end where it tells none of its own."""
    if near.date is None or near.date.year is not None or far.date is None or last is None:
        return replace(near, to=None)
    year = calendars.written(near.date.calendar, last[0])[0]
    if (near.date.month or 0) > (far.date.month or 0) and near.date.calendar == far.date.calendar:
        year -= 1
    return replace(near, to=None, date=replace(near.date, year=year))

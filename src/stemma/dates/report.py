"""Sayings and a publish date in, the day on which a report speaks out: proved by its words or the page's.

"today, Tuesday" under a Wednesday's date is Tuesday: what the text proves comes before what the page says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from stemma.dates import years
from stemma.dates.saying import Saying
from stemma.model import Certainty

FARTHEST = 3
"""A weekday without a date is looked for so many days on either side of the publish day."""
DAY = timedelta(days=1)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Report:
    """``day`` is the report's "today"; ``anchor`` a day near which its dates without a year lie."""

    day: date | None
    anchor: date | None
    published: date | None
    certainty: Certainty
    how: str
    proof: Saying | None = None


def report(sayings: Sequence[Saying], published: date | None) -> Report:
    """The report's day, from the first words that prove it, else from the publish date."""
    anchor = published or _dated(sayings)
    proving = [saying for saying in sayings if saying.day is not None and _day(saying, anchor)]
    proving.sort(key=lambda saying: (saying.day != 0, saying.date is None))
    if proving:
        saying = proving[0]
        day = _day(saying, anchor)
        assert day is not None
        return Report(day, day, published, _certainty(saying, day, published), _how(day), saying)
    if published is None:
        return Report(None, anchor, None, "uncertain", "")
    return Report(published, published, published, "likely", f"the report is dated {published.isoformat()}")


def _day(saying: Saying, anchor: date | None) -> date | None:
    """The report's day by one saying with a word for today (yesterday, tomorrow), or None."""
    assert saying.day is not None
    if saying.date is not None and saying.date.day is not None and saying.date.is_possible:
        days = years.days(saying.date, anchor)
        if days is not None:
            middle = days[0] + (days[1] - days[0]) / 2
            if saying.weekday is not None and days[0] != days[1]:
                middle = next((day for day in years.each(days) if day.weekday() == saying.weekday), middle)
            return middle - DAY * saying.day
    if saying.weekday is not None and anchor is not None:
        return nearest(anchor, (saying.weekday - saying.day) % 7)
    return None


def nearest(day: date, weekday: int) -> date:
    """The day with that weekday which lies nearest, at most three days away."""
    return day + DAY * ((weekday - day.weekday() + FARTHEST) % 7 - FARTHEST)


def _dated(sayings: Sequence[Saying]) -> date | None:
    """The first full date of the text: where nothing else is known, its other dates lie near it."""
    for saying in sayings:
        if saying.date and saying.date.year and saying.date.day and saying.date.is_possible:
            days = years.days(saying.date, None)
            if days is not None:
                return days[0]
    return None


def _certainty(saying: Saying, day: date, published: date | None) -> Certainty:
    dated = saying.date is not None and saying.date.day is not None
    if published == day or (dated and saying.weekday is not None):
        return "certain"
    if published is None:
        return "certain" if saying.date and saying.date.year else "likely"
    return "likely" if dated or abs((day - published).days) <= 1 else "uncertain"


def _how(day: date) -> str:
    return f"the text itself puts its day on {WEEKDAYS[day.weekday()]}, {day.isoformat()}"

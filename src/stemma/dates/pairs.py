"""One day in two calendars, side by side ("29 جوزا 1403 (18 June 2024)"): do they agree?"""

from dataclasses import dataclass
from datetime import date

from stemma.dates import calendars, describe, years
from stemma.dates.calendars import Days
from stemma.dates.saying import Saying
from stemma.dates.written import Written
from stemma.model import Certainty


@dataclass(frozen=True, slots=True)
class Judged:
    """The days of both sides (None: damage, no date), and the kind of a finding, "" where they agree."""

    first: Days | None
    second: Days | None
    certainty: Certainty
    how: str
    kind: str = ""
    fact: str = ""

    def message(self, shown: str) -> str:
        return f"“{shown}” gives one day in two calendars, but {self.fact}."


def judge(first: Saying, second: Saying, anchor: date | None) -> Judged | None:
    """The days of two dates that are given as one; None where they are not, or either cannot be told."""
    one, two = first.date, second.date
    if one is None or two is None or one.calendar == two.calendar or one.last or two.last:
        return None
    if one.year is None and two.year is not None:
        anchor = _first_day(two) or anchor
    if two.year is None and one.year is not None:
        anchor = _first_day(one) or anchor
    here, there = years.days(one, anchor), years.days(two, anchor)
    if here is None or there is None:
        return None
    both = max(here[0], there[0]), min(here[1], there[1])
    names = f"{describe.CALENDARS[one.calendar]} and {describe.CALENDARS[two.calendar]}"
    if both[0] <= both[1]:
        return Judged(both, both, "certain", f"told in two calendars that agree, {names}")
    carried = _carried(one, two)
    if carried is not None:
        lasting, kept = (here, one) if carried is two else (there, two)
        how = f"the {describe.CALENDARS[kept.calendar]} date of the two; the other is damage"
        fact = "the day of one was printed under the month's name of the other"
        return Judged(
            None if carried is one else here, None if carried is two else there, "likely", how,
            "calendar-carried-over", f"{fact}; {lasting[0].isoformat()} stands",
        )  # fmt: skip
    fact = f"the first is {here[0].isoformat()} and the second {there[0].isoformat()}"
    return Judged(
        here, there, "uncertain", f"told in two calendars that disagree, {names}", "calendars-disagree", fact
    )


def _first_day(written: Written) -> date | None:
    days = years.days(written, None)
    return days[0] if days else None


def _carried(one: Written, two: Written) -> Written | None:
    """The Gregorian side, where it repeats the Hijri day under a month that overlaps the Hijri one."""
    gregorian, hijri = (one, two) if one.calendar == "gregorian" else (two, one)
    if gregorian.calendar != "gregorian" or gregorian.day != hijri.day or hijri.month is None:
        return None
    if gregorian.month == hijri.month:
        return gregorian
    year = hijri.year or 1400
    span = calendars.month(hijri.calendar, year, hijri.month)
    if span and gregorian.month in {span[0].month, span[1].month}:
        return gregorian
    return None

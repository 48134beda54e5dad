"""Days that a report calls by a word for today and a weekday: what bounds the day of an undated one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from stemma.dates import years
from stemma.dates.report import FARTHEST
from stemma.dates.saying import Saying
from stemma.dates.sayings import sayings
from stemma.dates.vocabulary import lexicon
from stemma.dates.written import Written
from stemma.model import BODY, Iso, Span, day_of, iso


@dataclass(frozen=True, slots=True)
class DaySaid:
    """ "today, Tuesday": ``offset`` 0 is today, -1 yesterday; ``weekday`` is 0 for Monday.

    ``date`` is the date that stands beside it ("29 Gemini"), year or none.
    """

    span: Span
    text: str
    offset: int
    weekday: int | None
    date: Written | None = None


def days_said(text: str, language: str | None, *, field: str = BODY) -> tuple[DaySaid, ...]:
    """Every word for today, yesterday or tomorrow that has a weekday or a date beside it, in order."""
    return tuple(
        DaySaid(
            Span(saying.start, saying.end, field), text[saying.start : saying.end], saying.day,
            saying.weekday, _day(saying),
        )
        for saying in sayings(text, lexicon(language))
        if saying.day is not None and (saying.weekday is not None or _day(saying))
    )  # fmt: skip


def weekdays_said(text: str, language: str | None, *, field: str = BODY) -> tuple[tuple[int, Span], ...]:
    """The weekdays (0 for Monday) on which a text, by its own words, was written: "today, Tuesday"."""
    return tuple(
        ((said.weekday - said.offset) % 7, said.span)
        for said in days_said(text, language, field=field)
        if said.weekday is not None
    )


def possible_days(said: Sequence[DaySaid], near: Sequence[Iso]) -> tuple[Iso, ...]:
    """Days on which a report may have said all this, at most three days from one of the given days.

    ``near`` are the days of its siblings: their publish dates, or the days that they speak of as today.
    """
    if not said:
        return ()
    around = sorted(
        {day_of(one) + timedelta(days=by) for one in near for by in range(-FARTHEST, FARTHEST + 1)}
    )
    return tuple(iso(day) for day in around if all(_fits(one, day) for one in said))


def _fits(one: DaySaid, report_day: date) -> bool:
    meant = report_day + timedelta(days=one.offset)
    if one.weekday is not None and meant.weekday() != one.weekday:
        return False
    if one.date is None:
        return True
    found = years.days(one.date, report_day)
    return found is not None and found[0] <= meant <= found[1]


def _day(saying: Saying) -> Written | None:
    return saying.date if saying.date is not None and saying.date.day is not None else None

"""The day of a report that prints none, bounded by its own words and its siblings; always marked inferred.

"Today, Tuesday" fixes the day as soon as the reports of the same story fix the week.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from stemma.dates import moments, weekdays_said
from stemma.model import Analysis, DayBounds, Evidence, Moment, day_of, iso

NEAR = timedelta(days=3)
"""A report of an event appears within about half a week of the others: the nearest such weekday is meant."""


def infer(analysis: Analysis, siblings: Iterable[Analysis]) -> DayBounds | None:
    """Bounds for an undated report of a story, or None where it has a date of its own or nothing tells."""
    version = analysis.version
    if version.published is not None:
        return None
    said = weekdays_said(version.text, analysis.language)
    days = _days_of(siblings)
    if not said or not days:
        return None
    weekday, span = said[0]
    if any(other != weekday for other, _ in said):
        return None
    fitting = sorted({near for day in days for near in _near(day, weekday)})
    if not fitting:
        return None
    words = Evidence(version.id, span, version.words(span))
    first, last = fitting[0], fitting[-1]
    reasons = (
        f"The report calls its day “{words.text}”.",
        f"Other reports of the story are {_dated(days)}.",
    )
    return DayBounds(iso(first), iso(last), reasons, (words,))


def resolved(analysis: Analysis, inferred: DayBounds | None) -> Analysis:
    """The analysis with the relative words of an undated report resolved by its inferred day, marked so."""
    if inferred is None or inferred.earliest is None or inferred.earliest != inferred.latest:
        return analysis
    version = analysis.version
    found = moments(version.text, analysis.language, published=inferred.earliest)
    certain = {one.span for one in analysis.moments}
    marked = [one if one.span in certain else _marked(one) for one in found]
    return replace(analysis, moments=tuple(marked))


def _marked(moment: Moment) -> Moment:
    certainty = "likely" if moment.certainty == "certain" else moment.certainty
    return replace(moment, certainty=certainty, how=f"{moment.how} The report's day is inferred.")


def _dated(days: Sequence[date]) -> str:
    if min(days) == max(days):
        return f"of {days[0].isoformat()}"
    return f"of {min(days).isoformat()} to {max(days).isoformat()}"


def _days_of(siblings: Iterable[Analysis]) -> list[date]:
    """Publish days, and days that the siblings themselves call today; else nothing."""
    return sorted({day_of(one.version.published) for one in siblings if one.version.published})


def _near(day: date, weekday: int) -> list[date]:
    around = (day + timedelta(days=shift) for shift in range(-NEAR.days, NEAR.days + 1))
    return [one for one in around if one.weekday() == weekday]

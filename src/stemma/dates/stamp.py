"""A publish date printed on a page in, one ISO date or date-time out: no more precise than printed.

A date without a year, or one that another calendar or its weekday contradicts, is never passed on
as if it were sure: it comes with a finding, or not at all.
"""

from dataclasses import dataclass

from stemma import languages
from stemma.dates import clock, forms, years
from stemma.dates.lexicon import Found, Lexicon
from stemma.dates.line import Line
from stemma.dates.tell import languages_of_script
from stemma.dates.vocabulary import lexicon
from stemma.dates.written import Written
from stemma.model import BODY, Calendar, Finding, Iso, Span, iso

_BEFORE_WEEKDAY = frozenset({",", "،", "，"})
_OPENING = frozenset({"(", "（"})
_CLOSING = frozenset({")", "）"})
LONGEST_STAMP = 400
"""Code points in which a stamp is looked for: stamps are lines, not texts."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """``published`` is None where the words are a date but none that can be relied on: see ``finding``."""

    published: Iso | None
    span: Span
    text: str
    calendar: Calendar
    finding: Finding | None = None


def stamp(text: str, language: str | None = None, *, field: str = BODY) -> Stamp | None:
    """The first date with a year in a short text, with the time of day beside it; None where there is none.

    Without a language every pack is tried, and the one that reads most of the words is believed.
    """
    shown = text[:LONGEST_STAMP]
    tried = (language,) if language in languages.codes() else _tried(shown)
    found = [read for code in tried if (read := _stamp(shown, lexicon(code), field))]
    if not found:
        return None
    best = max(found, key=lambda read: (read.published is not None, len(read.span), -read.span.start))
    doubts = [read for read in found if read.span == best.span and read.published is None]
    return doubts[0] if doubts else best


def _tried(text: str) -> tuple[str | None, ...]:
    """Languages of the scripts that a text shows; all where it shows no letters."""
    return languages_of_script(text) or (None,)


def _stamp(text: str, words: Lexicon, field: str) -> Stamp | None:
    line = Line(words.tokens(text, 0, len(text)), words)
    refused: Stamp | None = None
    at = 0
    while at < len(line):
        date = forms.read(line, at)
        if (
            date is None
            or date.year is None
            or date.month is None
            or date.day is None
            or date.last is not None
        ):
            at += 1
            continue
        made = _made(text, line, date, field)
        if made.published is not None:
            return made
        refused = refused or made
        at = date.end
    return refused


def _made(text: str, line: Line, date: Written, field: str) -> Stamp:
    start, end = _with_weekday(line, date)
    time = clock.after(line, end) or clock.before(line, start)
    if time is not None:
        start, end = min(start, time.start), max(end, time.end)
    span = Span(line[start].start, line[end - 1].end, field)
    shown = text[span.start : span.end]
    weekday = _weekday(line, date)
    kind, message, day = _judged(date, weekday, shown)
    finding = Finding(kind, message, span, shown) if kind else None
    if day is None:
        return Stamp(None, span, shown, date.calendar, finding)
    return Stamp(Iso(day + ("T" + time.text if time else "")), span, shown, date.calendar, finding)


def _judged(date: Written, weekday: int | None, shown: str) -> tuple[str, str, str | None]:
    """Kind and message of a finding ("" where there is none), and the day, if it may be used."""
    if refused := _refused(date, shown):
        return *refused, None
    days = years.days(date, None)
    if days is None:
        return "impossible-date", f"“{shown}” names a day that does not exist.", None
    middle = days[0] + (days[1] - days[0]) / 2
    if weekday is None or middle.weekday() == weekday:
        return "", "", iso(middle)
    fitting = [day for day in days if day.weekday() == weekday]
    if fitting:
        return "", "", iso(fitting[0])
    return "weekday-disagrees", f"“{shown}” names a weekday on which that day does not fall.", iso(middle)


def _refused(date: Written, shown: str) -> tuple[str, str] | None:
    """Why a date is not to be used at all."""
    if not date.is_possible:
        return "impossible-date", f"“{shown}” names a day that does not exist."
    if date.other is not None:
        return "ambiguous-date", f"“{shown}” can be read day first or month first."
    if date.counted is not None:
        return "calendar-carried-over", f"“{shown}” has a month and a year of different calendars."
    return None


def _weekday(line: Line, date: Written) -> int | None:
    for start in range(max(0, date.start - 4), date.start):
        found = line.read(start, "weekday") or line.read(start, "weekday-beside")
        if found and all(
            line[at].word in {",", "،", ".", "-"} or not line[at].is_word
            for at in range(found.end, date.start)
        ):
            return found.number
    found = _weekday_after(line, date.end)
    return found.number if found else None


def _weekday_after(line: Line, end: int) -> Found | None:
    """ "18 June 2024, Tuesday", "2024.06.18 (화)": an abbreviation is one in brackets alone."""
    after = end + line.stands(end, _BEFORE_WEEKDAY)
    # A full stop closes dates in figures: "2024.06.18. (화)".
    after += line.stands(after, {"."}) and line.stands(after + 1, _OPENING)
    after = line.skip(after, _OPENING)
    found = line.read(after, "weekday")
    if found is None and line.stands(after - 1, _OPENING):
        found = line.read(after, "weekday-beside")
    return found


def _with_weekday(line: Line, date: Written) -> tuple[int, int]:
    """Tokens of the date with a weekday right before or after it."""
    start, end = date.start, date.end
    for first in range(max(0, start - 4), start):
        found = line.read(first, "weekday") or line.read(first, "weekday-beside")
        if found and found.end in {start, start - 1}:
            start = first
            break
    if found := _weekday_after(line, end):
        end = line.skip(found.end, _CLOSING)
    return start, end

"""Whether figures and a month's name are a date: names that mean other things too need a sign of one."""

from collections.abc import Callable

from stemma.dates.lexicon import Found
from stemma.dates.line import Line
from stemma.dates.written import Written

_MOST_DAYS = 31


def is_date(
    line: Line,
    date: Written,
    after: Found | None,
    *,
    is_beside: bool,
    same_day: Callable[[Line, int], int | None],
) -> bool:
    """Whether a form is a date; ``is_beside``: a weekday or a word for today stands beside it."""
    if date.is_short_year and not date.is_supported:
        return is_beside or is_introduced(line, date.start, after)
    if date.year is not None or date.day is None:
        return date.year is not None or _is_month(line, date, after)
    if date.is_doubtful and line.counts(date.end):
        return False
    if is_beside or date.is_supported or not (date.is_doubtful or date.day > _MOST_DAYS):
        return True
    if date.day > _MOST_DAYS:
        return False
    return is_introduced(line, date.start, after) or same_day(line, date.end) is not None


def is_introduced(line: Line, at: int, after: Found | None) -> bool:
    """Whether a preposition of dates stands before a token."""
    return after is not None or line.precedes(at, "on")


def _is_month(line: Line, date: Written, after: Found | None) -> bool:
    """A month without day and year is a date only after "in", "since", "last" and the like."""
    has_case = bool(line.pack.follow)
    if date.is_doubtful and not (has_case and line[date.start].capital and date.calendar == "gregorian"):
        return False
    return line.precedes(date.start, "within") or (after is not None and not date.is_doubtful)

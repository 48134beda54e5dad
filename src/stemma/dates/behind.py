"""Dates whose figures have their signs behind them: 2024年6月18日, 2024년 6월 18일, 6月18日."""

from functools import cache

from stemma.dates.line import Line
from stemma.dates.pack import Words
from stemma.dates.tokens import fold
from stemma.dates.written import GREGORIAN_YEARS, Written


def with_signs(line: Line, at: int) -> Written | None:
    """Year, month and day, or month and day, each with its sign."""
    years, months, days = (_folded(signs) for signs in line.pack.signs)
    year, position = _figure(line, at, years)
    if year is not None and year not in GREGORIAN_YEARS:
        return None
    month, position = _figure(line, position, months)
    if month is None:
        return None
    day, end = _figure(line, position, days)
    if day is None and year is None:
        return None
    return Written(at, end, "gregorian", year, month, day, is_supported=True)


def _figure(line: Line, at: int, signs: frozenset[str]) -> tuple[int | None, int]:
    """The number before one of the signs and the place behind it, or the same place."""
    if at + 1 < len(line) and line[at].is_number and line.is_glued(at + 1) and line[at + 1].word in signs:
        return line[at].value, at + 2
    return None, at


@cache
def _folded(signs: Words) -> frozenset[str]:
    return frozenset(map(fold, signs))

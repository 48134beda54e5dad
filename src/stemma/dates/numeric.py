"""Dates in figures alone: 2024-06-18, 18.06.2024, 6/18/2024, ۱۴۰۳/۰۳/۲۹."""

from dataclasses import replace

from stemma.dates import calendars
from stemma.dates.eras import era_of
from stemma.dates.figures import ends_clean
from stemma.dates.line import Line
from stemma.dates.tokens import Gap
from stemma.dates.written import GREGORIAN_YEARS, HIJRI_YEARS, RECENT_YEARS, Written
from stemma.model import Calendar

_SEPARATORS = frozenset({"/", "-", ".", "‑", "–"})


def numeric(line: Line, at: int) -> Written | None:
    """Three figures with one separator: 2024-06-18, 18.06.2024, 6/18/2024, ۱۴۰۳/۰۳/۲۹, 18.06.24."""
    if not _is_row(line, at):
        return None
    first, mark, second, _, third = line.seen[at : at + 5]
    if first.digits == 4 and third.digits <= 2:
        return _numeric(line, at, first.value, [(second.value, third.value)])
    if third.digits == 4 and first.digits <= 2:
        return _numeric(line, at, third.value, _orders(line, at, third.value))
    if first.digits == second.digits == third.digits == 2 and mark.word in "./":
        found = _numeric(line, at, 2000 + third.value, _orders(line, at))
        return replace(found, is_short_year=True, is_doubtful=True, is_supported=False) if found else None
    return None


def _is_row(line: Line, at: int) -> bool:
    """Whether three numbers stand in a row with one separator, and belong to nothing longer."""
    if at + 5 > len(line):
        return False
    first, mark, second, other_mark, third = line.seen[at : at + 5]
    # Where figures have signs of their own, a stop with a blank behind it stands for one: "2026. 7. 8."
    may_be_wide = bool(line.pack.signs) and first.digits == 4 and mark.word == "."
    inner = (mark, other_mark) if may_be_wide else (mark, second, other_mark, third)
    if any(token.gap > Gap.JOINER for token in inner):
        return False
    if mark.word not in _SEPARATORS or mark.word != other_mark.word:
        return False
    if not (first.is_number and second.is_number and third.is_number) or second.digits > 2:
        return False
    return ends_clean(line, at + 4, mark=mark.word) and not (at and line.read(at - 1, "not-before"))


def _orders(line: Line, at: int, year: int = 0) -> list[tuple[int, int]]:
    """(month, day) in the orders that the language allows, the usual one first; Hijri dates are day first."""
    first, mark, second = line[at].value, line[at + 1].word, line[at + 2].value
    if line.pack.day_first or mark == "." or year in HIJRI_YEARS:
        return [(second, first), (first, second)] if second > 12 else [(second, first)]
    return [(first, second), (second, first)]


def _numeric(line: Line, at: int, year: int, orders: list[tuple[int, int]]) -> Written | None:
    era, end = era_of(line, at + 5)
    if year in RECENT_YEARS or (year in GREGORIAN_YEARS and era == "gregorian"):
        calendar: Calendar = "gregorian"
    elif year in HIJRI_YEARS:
        calendar = era or calendars.likely_hijri(year, None)
    else:
        return None
    found = [
        Written(at, end, calendar, year, month, day, is_supported=True)
        for month, day in dict.fromkeys(orders)
    ]
    possible = [form for form in found if form.is_possible]
    if not possible:
        return found[0]
    if len(possible) > 1:
        return replace(possible[0], other=possible[1])
    return possible[0]

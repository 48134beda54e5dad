"""A date without its year in, the same date with the year that follows it, where one does."""

from dataclasses import replace

from stemma.dates.eras import era_of
from stemma.dates.figures import ends_clean
from stemma.dates.lexicon import Role
from stemma.dates.line import COMMAS, DASHES, Line
from stemma.dates.numeric import numeric
from stemma.dates.tokens import Gap
from stemma.dates.written import GREGORIAN_YEARS, HIJRI_YEARS, RECENT_YEARS, Written
from stemma.model import Calendar

_BEFORE_YEAR: tuple[Role, ...] = ("of", "year-before", "article")


def with_year(written: Written, line: Line) -> Written:
    """The date with the year, era and word for "year" that follow it, where there are any."""
    position = written.end
    comma = position < len(line) and line[position].word in COMMAS
    if position < len(line) and line[position].word in COMMAS | DASHES | {"/", "."}:
        glued = position + 1 < len(line) and line[position].gap is line[position + 1].gap is Gap.NONE
        if line[position].word in COMMAS or glued:
            position += 1
    for role in ("of", "year-before", "article"):
        if word := line.read(position, role):
            position = word.end
    is_short = position < len(line) and line[position].word in {"'", "’"}
    position += is_short
    if position >= len(line) or not line[position].is_number:
        return written
    token = line[position]
    is_short = token.digits == 2 and (is_short or (token.gap is Gap.NONE and line[position - 1].word in "-/"))
    if not (is_short or token.digits in {3, 4}) or not ends_clean(line, position):
        return written
    if numeric(line, position) is not None:
        return written
    era, end = era_of(line, position + 1)
    year = 2000 + token.value if is_short else token.value
    if comma and written.day is None and line.counts(end):
        return written
    return dated(replace(written, end=end, is_short_year=is_short), year, era) or written


def dated(written: Written, year: int, era: Calendar | None) -> Written | None:
    """The date in that year; None where no news would count it so."""
    if era and era != written.calendar and "gregorian" not in {era, written.calendar}:
        return None
    if written.calendar == "gregorian":
        if year in HIJRI_YEARS and era != "gregorian":
            return replace(written, year=year, counted=era or "solar-hijri", is_supported=True)
        return replace(written, year=year, is_supported=True) if year in GREGORIAN_YEARS else None
    if year in RECENT_YEARS:
        return replace(written, year=year, counted="gregorian", is_supported=True)
    low = 1 if written.calendar == "lunar-hijri" and era else 1000
    return replace(written, year=year, is_supported=True) if year in range(low, 1600) else None

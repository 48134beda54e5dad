"""Dates with a month's name: 18 June 2024, June 18, 29 خرداد, د ۱۴۰۳ کال د غبرګولي ۲۹مه."""

from dataclasses import replace

from stemma.dates.figures import ends_clean
from stemma.dates.lexicon import Found, Name, Role
from stemma.dates.line import DASHES, Line
from stemma.dates.tokens import Gap
from stemma.dates.told_year import dated, with_year
from stemma.dates.written import Written

_AFTER_YEAR: tuple[Role, ...] = ("era", "year-after", "era", "of", "article")


def day_month(line: Line, at: int) -> Written | None:
    """18 June 2024, 18th of June, 18-19 June, 29 خرداد ماه 1403, 29 من يونيو."""
    if (first := _day(line, at)) is None:
        return None
    value, position, is_ordinal = first
    last: int | None = None
    if (second := _next_day(line, position)) is not None:
        last, position, _ = second
    is_pair = last is not None and _is_joined(line, first[1])
    after = position
    joins = position + 1 < len(line) and line[position].word in {"-", "/", "."}
    if joins and line[position].gap is line[position + 1].gap is Gap.NONE:
        position += 1
    if line.pack.ordinal_stop and line.stands(position, {"."}) and line.is_glued(position):
        position += 1
    if of := line.read(position, "of"):
        position, is_ordinal = of.end, True
    found = _month(line, position)
    if found is None and position != after:
        found = _month(line, after)
    if found is None:
        return None
    name = _name(found)
    written = Written(
        at, found.end, name.calendar, month=name.number, day=value, last=last, note=name.note,
        is_doubtful=name.doubtful or line.is_doubtful(found), is_supported=is_ordinal,
        is_pair=is_pair,
    )  # fmt: skip
    return with_year(written, line)


def month_day(line: Line, at: int) -> Written | None:
    """June 18, 2024; June 18-19; د جون په ۱۸مه."""
    if (found := _month(line, at)) is None:
        return None
    position = line.skip_light(found.end)
    position = line.skip(position, DASHES) if position == found.end else position
    if (first := _day(line, position)) is None:
        return None
    value, position, is_ordinal = first
    last: int | None = None
    if (second := _next_day(line, position)) is not None and not line.counts(second[1]):
        last, position, _ = second
    is_pair = last is not None and _is_joined(line, first[1])
    name = _name(found)
    written = Written(
        at, position, name.calendar, month=name.number, day=value, last=last, note=name.note,
        is_doubtful=name.doubtful or line.is_doubtful(found), is_supported=is_ordinal,
        is_pair=is_pair,
    )  # fmt: skip
    written = with_year(written, line)
    if written.year is None and not line.pack.month_first:
        return None
    return written


def month_year(line: Line, at: int) -> Written | None:
    """June 2024, خرداد سال ۱۴۰۳; or the month alone, which needs other words to be a date."""
    if (found := _month(line, at)) is None:
        return None
    name = _name(found)
    written = Written(
        at, found.end, name.calendar, month=name.number, note=name.note,
        is_doubtful=name.doubtful or line.is_doubtful(found),
    )  # fmt: skip
    written = with_year(written, line)
    if written.is_doubtful and written.counted:
        return None
    return written


def year_month(line: Line, at: int) -> Written | None:
    """2024 June 18; د ۱۴۰۳ کال د غبرګولي ۲۹مه."""
    if line[at].digits != 4:
        return None
    position = at + 1
    for role in _AFTER_YEAR:
        if word := line.read(position, role):
            position = word.end
    position = line.skip(position, DASHES | {"/"})
    if (found := _month(line, position)) is None:
        return None
    written = month_day(line, position) or month_year(line, position)
    if (day := _daily(line, found)) is not None:
        written = day
    if written is None or written.year is not None:
        return None
    whole = dated(replace(written, start=at), line[at].value, None)
    is_month_first = line.pack.month_first and not line.pack.day_first
    return None if whole is None or (whole.day is None and is_month_first) else whole


def _daily(line: Line, month: Found) -> Written | None:
    """Month and day after a year, also where the language does not write "June 18" alone."""
    position = line.skip_light(month.end)
    position = line.skip(position, DASHES | {"/"})
    if (day := _day(line, position)) is None:
        return None
    name = _name(month)
    doubtful = name.doubtful or line.is_doubtful(month)
    return Written(
        month.start, day[1], name.calendar, month=name.number, day=day[0], note=name.note,
        is_doubtful=doubtful, is_supported=True,
    )  # fmt: skip


def _day(line: Line, at: int) -> tuple[int, int, bool] | None:
    """A day's number, the token after it and its ending, and whether it is an ordinal."""
    if at >= len(line):
        return None
    if word := line.read(at, "ordinal"):
        return word.number, word.end, False
    if not line[at].is_number or line[at].digits > 2:
        return None
    position = at + 1
    after = position + (
        position < len(line) and line[position].word == "-" and line[position].gap is Gap.NONE
    )
    ending = line.read(after, "ending")
    if ending and line[after].gap <= Gap.JOINER:
        return line[at].value, ending.end, True
    return (line[at].value, position, False) if ends_clean(line, at) else None


def _next_day(line: Line, at: int) -> tuple[int, int, bool] | None:
    """The second day of "18-20", "18 to 20", "18 and 19"."""
    if at >= len(line):
        return None
    if line[at].word in DASHES:
        return _day(line, at + 1)
    joined = line.read(at, "to") or line.read(at, "joins")
    return _day(line, joined.end) if joined else None


def _is_joined(line: Line, at: int) -> bool:
    return at < len(line) and line.read(at, "joins") is not None


def _month(line: Line, at: int) -> Found | None:
    found = line.read(at, "month")
    if found is None or (at and line[at].gap is Gap.NONE and line[at - 1].word in {"'", "’", "@", "#", "_"}):
        return None
    return _with_other_name(line, found)


def _with_other_name(line: Line, found: Found) -> Found:
    """The month with its other name in brackets: "أيار (مايو)"."""
    if found.end >= len(line) or line[found.end].word != "(":
        return found
    other = line.read(found.end + 1, "month")
    if other is None or other.end >= len(line) or line[other.end].word != ")":
        return found
    name, same = _name(found), _name(other)
    if (name.calendar, name.number) != (same.calendar, same.number):
        return found
    return Found(found.value, found.start, other.end + 1)


def _name(found: Found) -> Name:
    assert isinstance(found.value, Name)
    return found.value

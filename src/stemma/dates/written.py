"""Dates as they are written: day, month and year of a calendar, not yet turned into days.

``numeric`` reads figures alone (18.06.2024); ``named`` those with a month's name. Each looks a few
tokens ahead and no further, so that reading a text takes time in proportion to its length.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.dates import calendars
from stemma.dates.lexicon import EraWord, Found, Lexicon, Name
from stemma.dates.tokens import Gap, Token
from stemma.model import Calendar

COMMAS = frozenset({",", "،"})
DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})
_SEPARATORS = frozenset({"/", "-", ".", "‑", "–"})
_DECIMAL = frozenset({".", ",", ":", "٫", "٬", "/"})
_NO_DATE_BEFORE = frozenset({"$", "€", "£", "¥", "₽", "#", "№", "+", "%", "@", "=", "*", "^", "~"})
_NO_DATE_AFTER = frozenset({"%", "٪", "°", "$", "€", "£", "₽", "+", "=", "@"})
GREGORIAN_YEARS = range(1500, 2200)
HIJRI_YEARS = range(1250, 1500)
_RECENT_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Written:
    """A date at tokens ``[start, end)``; what it does not say is None.

    ``counted`` is the calendar of the year where it is not that of the month ("29 Gemini 2024").
    ``last`` is the last day of "18-20 June"; ``more`` a further day of "18 and 25 June";
    ``other`` the second reading of 03/04/2024. ``is_supported``: the form itself shows a date.
    """

    start: int
    end: int
    calendar: Calendar
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: int | None = None
    counted: Calendar | None = None
    other: "Written | None" = None
    note: str = ""
    is_doubtful: bool = False
    is_supported: bool = False
    is_short_year: bool = False
    is_pair: bool = False
    """``last`` is joined with "and"."""

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has such a day (in that year, where one is told)."""
        if self.month is None:
            return True
        longest = calendars.longest(self.calendar, self.month, self.year if self.counted is None else None)
        return all(1 <= day <= longest for day in (self.day, self.last) if day is not None)


def read(seen: Sequence[Token], at: int, words: Lexicon) -> Written | None:
    """The longest date that begins at a token."""
    if seen[at].is_number:
        if not starts_clean(seen, at):
            return None
        forms = (numeric(seen, at, words), _day_month(seen, at, words), _year_month(seen, at, words))
    else:
        forms = (_day_month(seen, at, words), _month_day(seen, at, words), _month_year(seen, at, words))
    return max((form for form in forms if form), key=lambda form: form.end, default=None)


def numeric(seen: Sequence[Token], at: int, words: Lexicon) -> Written | None:
    """Three figures with one separator: 2024-06-18, 18.06.2024, 6/18/2024, ۱۴۰۳/۰۳/۲۹, 18.06.24."""
    if at + 5 > len(seen) or any(token.gap > Gap.JOINER for token in seen[at + 1 : at + 5]):
        return None
    first, mark, second, other_mark, third = seen[at : at + 5]
    if mark.word not in _SEPARATORS or mark.word != other_mark.word:
        return None
    if not (first.is_number and second.is_number and third.is_number) or second.digits > 2:
        return None
    if not ends_clean(seen, at + 4, after=mark.word):
        return None
    if at and words.read(seen, at - 1, "not-before"):
        return None
    if first.digits == 4 and third.digits <= 2:
        return _numeric(at, words, first.value, [(second.value, third.value)], seen)
    if third.digits == 4 and first.digits <= 2:
        return _numeric(at, words, third.value, _orders(first, second, mark, words, third.value), seen)
    if first.digits == second.digits == third.digits == 2 and mark.word in "./":
        found = _numeric(at, words, 2000 + third.value, _orders(first, second, mark, words), seen)
        return replace(found, is_short_year=True, is_doubtful=True, is_supported=False) if found else None
    return None


def _orders(
    first: Token, second: Token, mark: Token, words: Lexicon, year: int = 0
) -> list[tuple[int, int]]:
    """(month, day) in the orders that the language allows, the usual one first; Hijri dates are day first."""
    day_first, month_first = (second.value, first.value), (first.value, second.value)
    if words.pack.day_first or mark.word == "." or year in HIJRI_YEARS:
        return [day_first, month_first] if second.value > 12 else [day_first]
    return [month_first, day_first]


def _numeric(
    at: int, words: Lexicon, year: int, orders: list[tuple[int, int]], seen: Sequence[Token]
) -> Written | None:
    era, end = era_of(seen, at + 5, words)
    if year in _RECENT_YEARS or year in GREGORIAN_YEARS and era == "gregorian":
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


def _day_month(seen: Sequence[Token], at: int, words: Lexicon) -> Written | None:
    """18 June 2024, 18th of June, 18-19 June, 29 خرداد ماه 1403, 29 من يونيو."""
    if (first := _day(seen, at, words)) is None:
        return None
    value, position, is_ordinal = first
    last: int | None = None
    if (second := _next_day(seen, position, words)) is not None:
        last, position, _ = second
    is_pair = last is not None and _is_joined(seen, first[1], words)
    after = position
    joins = position + 1 < len(seen) and seen[position].word in {"-", "/", "."}
    if joins and seen[position].gap is seen[position + 1].gap is Gap.NONE:
        position += 1
    if of := words.read(seen, position, "of"):
        position, is_ordinal = of.end, True
    found = _month(seen, position, words)
    if found is None and position != after:
        found = _month(seen, after, words)
    if found is None:
        return None
    name = _name(found)
    written = Written(
        at, found.end, name.calendar, month=name.number, day=value, last=last, note=name.note,
        is_doubtful=name.doubtful or words.is_doubtful(seen, found), is_supported=is_ordinal,
        is_pair=is_pair,
    )  # fmt: skip
    return _with_year(written, seen, words)


def _month_day(seen: Sequence[Token], at: int, words: Lexicon) -> Written | None:
    """June 18, 2024; June 18-19; د جون په ۱۸مه."""
    if (found := _month(seen, at, words)) is None:
        return None
    position = found.end
    while article := (words.read(seen, position, "article") or words.read(seen, position, "on")):
        position = article.end
    position = _skip(seen, position, DASHES) if position == found.end else position
    if (first := _day(seen, position, words)) is None:
        return None
    value, position, is_ordinal = first
    last: int | None = None
    if (second := _next_day(seen, position, words)) is not None and not _counts(seen, second[1], words):
        last, position, _ = second
    is_pair = last is not None and _is_joined(seen, first[1], words)
    name = _name(found)
    written = Written(
        at, position, name.calendar, month=name.number, day=value, last=last, note=name.note,
        is_doubtful=name.doubtful or words.is_doubtful(seen, found), is_supported=is_ordinal,
        is_pair=is_pair,
    )  # fmt: skip
    written = _with_year(written, seen, words)
    if written.year is None and not words.pack.month_first:
        return None
    return written


def _month_year(seen: Sequence[Token], at: int, words: Lexicon) -> Written | None:
    """June 2024, خرداد سال ۱۴۰۳; or the month alone, which needs other words to be a date."""
    if (found := _month(seen, at, words)) is None:
        return None
    name = _name(found)
    written = Written(
        at, found.end, name.calendar, month=name.number, note=name.note,
        is_doubtful=name.doubtful or words.is_doubtful(seen, found),
    )  # fmt: skip
    written = _with_year(written, seen, words)
    if written.is_doubtful and written.counted:
        return None
    return written


def _year_month(seen: Sequence[Token], at: int, words: Lexicon) -> Written | None:
    """2024 June 18; د ۱۴۰۳ کال د غبرګولي ۲۹مه."""
    if seen[at].digits != 4:
        return None
    position = at + 1
    for role in ("era", "year-after", "era", "of", "article"):
        if word := words.read(seen, position, role):  # type: ignore[arg-type]
            position = word.end
    position = _skip(seen, position, DASHES | {"/"})
    if (found := _month(seen, position, words)) is None:
        return None
    written = _month_day(seen, position, words) or _month_year(seen, position, words)
    if (day := _daily(seen, found, words)) is not None:
        written = day
    if written is None or written.year is not None:
        return None
    dated = _dated(replace(written, start=at), seen[at].value, None)
    if dated is None or (dated.day is None and words.pack.month_first and words.pack.day_first is False):
        return None
    return dated


def _daily(seen: Sequence[Token], month: Found, words: Lexicon) -> Written | None:
    """Month and day after a year, also where the language does not write "June 18" alone."""
    position = month.end
    while article := (words.read(seen, position, "article") or words.read(seen, position, "on")):
        position = article.end
    position = _skip(seen, position, DASHES | {"/"})
    if (day := _day(seen, position, words)) is None:
        return None
    name = _name(month)
    doubtful = name.doubtful or words.is_doubtful(seen, month)
    return Written(
        month.start, day[1], name.calendar, month=name.number, day=day[0], note=name.note,
        is_doubtful=doubtful, is_supported=True,
    )  # fmt: skip


def _with_year(written: Written, seen: Sequence[Token], words: Lexicon) -> Written:
    """The date with the year, era and word for "year" that follow it, where there are any."""
    position = written.end
    comma = position < len(seen) and seen[position].word in COMMAS
    if position < len(seen) and seen[position].word in COMMAS | DASHES | {"/", "."}:
        glued = position + 1 < len(seen) and seen[position].gap is seen[position + 1].gap is Gap.NONE
        if seen[position].word in COMMAS or glued:
            position += 1
    for role in ("of", "year-before", "article"):
        if word := words.read(seen, position, role):  # type: ignore[arg-type]
            position = word.end
    is_short = position < len(seen) and seen[position].word in {"'", "’"}
    position += is_short
    if position >= len(seen) or not seen[position].is_number:
        return written
    token = seen[position]
    is_short = token.digits == 2 and (is_short or (token.gap is Gap.NONE and seen[position - 1].word in "-/"))
    if not (is_short or token.digits in {3, 4}) or not ends_clean(seen, position, after=""):
        return written
    if numeric(seen, position, words) is not None:
        return written
    era, end = era_of(seen, position + 1, words)
    year = 2000 + token.value if is_short else token.value
    if comma and written.day is None and _counts(seen, end, words):
        return written
    return _dated(replace(written, end=end, is_short_year=is_short), year, era) or written


def _dated(written: Written, year: int, era: Calendar | None) -> Written | None:
    """The date in that year; None where no news would count it so."""
    if era and era != written.calendar and written.calendar != "gregorian" and era != "gregorian":
        return None
    if written.calendar == "gregorian":
        if year in HIJRI_YEARS and era != "gregorian":
            return replace(written, year=year, counted=era or "solar-hijri", is_supported=True)
        return replace(written, year=year, is_supported=True) if year in range(1000, 2200) else None
    if year in _RECENT_YEARS:
        return replace(written, year=year, counted="gregorian", is_supported=True)
    low = 1 if written.calendar == "lunar-hijri" and era else 1000
    return replace(written, year=year, is_supported=True) if year in range(low, 1600) else None


def era_of(seen: Sequence[Token], at: int, words: Lexicon) -> tuple[Calendar | None, int]:
    """The calendar that the words after a year name, and the token after them."""
    calendar: Calendar | None = None
    for _ in range(3):
        opened = at < len(seen) and seen[at].word == "("
        found = words.read(seen, at + opened, "era")
        if found and isinstance(found.value, EraWord):
            closes = opened and found.end < len(seen) and seen[found.end].word == ")"
            if opened and not closes:
                break
            calendar, at = found.value.calendar or calendar, found.end + closes
        elif found := words.read(seen, at, "year-after"):
            at = found.end
        else:
            break
    return calendar, at


def _day(seen: Sequence[Token], at: int, words: Lexicon) -> tuple[int, int, bool] | None:
    """A day's number, the token after it and its ending, and whether it is an ordinal."""
    if at >= len(seen):
        return None
    if word := words.read(seen, at, "ordinal"):
        return word.number, word.end, True
    if not seen[at].is_number or seen[at].digits > 2:
        return None
    position = at + 1
    after = position + (position < len(seen) and seen[position].word == "-" and seen[position].gap is Gap.NONE)
    ending = words.read(seen, after, "ending")
    if ending and seen[after].gap <= Gap.JOINER:
        return seen[at].value, ending.end, True
    return (seen[at].value, position, False) if ends_clean(seen, at, after="") else None


def _next_day(seen: Sequence[Token], at: int, words: Lexicon) -> tuple[int, int, bool] | None:
    """The second day of "18-20", "18 to 20", "18 and 19"."""
    if at >= len(seen):
        return None
    if seen[at].word in DASHES:
        return _day(seen, at + 1, words)
    joined = words.read(seen, at, "to") or words.read(seen, at, "joins")
    return _day(seen, joined.end, words) if joined else None


def _is_joined(seen: Sequence[Token], at: int, words: Lexicon) -> bool:
    return at < len(seen) and words.read(seen, at, "joins") is not None


def _month(seen: Sequence[Token], at: int, words: Lexicon) -> Found | None:
    found = words.read(seen, at, "month")
    if found is None or (at and seen[at].gap is Gap.NONE and seen[at - 1].word in {"'", "’", "@", "#", "_"}):
        return None
    return _with_other_name(seen, found, words)


def _with_other_name(seen: Sequence[Token], found: Found, words: Lexicon) -> Found:
    """The month with its other name in brackets: "أيار (مايو)"."""
    if found.end >= len(seen) or seen[found.end].word != "(":
        return found
    other = words.read(seen, found.end + 1, "month")
    if other is None or other.end >= len(seen) or seen[other.end].word != ")":
        return found
    name, same = _name(found), _name(other)
    if (name.calendar, name.number) != (same.calendar, same.number):
        return found
    return Found(found.value, found.start, other.end + 1)


def _name(found: Found) -> Name:
    assert isinstance(found.value, Name)
    return found.value


def _skip(seen: Sequence[Token], at: int, symbols: frozenset[str] | set[str]) -> int:
    return at + 1 if at < len(seen) and seen[at].word in symbols else at


def _counts(seen: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether a number before this token counts what follows ("June 18 and 19 people")."""
    if at >= len(seen) or not seen[at].is_word or seen[at].capital:
        return False
    return bool(words.pack.follow) and words.read(seen, at, "follow") is None


def starts_clean(seen: Sequence[Token], at: int) -> bool:
    """Whether a number stands by itself and is no part of a sum, version, model or score."""
    if at == 0:
        return True
    before = seen[at - 1]
    if before.word in _NO_DATE_BEFORE and (seen[at].gap is Gap.NONE or before.word in "$€£№#"):
        return False
    if seen[at].gap is not Gap.NONE:
        return True
    if before.is_word:
        return before.word[0] > "\u0590"
    glued = at >= 2 and before.gap is Gap.NONE
    if glued and before.word in _DECIMAL | DASHES and seen[at - 2].is_number:
        return False
    return not (glued and before.word == "-" and seen[at - 2].is_word)


def ends_clean(seen: Sequence[Token], at: int, *, after: str) -> bool:
    """Whether nothing is glued to a number that makes it a fraction, time, measure or decade."""
    following = seen[at + 1] if at + 1 < len(seen) else None
    if following is None:
        return True
    if following.word in {"%", "٪"}:
        return False
    if following.gap is not Gap.NONE:
        return True
    if following.word in _NO_DATE_AFTER:
        return False
    further = seen[at + 2] if at + 2 < len(seen) else None
    if further is not None and further.is_number and further.gap is Gap.NONE:
        if following.word in {",", "،"}:
            return further.digits == 4 and seen[at].digits <= 2
        if following.word in _DECIMAL or following.word == after:
            return False
    if following.is_word:
        return following.word in {"t"} or following.word[0] > "\u0400" or following.capital
    return True

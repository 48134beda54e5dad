"""Numbers with what they count, and lengths of time: text in, quantities out. Dates are no quantities."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import msgspec

from stemma import languages
from stemma.model import Moment, day_of

LONGEST_PERIOD = 31
"""Days: a span of dates longer than a month is a season or a term, not the length of an event."""

_NUMBER = re.compile(r"\d+(?:[.,٫٬  ]\d{3})*(?:[.,٫]\d+)?")
_CLAUSE_END = re.compile(r"[.,;:!?،؛؟()]")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'‌][^\W\d_]+)*", re.UNICODE)


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``numbers.toml``: number words, scales, and how a length in days is said."""

    words: dict[str, int] = {}
    scales: dict[str, int] = {}
    articles: tuple[str, ...] = ()
    """Number words that are mostly articles or pronouns ("one") and count nothing alone."""
    periods: tuple[str, ...] = ()
    """Regular expressions with a group ``n`` for the number of days."""
    fixed_periods: dict[str, int] = {}
    """Phrases that state a length in one word ("weekend")."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """``value`` counted in ``unit``: the word beside it, case-folded; empty where none stands there."""

    value: float
    unit: str
    text: str


def find_quantities(
    text: str, language: str | None, *, taken: Sequence[tuple[int, int]] = ()
) -> Iterator[Quantity]:
    """Numbers in digits and in words, in order, outside the ranges ``taken`` (dates)."""
    pack = _pack(language)
    plain = _digits(text)
    for match in _NUMBER.finditer(plain):
        if not _inside(match.start(), taken) and not _part_of_word(plain, match):
            value = _value(match.group())
            after = _WORD.findall(_CLAUSE_END.split(plain[match.end() : match.end() + 40])[0])
            scale = pack.scales.get(after[0].casefold(), 1) if after else 1
            unit = after[1] if scale > 1 and len(after) > 1 else after[0] if after else ""
            yield Quantity(value * scale, unit.casefold(), match.group())
    words = list(_WORD.finditer(text))
    for at, match in enumerate(words):
        word = match.group().casefold()
        if word in pack.words and word not in pack.articles and not _inside(match.start(), taken):
            follower = words[at + 1].group().casefold() if at + 1 < len(words) else ""
            scale = pack.scales.get(follower, 1)
            yield Quantity(float(pack.words[word] * scale), follower, match.group())


def find_periods(text: str, language: str | None, moments: Sequence[Moment]) -> Iterator[int]:
    """Lengths in days that the text states, in words or by its first and last day."""
    pack = _pack(language)
    plain, folded = _digits(text), text.casefold()
    for pattern in _periods(language):
        for match in pattern.finditer(plain):
            number = match["n"].casefold()
            days = int(number) if number.isdecimal() else pack.words.get(number)
            if days is not None and 1 < days <= LONGEST_PERIOD:
                yield days
    for phrase, days in pack.fixed_periods.items():
        if phrase in folded:
            yield days
    spans = [(_day(one.earliest), _day(one.latest)) for one in moments]
    starts = [first for first, last in spans if first == last]
    for first, last in spans:
        begin = min([first, *(start for start in starts if start < last)])
        days = (last - begin).days + 1
        if first < last and 1 < days <= LONGEST_PERIOD and _reaches(moments, last):
            yield days


def _reaches(moments: Sequence[Moment], last: date) -> bool:
    """Whether the range is stated day by day, not a week or month taken as a whole."""
    return any(_day(one.latest) == last and (last - _day(one.earliest)).days < 6 for one in moments)


@cache
def _pack(language: str | None) -> Numbers:
    if language not in languages.codes():
        return Numbers()
    return languages.section(language, "numbers", Numbers) or Numbers()


@cache
def _periods(language: str | None) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _pack(language).periods)


def _day(value: str) -> date:
    return day_of(value)  # type: ignore[arg-type]


def _digits(text: str) -> str:
    """The same text with decimal digits of every script written 0 to 9; offsets stay."""
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit.group())), text)


def _value(number: str) -> float:
    grouped = re.sub(r"[.,٫٬  ](?=\d{3}(?:\D|$))", "", number)
    return float(re.sub(r"[,٫]", ".", grouped).replace(" ", "").replace(" ", ""))


def _inside(start: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start < last for first, last in ranges)


def _part_of_word(text: str, match: re.Match[str]) -> bool:
    """Whether the digits belong to a name ("G7", "MS-22", "2:1"), not to an amount."""
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    return before.isalpha() or before in ":/-_#" or after in ":/"

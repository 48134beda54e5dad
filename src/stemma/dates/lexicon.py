"""A language's words of time, found at a token. None of the text's other words is ever looked at."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from stemma import languages
from stemma.dates.pack import Dates, Months, Words
from stemma.dates.tokens import Gap, Token, tokens
from stemma.model import Calendar

Role = Literal[
    "month", "weekday", "weekday-beside", "day", "anaphor", "period", "number", "ordinal", "unit", "ago",
    "ago-before", "era", "past", "coming", "this", "past-after", "coming-after", "part", "on", "within",
    "until", "starts", "to", "joins", "of", "article", "ending", "year-before", "year-after", "equals",
    "future", "follow", "clock", "not-before", "not-a-date", "am", "pm",
]  # fmt: skip

PASSED_OVER = frozenset({".", "-", "'", "’", "‐", "ـ", "/"})
"""Symbols that may join the words of one name ("Rab. I", "Dhu'l-Hijja")."""


@dataclass(frozen=True, slots=True)
class Name:
    """A month's name; several months in one list where spellings collide."""

    calendar: Calendar
    number: int
    doubtful: bool
    note: str


@dataclass(frozen=True, slots=True)
class EraWord:
    calendar: Calendar | None


Value = int | Name | EraWord | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase after its first word, and what it means."""

    rest: Words
    value: Value
    abbreviation: bool
    needs_capital: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What a phrase means, and the tokens ``[start, end)`` that it takes."""

    value: Value
    start: int
    end: int

    @property
    def number(self) -> int:
        assert isinstance(self.value, int)
        return self.value


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases of a language by role and first word, the longest first."""

    language: str | None
    pack: Dates
    phrases: dict[Role, dict[str, tuple[Entry, ...]]]
    doubtful: frozenset[str]
    prefixes: tuple[str, ...]
    universal: dict[str, tuple[Entry, ...]]
    starts: frozenset[str]
    """First words of what may follow a prefix: months, weekdays and days."""
    openers: frozenset[str]
    """First words of anything that an expression may begin with."""

    def tokens(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of a stretch, with little words that the script writes together split off."""
        found = tokens(text, start, end)
        if not self.prefixes:
            return found
        split: list[Token] = []
        for token in found:
            rest = self._unprefixed(token)
            if rest:
                cut = token.start + 1
                split.append(token._replace(end=cut, word=token.word[0]))
                token = token._replace(start=cut, word=rest, gap=Gap.NONE)  # noqa: PLW2901
            split.append(token)
        return split

    def _unprefixed(self, token: Token) -> str:
        if len(token.word) < 4 or token.word[0] not in self.prefixes or token.word in self.starts:
            return ""
        rest = token.word[1:]
        if rest.startswith("ل") and "ا" + rest in self.starts:
            return "ا" + rest
        return rest if rest in self.starts else ""

    def read(self, seen: Sequence[Token], at: int, role: Role) -> Found | None:
        """The longest phrase of a role that begins at a token."""
        if at >= len(seen) or not seen[at].word:
            return None
        entries = self.phrases.get(role, _NONE).get(seen[at].word, ())
        if found := _longest(entries, seen, at):
            return found
        if role == "month":
            return _longest(self.universal.get(seen[at].word, ()), seen, at)
        return None

    def is_doubtful(self, seen: Sequence[Token], found: Found) -> bool:
        return found.end - found.start == 1 and seen[found.start].word in self.doubtful


_PREFIXED: tuple[Role, ...] = (
    "month",
    "weekday",
    "day",
    "period",
    "ago-before",
    "until",
    "on",
    "year-before",
)
_OPENERS: tuple[Role, ...] = (
    "not-a-date", "until", "starts", "day", "weekday", "weekday-beside", "month", "period", "anaphor", "number",
    "ordinal", "unit", "ago-before", "year-before", "past", "coming", "this",
)  # fmt: skip
_NONE: dict[str, tuple[Entry, ...]] = {}


@cache
def lexicon(language: str | None) -> Lexicon:
    """The words of a language; of no language: what is the same in all of them."""
    packs = _packs(language)
    own = packs[0] if packs else Dates()
    phrases: dict[Role, dict[str, list[Entry]]] = {}
    capitals = {form for pack in packs for word in pack.capitalised for form in phrase(word)}
    for pack in packs:
        for role, words, value in _roles(pack):
            for word in words:
                _add(phrases.setdefault(role, {}), word, value, capitals=capitals)
    universal: dict[str, list[Entry]] = {}
    for months in _universal():
        for name, value in _months(months):
            _add(universal, name, value, capitals=set())
    return Lexicon(
        language=language,
        pack=own,
        phrases={role: _sorted(entries) for role, entries in phrases.items()},
        doubtful=frozenset(form for pack in packs for word in pack.doubtful for form in phrase(word)),
        prefixes=tuple(prefix for pack in packs for prefix in pack.prefixes),
        universal=_sorted(universal),
        openers=frozenset(universal).union(*(phrases.get(role, {}) for role in _OPENERS)),
        starts=frozenset(word for role in _PREFIXED for word in phrases.get(role, {})),
    )


@cache
def phrase(words: str) -> Words:
    """The folded words of a phrase, without the symbols that are passed over."""
    return tuple(
        token.word or str(token.value)
        for token in tokens(words, 0, len(words))
        if token.word not in PASSED_OVER
    )


def _packs(language: str | None) -> list[Dates]:
    """A language's own pack, then the one that it builds on."""
    found: list[Dates] = []
    while language in languages.codes():
        if own := languages.section(language, "dates", Dates):
            found.append(own)
        language = languages.language(language).inherits
    return list(dict.fromkeys(found))


@cache
def _universal() -> tuple[Months, ...]:
    class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
        months: tuple[Months, ...]

    text = (files("stemma.dates") / "months.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Shape).months


def _months(months: Months) -> Iterable[tuple[str, Name]]:
    for number, names in enumerate(months.names, start=1):
        for name in names:
            yield name, Name(months.calendar, number, months.doubtful, months.note)


def _roles(pack: Dates) -> Iterable[tuple[Role, Words, Value]]:
    for months in pack.months:
        for name, month in _months(months):
            yield "month", (name,), month
    for number, names in enumerate(pack.weekdays):
        yield "weekday", names, number
    for number, names in enumerate(pack.weekdays_beside_dates):
        yield "weekday-beside", names, number
    for day in pack.days:
        yield "day", day.words, day.by
    for anaphor in pack.anaphors:
        yield "anaphor", anaphor.words, anaphor.by
    for period in pack.periods:
        yield "period", period.words, (period.unit, period.by)
    for number_word in pack.numbers:
        yield "number", number_word.words, number_word.value
    for ordinal in pack.ordinals:
        yield "ordinal", ordinal.words, ordinal.value
    for unit in pack.units:
        yield "unit", unit.words, (unit.unit, unit.count)
    for era in pack.eras:
        yield "era", era.words, EraWord(era.calendar)
    plain: tuple[tuple[Role, Words], ...] = (
        ("ago", pack.ago), ("ago-before", pack.ago_before), ("past", pack.past), ("coming", pack.coming),
        ("this", pack.this), ("past-after", pack.past_after), ("coming-after", pack.coming_after),
        ("part", pack.parts_of_day), ("on", pack.on), ("within", pack.within), ("until", pack.until),
        ("starts", pack.starts), ("to", pack.to), ("joins", pack.joins), ("of", pack.of),
        ("article", pack.articles), ("ending", pack.ordinal_endings), ("year-before", pack.year_before),
        ("year-after", pack.year_after), ("equals", pack.equals), ("future", pack.future),
        ("follow", pack.follow), ("clock", pack.clock), ("not-before", pack.not_before), ("not-a-date", pack.not_dates), ("am", pack.morning_half),
        ("pm", pack.afternoon_half),
    )  # fmt: skip
    for role, words in plain:
        yield role, words, 0


def _add(entries: dict[str, list[Entry]], words: str, value: Value, *, capitals: set[str]) -> None:
    first, *rest = phrase(words)
    capital = first in capitals if not rest else False
    if isinstance(value, Name) and value.note.startswith("a translation"):
        capital = True
    entry = Entry(tuple(rest), value, words.endswith("."), capital)
    known = entries.setdefault(first, [])
    if not any(other.rest == entry.rest for other in known):
        known.append(entry)


def _sorted(entries: dict[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    return {word: tuple(sorted(found, key=lambda entry: -len(entry.rest))) for word, found in entries.items()}


def _longest(entries: tuple[Entry, ...], seen: Sequence[Token], at: int) -> Found | None:
    for entry in entries:
        if entry.needs_capital and not seen[at].capital:
            continue
        end = _match(entry.rest, seen, at + 1)
        if end is None or _is_cut(seen, end):
            continue
        if entry.abbreviation and end < len(seen) and seen[end].word == "." and seen[end].gap is Gap.NONE:
            end += 1
        return Found(entry.value, at, end)
    return None


def _match(rest: Words, seen: Sequence[Token], at: int) -> int | None:
    for word in rest:
        if at < len(seen) and seen[at].word in PASSED_OVER:
            at += 1
        if at >= len(seen) or (seen[at].word or str(seen[at].value)) != word:
            return None
        at += 1
    return at


def _is_cut(seen: Sequence[Token], end: int) -> bool:
    """Whether the phrase is only the beginning of a longer word ("می" in "می‌شود")."""
    return end < len(seen) and seen[end].gap is Gap.JOINER and seen[end].is_word

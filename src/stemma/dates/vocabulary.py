"""A language's code in, its words of time out: its pack's, its parent's, and the months of all languages."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import cast

import msgspec

from stemma import languages
from stemma.dates.lexicon import PASSED_OVER, Entry, EraWord, Lexicon, Name, Role, Value
from stemma.dates.pack import Dates, Months, Words
from stemma.dates.tokens import tokens

_PREFIXED: tuple[Role, ...] = (
    "month",
    "weekday",
    "day",
    "period",
    "ago-before",
    "until",
    "starts",
    "on",
    "year-before",
)
_OPENERS: tuple[Role, ...] = (
    "not-a-date", "until", "starts", "day", "weekday", "weekday-beside", "month", "period", "anaphor",
    "number", "ordinal", "unit", "ago-before", "year-before", "past", "coming", "this",
)  # fmt: skip


@cache
def lexicon(language: str | None) -> Lexicon:
    """The words of a language; of no language: what is the same in all of them."""
    packs = _packs(language)
    own = packs[0] if packs else Dates()
    phrases: dict[Role, dict[str, list[Entry]]] = {}
    capitals = {form for pack in packs for word in pack.capitalised for form in phrase(word)}
    for pack in packs:
        for role, words, value, needs_capital in _roles(pack):
            for word in words:
                marked = needs_capital or (len(phrase(word)) == 1 and phrase(word)[0] in capitals)
                _add(phrases.setdefault(role, {}), word, value, needs_capital=marked)
    universal: dict[str, list[Entry]] = {}
    for months in _universal():
        for name, value in _months(months):
            _add(universal, name, value)
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


def _roles(pack: Dates) -> Iterable[tuple[Role, Words, Value, bool]]:
    """Role, phrases, meaning, and whether a capital is needed, of everything in a pack."""
    for months in pack.months:
        for name, month in _months(months):
            yield "month", (name,), month, months.capitals
    for role, rows in (("weekday", pack.weekdays), ("weekday-beside", pack.weekdays_beside_dates)):
        for number, names in enumerate(rows):
            yield cast("Role", role), names, number, False
    for role, words, value in chain(_valued(pack), _plain(pack)):
        yield role, words, value, False


def _valued(pack: Dates) -> Iterable[tuple[Role, Words, Value]]:
    """Phrases that mean a number, a unit or a calendar."""
    yield from (("day", day.words, day.by) for day in pack.days)
    yield from (("anaphor", anaphor.words, anaphor.by) for anaphor in pack.anaphors)
    yield from (("period", period.words, (period.unit, period.by)) for period in pack.periods)
    yield from (("number", number.words, number.value) for number in pack.numbers)
    yield from (("ordinal", ordinal.words, ordinal.value) for ordinal in pack.ordinals)
    yield from (("unit", unit.words, (unit.unit, unit.count)) for unit in pack.units)
    yield from (("era", era.words, EraWord(era.calendar)) for era in pack.eras)


def _plain(pack: Dates) -> Iterable[tuple[Role, Words, Value]]:
    """Phrases whose role is all that they mean."""
    rows: tuple[tuple[Role, Words], ...] = (
        ("ago", pack.ago), ("ago-before", pack.ago_before), ("past", pack.past), ("coming", pack.coming),
        ("this", pack.this), ("past-after", pack.past_after), ("coming-after", pack.coming_after),
        ("part", pack.parts_of_day), ("on", pack.on), ("within", pack.within), ("until", pack.until),
        ("starts", pack.starts), ("to", pack.to), ("joins", pack.joins), ("of", pack.of),
        ("article", pack.articles), ("ending", pack.ordinal_endings), ("year-before", pack.year_before),
        ("year-after", pack.year_after), ("equals", pack.equals), ("future", pack.future),
        ("behind", pack.behind), ("not-behind", pack.not_behind),
        ("follow", pack.follow), ("clock", pack.clock), ("not-before", pack.not_before),
        ("not-a-date", pack.not_dates), ("am", pack.morning_half), ("pm", pack.afternoon_half),
    )  # fmt: skip
    yield from ((role, words, 0) for role, words in rows)


def _add(entries: dict[str, list[Entry]], words: str, value: Value, *, needs_capital: bool = False) -> None:
    """Adds a phrase; one that is there already keeps its first meaning."""
    first, *rest = phrase(words)
    entry = Entry(tuple(rest), value, words.endswith("."), needs_capital)
    known = entries.setdefault(first, [])
    if not any(other.rest == entry.rest for other in known):
        known.append(entry)


def _sorted(entries: dict[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    return {word: tuple(sorted(found, key=lambda entry: -len(entry.rest))) for word, found in entries.items()}

"""A language's words of time, found at a token. None of the text's other words is ever looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from stemma.dates.pack import Dates, Words
from stemma.dates.tokens import Gap, Token, tokens
from stemma.model import Calendar

Role = Literal[
    "month", "weekday", "weekday-beside", "day", "anaphor", "period", "number", "ordinal", "unit", "ago",
    "ago-before", "era", "past", "coming", "this", "past-after", "coming-after", "part", "on", "within",
    "until", "starts", "to", "joins", "of", "article", "ending", "year-before", "year-after", "equals",
    "future", "behind", "not-behind", "follow", "clock", "not-before", "not-a-date", "am", "pm",
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


_NONE: dict[str, tuple[Entry, ...]] = {}


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

"""Who was named in a text whose nouns all have capitals: people by place and by title, and the opening name.

Filled before any source is named; a place asks only for those before it.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from stemma.model import BODY, SourceKind, Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import capitals

MOST_PEOPLE = 200


@dataclass(slots=True)
class Roster:
    """People and their titles, in the order of the text."""

    lex: Lexicon
    people: list[tuple[int, str]] = field(default_factory=list)
    holders: dict[str, dict[str, None]] = field(default_factory=dict)
    """By title, or by what a compound title ends in."""
    opening: str | None = None
    """The name that the text begins with; empty where it is none."""

    def note(self, unit: Unit) -> None:
        """Remember every title with a name behind it."""
        for at, title, name in capitals.people_in(unit, self.lex):
            base = self.lex.base(title, self.lex["roles"])
            self.holders.setdefault(base, {})[name] = None
            self.people.append((unit.elements[at].start, name))
        if self.opening is None and unit.field == BODY:
            self.opening = capitals.opening(unit, self.lex)

    def _before(self, place: int) -> list[str]:
        """The names before a place, but for those far back."""
        end = bisect_right(self.people, place, key=lambda person: person[0])
        return [name for _, name in self.people[max(0, end - MOST_PEOPLE) : end]]

    def full_name(self, name: str, place: Span) -> str | None:
        """The longest name of a person that ends in this one, named before or here."""
        ends = f" {name}"
        fitting = (
            full
            for full in self._before(place.end)
            if f" {full}".endswith(ends) or (" " in full and ends.endswith(f" {full}"))
        )
        return max(fitting, key=len, default=None)

    def last_before(self, place: Span) -> str | None:
        """The person named last before a place of the body."""
        return next(iter(self._before(place.start)[-1:]), None)

    def bearer(self, words: Sequence[str]) -> str | None:
        """“Der Minister” is the “Finanzminister” who was named, if only one was."""
        roles = [self.lex.base(word, self.lex["roles"]) for word in words]
        role = next((word for word in roles if word in self.lex["roles"]), None)
        held = self.holders.get(role, {}) if role else {}
        names = {name.split()[-1]: name for name in sorted(held, key=len)}
        return next(iter(names.values())) if len(names) == 1 else None

    def described(
        self, words: Sequence[str], kind: SourceKind, place: Span, speakers: Sequence[tuple[SourceKind, str]]
    ) -> str | None:
        """“Das Unternehmen”: the one of its kind who spoke last; a person only where there is no other."""
        known = tuple(self.lex.descriptions(kind))
        if not words or words[0] not in self.lex.determiners or words[0] in self.lex["indefinite"]:
            return None
        if not known or not any(word.endswith(known) for word in words):
            return None
        if kind == "person":
            names = {name.split()[-1]: name for name in self._before(place.start)}
            return next(iter(names.values())) if len(names) == 1 else None
        spoken = next((name for one, name in reversed(speakers) if one == kind), None)
        return spoken or (self.opening or None)

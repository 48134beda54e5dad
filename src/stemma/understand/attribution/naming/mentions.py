"""Mentions of a version in, those at a place or before it out: what the text is known to name."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from stemma.model import Mention, SourceKind, Span
from stemma.names import inflection
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.phrases.phrase import Phrase

PREFERRED: tuple[SourceKind, ...] = ("person", "outlet", "institution", "document")
LEAST_STEM = 4
NEAR = 8
FAR = 100


class Mentions:
    """The mentions in order of their places, field by field."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.ordered = sorted(mentions, key=lambda mention: (mention.span.field, mention.span.start))
        self._places = [(mention.span.field, mention.span.start) for mention in self.ordered]

    def back(self, place: Span, most: int = NEAR) -> Iterator[Mention]:
        """The nearest that begin before a place, the nearest first, those of fields before it too."""
        before = bisect_left(self._places, (place.field, place.start))
        return reversed(self.ordered[max(0, before - most) : before])

    def within(self, span: Span) -> Iterator[Mention]:
        """Mentions that begin in a span."""
        first = bisect_left(self._places, (span.field, span.start))
        last = bisect_left(self._places, (span.field, span.end))
        return iter(self.ordered[first:last])

    def is_any(self, unit: Unit, phrase: Phrase) -> bool:
        """Whether a mention begins in the phrase."""
        return next(self.within(unit.span(*phrase)), None) is not None

    def is_outlet(self, span: Span) -> bool:
        """Whether an outlet that the gazetteer or the text knows begins in a span."""
        return any(mention.kind == "outlet" for mention in self.within(span))

    def outlet_again(self, words: str, place: Span) -> str | None:
        """The outlet that the text named so before, and nobody else: these words are its name by itself."""
        wanted = normal(words)
        kinds = {one.kind: one.name for one in self.back(place, FAR) if normal(one.name) == wanted}
        return kinds["outlet"] if set(kinds) == {"outlet"} else None

    def outlet_at(self, unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase | None:
        """The outlet whose name, with an article or without, begins at an element: “told the BBC that”."""
        at = start + 1 if unit.word(start) in lex["articles"] else start
        if at >= end:
            return None
        for mention in self.within(unit.span(at, at + 1)):
            if mention.kind == "outlet":
                inside = [
                    place for place in range(at, end) if mention.span.covers(unit.span(place, place + 1))
                ]
                return Phrase(start, inside[-1] + 1) if inside else None
        return None

    def is_place(self, span: Span) -> bool:
        """Whether the whole of a span is a place that is known."""
        return any(one.kind == "place" and one.span.covers(span) for one in self.within(span))

    def named(self, span: Span, comma: int | None, *, is_head_last: bool = False) -> Named | None:
        """Of those inside a span the most telling kind; one before the comma rather than one behind.

        With the head last a person is the last one: “Voltarium'un yöneticisi Cevdet Nalbantoğlu”.
        """
        inside = [mention for mention in self.within(span) if span.covers(mention.span)]
        head = [mention for mention in inside if comma is None or mention.span.start < comma] or inside
        for kind in PREFERRED:
            ordered = sorted(head, key=lambda one: " " not in one.name) if kind == "person" else head
            for mention in reversed(head) if is_head_last and kind == "person" else ordered:
                if mention.kind == kind:
                    return Named(cast("SourceKind", mention.kind), mention.name)
        return None

    def akin(self, kind: str, noun: str, place: Span) -> str | None:
        """The last named of a kind whose name holds the noun, in whatever case: “bakanlık”, “Bakanlığı”."""
        stem = noun[: max(LEAST_STEM, len(noun) - 2)]
        for one in self.back(place):
            if one.kind == kind and any(word.startswith(stem) for word in normal(one.name).split()):
                return one.name
        return None

    def last_person(self, place: Span) -> str | None:
        """The person named nearest before a place of its field."""
        earlier = (one for one in self.back(place) if one.kind == "person" and one.span.field == place.field)
        return next((one.name for one in earlier), None)

    def nominative(self, name: str, place: Span) -> str:
        """The nominative of a name of one word, where it stands before: “в Минводхозе”, “Минводхоз”."""
        earlier = (one.name for one in self.back(place, FAR) if one.kind == "institution")
        return next((one for one in earlier if inflection.may_be_case_of(name, one)), name)

    def persons_before(self, place: Span) -> list[str]:
        """Names of persons before a place, the last first."""
        return [one.name for one in self.back(place, FAR) if one.kind == "person"]

    def longer(self, name: str, place: Span) -> set[str]:
        """Names of persons before a place that end in a family name, one for each of them.

        In whatever case where names have cases, if none ends in the very word; else those whose first family
        name of two it is.
        """
        earlier = {one.name for one in self.back(place, FAR) if one.kind == "person" and " " in one.name}
        wanted = normal(name)
        inside = {one for one in earlier if f" {wanted} " in f" {' '.join(normal(one).split()[1:])} "}
        return longer(name, earlier) or inside

    def going_on(self, name: str, span: Span) -> str:
        """The person in a span whose name begins with this one: “أروى | بهلول”."""
        inside = (one.name for one in self.within(span) if one.kind == "person")
        return next((one for one in inside if one.startswith(f"{name} ")), name)

    def one_longer(self, name: str, place: Span) -> str | None:
        """The one person named before whose name ends in a family name alone."""
        fitting = self.longer(name, place)
        return fitting.pop() if len(fitting) == 1 else None


def is_by(span: Span, place: Span) -> bool:
    """Whether a span begins inside a place or before it, in fields before it too."""
    return (span.field, span.start) < (place.field, place.end)


def longer(name: str, full: Iterable[str]) -> set[str]:
    """Those of some full names that end in a family name; of the cases of one name the nominative."""
    others = [one for one in full if normal(one) != normal(name)]
    ending = f" {normal(name)}"
    fitting = {one for one in others if normal(one).endswith(ending)}
    if not fitting and " " not in name:
        fitting = {one for one in others if _may_be_case(name, one.split()[-1])}
    return set(_bearers(fitting))


def _may_be_case(name: str, family: str) -> bool:
    """Whether both may be cases of one name, in a language whose names have cases."""
    return bool(inflection.readings(name)) and inflection.may_be_one(name, family)


def _bearers(fitting: Iterable[str]) -> Iterator[str]:
    """One spelling for each bearer, a nominative where there is one."""
    taken: list[str] = []
    for one in sorted(fitting, key=lambda name: (inflection.is_oblique(name), name)):
        if not any(inflection.may_be_one(one, other) for other in taken):
            taken.append(one)
            yield one

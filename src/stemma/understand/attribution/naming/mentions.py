"""Mentions of a version in, those at a place or before it out: what the text is known to name."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import cast

from stemma.model import Mention, SourceKind, Span
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
            for mention in reversed(head) if is_head_last and kind == "person" else head:
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

    def longer(self, name: str, place: Span) -> set[str]:
        """Names of persons before a place that end in a family name; else those whose first of two it is."""
        earlier = [one.name for one in self.back(place, FAR) if one.kind == "person"]
        wanted = normal(name)
        ending = {one for one in earlier if normal(one).endswith(f" {wanted}")}
        return ending or {one for one in earlier if f" {wanted} " in f" {' '.join(normal(one).split()[1:])} "}

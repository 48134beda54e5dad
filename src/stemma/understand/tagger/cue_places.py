"""Attributions by the places of their cues: those of the rules that a relation of the tagger meets."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Generic, TypeVar

from stemma.model import Attribution, Span
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import Phrase

SURE_OUTLETS = frozenset({"outlet-word", "gazetteer"})
REACH = 256
"""Letters of a stretch of text by which places are looked up."""
T = TypeVar("T")
MOST_WITHIN = 4
"""So many cues at most lie within a wider one: “Об этом (в эфире) «Норды» сообщил”."""


class Near(Generic[T]):
    """Items by the places of their words, so that those near some words are found without asking all."""

    def __init__(self, items: Iterable[tuple[T, Iterable[Span]]] = ()) -> None:
        self._items: list[tuple[T, tuple[Span, ...]]] = []
        self._at: dict[int, list[int]] = {}
        for item, spans in items:
            self.add(item, spans)

    def add(self, item: T, spans: Iterable[Span]) -> None:
        known = tuple(spans)
        for reach in {reach for span in known for reach in _reaches(span)}:
            self._at.setdefault(reach, []).append(len(self._items))
        self._items.append((item, known))

    def meeting(self, spans: Iterable[Span]) -> list[T]:
        """Those with a word of these, in the order in which they were added."""
        asked = tuple(spans)
        near = {at for span in asked for reach in _reaches(span) for at in self._at.get(reach, ())}
        return [self._items[at][0] for at in sorted(near) if any_meet(self._items[at][1], asked)]


def _reaches(span: Span) -> range:
    return range(span.start // REACH, span.end // REACH + 1)


class Cues:
    """Attributions by the places of the cues of their whole chains."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self.all = found
        places = {span: at for at, one in enumerate(found) for link in one.chain for span in link.cue}
        places |= {span: at for at, one in enumerate(found) for span in one.cue}
        self._places = sorted(places.items(), key=lambda place: (place[0].end, place[0]))
        self._ends = [span.end for span, _ in self._places]

    def meeting(self, cue: Span) -> Attribution | None:
        """The first attribution of which a cue meets these words; of cues within another's, the wide one."""
        at = bisect_right(self._ends, cue.start)
        near = self._places[at : at + MOST_WITHIN]
        return next((self.all[number] for span, number in near if meet(span, cue)), None)


def holds(whole: Span, part: Span) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def any_meet(left: Sequence[Span], right: Sequence[Span]) -> bool:
    return any(meet(one, other) for one in left for other in right)


def meet(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


def is_chain(one: Attribution) -> bool:
    """Of several links, the last of which is known to be somebody."""
    return len(one.chain) > 1 and (one.chain[-1].kind is not None or one.chain[-1].name is not None)


def cites_outlet(one: Attribution) -> bool:
    """Of an outlet that a word or the gazetteer tells for one, and that has a name."""
    link = one.chain[-1] if one.chain else None
    if link is None or link.kind != "outlet" or link.name is None:
        return False
    return any(ground.by in SURE_OUTLETS and ground.place for ground in link.grounds)


_start = attrgetter("start")


def phrase_at(unit: Unit, span: Span) -> Phrase | None:
    first, last = (bisect_left(unit.elements, at, key=_start) for at in (span.start, span.end))
    return Phrase(first, last) if first < last else None

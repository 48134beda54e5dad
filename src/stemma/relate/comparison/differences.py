"""What two statements about one thing give differently: a pair of units in, differences out.

Only what both give can differ; what one leaves out is silence, not contradiction. A difference is
altered where both may be worded from one source, contradicted where one denies what the other tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from stemma.model import Aspect, ClaimKind
from stemma.relate.comparison.quantities import Quantity
from stemma.relate.comparison.units import Unit

SAME_QUOTATION = 60.0
DRIFTED = 97.0
ROUNDED = 0.01


@dataclass(frozen=True, slots=True)
class Difference:
    """``left`` and ``right`` are the words that differ."""

    kind: ClaimKind
    aspect: Aspect
    left: str
    right: str


def differences(left: Unit, right: Unit) -> Iterator[Difference]:
    """Differences in a fixed order: modality, number, date, quotation."""
    yield from _modality(left, right)
    yield from _number(left, right)
    yield from _date(left, right)
    yield from _quotation(left, right)


def _modality(left: Unit, right: Unit) -> Iterator[Difference]:
    mine = {event.name: event for event in left.events}
    theirs = {event.name: event for event in right.events}
    for name in sorted(mine.keys() & theirs.keys()):
        one, other = mine[name], theirs[name]
        both = {e.modality for e in left.events if e.name == name} & {
            e.modality for e in right.events if e.name == name
        }
        if both or one.modality == other.modality:
            continue
        denied = "denied" in (one.modality, other.modality)
        kind: ClaimKind = "contradicted" if denied else "altered"
        yield Difference(
            kind, "modality", left.text[one.start : one.end], right.text[other.start : other.end]
        )


def _number(left: Unit, right: Unit) -> Iterator[Difference]:
    """One number each that the other lacks, counting the same thing as far as can be told."""
    mine = [one for one in left.quantities if not _among(one, right.quantities)]
    theirs = [one for one in right.quantities if not _among(one, left.quantities)]
    same_language = left.language == right.language
    for one in mine:
        partners = [other for other in theirs if _same_unit(one, other, same_language=same_language)]
        if len(partners) == 1:
            yield Difference("altered", "number", one.text, partners[0].text)


def _among(one: Quantity, others: tuple[Quantity, ...]) -> bool:
    return any(abs(one.value - other.value) <= ROUNDED * abs(one.value) for other in others)


def _same_unit(one: Quantity, other: Quantity, *, same_language: bool) -> bool:
    if same_language:
        return bool(one.unit) and one.unit[:4] == other.unit[:4]
    return True


def _date(left: Unit, right: Unit) -> Iterator[Difference]:
    """Each gives one day, and they are not the same."""
    mine = {(m.earliest, m.latest): m.text for m in left.moments if m.certainty != "uncertain"}
    theirs = {(m.earliest, m.latest): m.text for m in right.moments if m.certainty != "uncertain"}
    if len(mine) != 1 or len(theirs) != 1:
        return
    ((first, last), mine_text), ((start, end), their_text) = mine.popitem(), theirs.popitem()
    if last < start or end < first:
        yield Difference("altered", "date", mine_text, their_text)


def _quotation(left: Unit, right: Unit) -> Iterator[Difference]:
    if left.language != right.language:
        return
    for one in left.quoted:
        for other in right.quoted:
            mine, theirs = _words(left, one.start, one.end), _words(right, other.start, other.end)
            if SAME_QUOTATION <= ratio(mine, theirs) < DRIFTED:
                yield Difference("altered", "quotation", mine, theirs)


def _words(unit: Unit, start: int, end: int) -> str:
    """The part of a quotation that lies in the unit, without its marks."""
    inside = unit.text[max(0, start - unit.span.start) : max(0, end - unit.span.start)]
    return inside.strip(" \t\n\"'“”«»„‘’.")

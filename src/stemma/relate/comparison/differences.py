"""What statements about one thing give differently: a group of units in, differences out.

Only what both give can differ; what one leaves out is silence, not contradiction. A difference is
altered where both may be worded from one source, contradicted where one denies what the other tells.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio

from stemma.model import Aspect, ClaimKind, Moment
from stemma.relate.comparison.events import Event
from stemma.relate.comparison.quantities import Quantity
from stemma.relate.comparison.units import Unit
from stemma.relate.tongue import root

SAME_QUOTATION = 60.0
DRIFTED = 97.0
ROUNDED = 0.01


@dataclass(frozen=True, slots=True)
class Difference:
    """One point that differs, with the words of each statement concerned, in the order of the group."""

    kind: ClaimKind
    aspect: Aspect
    words: tuple[tuple[Unit, str], ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two units that differ; pairs with one ``point`` are one difference."""

    kind: ClaimKind
    aspect: Aspect
    point: str
    left: str
    right: str


def differences(group: Sequence[Unit]) -> tuple[Difference, ...]:
    """The differences within a group, in a fixed order of aspects and points."""
    found: dict[tuple[Aspect, str], dict[Unit, str]] = {}
    kinds: dict[tuple[Aspect, str], ClaimKind] = {}
    for left, right in combinations(group, 2):
        if left.witness == right.witness:
            continue
        for pair in _between(left, right):
            key = pair.aspect, pair.point
            found.setdefault(key, {}).update({left: pair.left, right: pair.right})
            if kinds.get(key) != "contradicted":
                kinds[key] = pair.kind
    return tuple(
        Difference(
            kinds[key], key[0], tuple((unit, found[key][unit]) for unit in group if unit in found[key])
        )
        for key in sorted(found)
    )


def _between(left: Unit, right: Unit) -> Iterator[_Pair]:
    yield from _modality(left, right)
    yield from _number(left, right)
    yield from _date(left, right)
    yield from _quotation(left, right)


def _modality(left: Unit, right: Unit) -> Iterator[_Pair]:
    for name in sorted({one.name for one in left.events} & {one.name for one in right.events}):
        mine, theirs = _of(left.events, name), _of(right.events, name)
        if {one.modality for one in mine} & {one.modality for one in theirs}:
            continue
        denied = "denied" in (mine[0].modality, theirs[0].modality)
        yield _Pair(
            "contradicted" if denied else "altered",
            "modality",
            name,
            left.text[mine[0].start : mine[0].end],
            right.text[theirs[0].start : theirs[0].end],
        )


def _of(events: Sequence[Event], name: str) -> list[Event]:
    return [one for one in events if one.name == name]


def _number(left: Unit, right: Unit) -> Iterator[_Pair]:
    """One number that the other lacks, counting the same thing as far as can be told."""
    mine = [one for one in left.quantities if not _among(one, right.quantities)]
    theirs = [one for one in right.quantities if not _among(one, left.quantities)]
    for one in mine:
        partners = [other for other in theirs if _same_unit(one, other, left, right)]
        if len(partners) == 1:
            low, high = sorted((one.value, partners[0].value))
            yield _Pair("altered", "number", f"{low:g} {high:g}", one.text, partners[0].text)


def _among(one: Quantity, others: Sequence[Quantity]) -> bool:
    return any(abs(one.value - other.value) <= ROUNDED * abs(one.value) for other in others)


def _same_unit(one: Quantity, other: Quantity, left: Unit, right: Unit) -> bool:
    """In one language the words counted must agree; across languages the amounts must stand alike."""
    if root(left.language) == root(right.language):
        return bool(one.unit) and one.unit[:4] == other.unit[:4]
    return len(left.quantities) == len(right.quantities) and left.quantities.index(
        one
    ) == right.quantities.index(other)


def _date(left: Unit, right: Unit) -> Iterator[_Pair]:
    """Each gives one day that the other does not, in other words."""
    mine = [one for one in _days(left) if not any(_meet(one, other) for other in right.moments)]
    theirs = [one for one in _days(right) if not any(_meet(one, other) for other in left.moments)]
    if len(mine) == len(theirs) == 1 and mine[0].text.casefold() != theirs[0].text.casefold():
        yield _Pair("altered", "date", "day", mine[0].text, theirs[0].text)


def _days(unit: Unit) -> list[Moment]:
    return [one for one in unit.moments if one.earliest[:7] == one.latest[:7]]


def _meet(one: Moment, other: Moment) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def _quotation(left: Unit, right: Unit) -> Iterator[_Pair]:
    if root(left.language) != root(right.language):
        return
    for one in left.quoted:
        for other in right.quoted:
            mine, theirs = _words(left, one.start, one.end), _words(right, other.start, other.end)
            if SAME_QUOTATION <= ratio(mine, theirs) < DRIFTED:
                yield _Pair("altered", "quotation", "words", mine, theirs)


def _words(unit: Unit, start: int, end: int) -> str:
    """The part of a quotation that lies in the unit, without its marks."""
    inside = unit.text[max(0, start - unit.span.start) : max(0, end - unit.span.start)]
    return inside.strip(" \t\n\"'“”«»„‘’.")

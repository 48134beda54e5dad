"""Copying that nobody credits: reuse in, edges and lost exemplars out.

For each report the direct exemplar is the nearest of those that it can have been taken from. What a
report says itself goes before what its text shows, with one exception: an altered figure that it has
inherited from a copy shows that it was taken from that copy, even where both credit one agency.
Several exemplars are normal: what the nearest does not explain may be borrowed from another.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.model import Analysis, Reuse
from stemma.relate.copying.agencies import agency_behind, explains_more
from stemma.relate.copying.direction import direction, standing
from stemma.relate.copying.figures import differing
from stemma.relate.copying.lost import is_lost, lost_exemplars
from stemma.relate.copying.nearness import nearness
from stemma.relate.copying.pairs import Pair, both_ways
from stemma.relate.node import Node, witness_node
from stemma.relate.publishers import one_house
from stemma.relate.told import Told
from stemma.relate.when import order

NEARER_BY = 0.15
"""By how much a copy must be nearer than the report that it and its copy cite."""
DECIDED = 0.7
"""What speaks for a copy must weigh so much where the report cites outlets of its own."""
CONFIRMED = 0.9
AGENCY = 0.75
LOST = 0.75
SURE = (0.78, 0.085, 2.0)
"""How strong a copy is beside other edges where hardly anything tells its direction, how much more for each
unit of the weight, and the weight beyond which nothing is added. Of edges that make a circle the weakest is
left out; what a reader is told is ``sureness``."""


@dataclass(frozen=True, slots=True)
class Copying:
    """``told`` are the edges told before, without those that shared text refutes; ``copied`` the new ones."""

    told: tuple[Told, ...]
    copied: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Exemplars:
    """What some reports were copied from; ``undecided`` pairs tell of text in common with no direction."""

    told: tuple[Told, ...]
    copied: tuple[Told, ...]
    undecided: tuple[Pair, ...]


def copying(analyses: Mapping[str, Analysis], reuses: Sequence[Reuse], told: Sequence[Told]) -> Copying:
    """The edges that shared text shows beyond those that were told: exemplars, then lost ones for what
    stays unexplained."""
    found = exemplars(analyses, analyses, pairs_of(reuses, analyses), told)
    return Copying(found.told, (*found.copied, *lost(found.undecided, told, found.copied)))


def pairs_of(reuses: Iterable[Reuse], analyses: Mapping[str, Analysis]) -> tuple[Pair, ...]:
    """Every reuse from either side."""
    return tuple(pair for one in reuses for pair in both_ways(one, analyses))


def exemplars(
    children: Iterable[str], analyses: Mapping[str, Analysis], pairs: Sequence[Pair], told: Sequence[Told]
) -> Exemplars:
    """Those of some reports of a story, among all of it."""
    return _Story(analyses, pairs, told).exemplars(children)


def lost(undecided: Sequence[Pair], told: Sequence[Told], copied: Sequence[Told]) -> tuple[Told, ...]:
    """Edges to lost exemplars, for reports whose text nothing else explains."""
    placed = {edge.taker.key for edge in copied} | _credited(told).keys()
    return tuple(_edge(pair, node, LOST) for pair, node in lost_exemplars(undecided, placed))


class _Story:
    """The pairs of one story that share text, with the direction of each."""

    def __init__(self, analyses: Mapping[str, Analysis], pairs: Sequence[Pair], told: Sequence[Told]) -> None:
        self._told = told
        self._credited = _credited(told)
        self._decided = {(one.taker.key, one.giver.key) for one in told}
        copies = [one for one in pairs if one.is_copying]
        self._copies = _by_child(copies)
        self._of: dict[str, list[Pair]] = {key: [] for key in sorted(analyses)}
        self._mates: dict[str, set[str]] = {key: {key} for key in analyses}
        for pair in copies:
            if one_house(pair.child.version, pair.parent.version):
                self._mates[pair.child.id].add(pair.parent.id)
            else:
                self._of[pair.child.id].append(pair)
        self._known = standing(told)
        self._strong = {(one.child.id, one.parent.id): one for pairs in self._of.values() for one in pairs}
        self._weights: dict[tuple[str, str], float] = {}

    def exemplars(self, children: Iterable[str]) -> Exemplars:
        """Of each of some reports the exemplars, the nearest first."""
        edges: list[Told] = []
        undecided: list[Pair] = []
        refuted: set[tuple[str, str]] = set()
        for child in sorted(children):
            candidates = self._of[child]
            open_ones = [one for one in candidates if (one.parent.id, child) not in self._decided]
            named = [one for one in open_ones if (child, one.parent.id) in self._decided]
            housed = [
                one for one in open_ones if one not in named and self._names_house(child, one.parent.id)
            ]
            for pair in list(named):
                nearer = self._nearer(pair, open_ones)
                if nearer is not None:
                    named[named.index(pair)] = nearer
                    refuted.add((child, pair.parent.id))
            edges += [_edge(pair, witness_node(pair.parent.id), CONFIRMED) for pair in named]
            if self._credited.get(child):
                continue  # it says itself where its text is from
            if named or housed:
                edges += self._borrowed([*named, *housed], open_ones)
            else:
                edges += self._best(child, open_ones, undecided)
        kept = (
            one for one in self._told if one.kind != "credit" or (one.taker.key, one.giver.key) not in refuted
        )
        return Exemplars(tuple(kept), tuple(edges), tuple(undecided))

    def _names_house(self, child: str, parent: str) -> bool:
        """Whether the child names another outlet of the house: what both print it has from that one."""
        return any((child, mate) in self._decided for mate in self._mates[parent])

    def _weight(self, pair: Pair) -> float:
        """How much speaks for the child's being the copy."""
        ends = pair.child.id, pair.parent.id
        if ends not in self._weights:
            self._weights[ends] = self._directed(self._for_house(ends))
        return self._weights[ends]

    def _for_house(self, ends: tuple[str, str]) -> Pair:
        """Outlets of one house that print one text took it together or gave it together.

        The two of them that share most tell which.
        """
        child, parent = ends
        pairs = (
            self._strong.get((one, other)) for one in self._mates[child] for other in self._mates[parent]
        )
        return max(
            (pair for pair in pairs if pair is not None),
            key=lambda one: (one.child_share + one.parent_share, sorted((one.child.id, one.parent.id))),
        )

    def _directed(self, pair: Pair) -> float:
        """The weight for the child's being the copy; where nothing puts one first, their order does."""
        ends = pair.child.id, pair.parent.id
        sharing = {one.parent.id for key in ends for one in self._of[key]}
        weight = round(direction(pair, self._known, sharing), 3)
        if weight:
            return weight
        is_later = order(pair.parent.version) < order(pair.child.version)
        return 0.001 if is_later else -0.001

    def _is_taken(self, pair: Pair) -> bool:
        """Whether the child can have it from the parent."""
        least = DECIDED if pair.child.id in self._known.naming else 0.0
        return self._weight(pair) > least

    def _nearer(self, pair: Pair, open_ones: Iterable[Pair]) -> Pair | None:
        """A copy of the exemplar that the child names through which the text came to the child.

        Where the child credits the exemplar, only figures that the copy altered show it.
        """
        child, named = pair.child.id, pair.parent.id
        is_credit = any(one.is_witness for one in self._credited.get(child, ()))
        found = []
        for one in open_ones:
            middle = one.parent.id
            ends = (child, middle)
            if middle == named or ends in self._decided or (middle, named) not in self._decided:
                continue
            if not self._is_taken(one):
                continue
            if is_credit:
                is_nearer = differing(one) < differing(pair)
            else:
                is_nearer = one.kind == "reuse" and nearness(one) >= nearness(pair) + NEARER_BY
            if is_nearer:
                found.append(one)
        return max(found, key=lambda one: (nearness(one), one.parent.id), default=None)

    def _best(self, child: str, open_ones: list[Pair], undecided: list[Pair]) -> list[Told]:
        """The exemplars of a report without credit; pairs that stay undecided go to ``undecided``."""
        weighed = [(pair, self._weight(pair)) for pair in open_ones]
        lost = [pair for pair, weight in weighed if is_lost(pair, weight)]
        earlier = [(pair, weight) for pair, weight in weighed if self._is_taken(pair) and pair not in lost]
        agency = agency_behind(self._copies.get(child, ()), self._credited)
        if earlier:
            pair, weight = max(earlier, key=lambda one: (nearness(one[0]), one[1], one[0].parent.id))
            if agency is None or not explains_more(agency[1], pair):
                edge = _edge(pair, witness_node(pair.parent.id), _confidence(weight))
                return [edge, *self._borrowed([pair], [one for one, _ in earlier])]
        if agency is not None:
            node, copies = agency
            return [_edge(max(copies, key=lambda pair: (pair.child_share, pair.parent.id)), node, AGENCY)]
        undecided += lost
        return []

    def _borrowed(self, explained: Sequence[Pair], others: Sequence[Pair]) -> list[Told]:
        """Passages that no exemplar explains yet, borrowed word for word from another report."""
        taken = [(mine.span.start, mine.span.end) for pair in explained for mine, _ in pair.passages]
        known = {pair.parent.id for pair in explained}
        left = [
            pair.without(taken)
            for pair in others
            if pair.kind == "reuse" and pair.parent.id not in known and self._is_taken(pair)
        ]
        fitting = [pair for pair in left if pair.passages and pair.is_borrowing]
        if not fitting:
            return []
        best = max(fitting, key=lambda one: (one.longest, one.parent.id))
        weight = self._weight(best)
        edge = _edge(best, witness_node(best.parent.id), _confidence(weight))
        return [edge, *self._borrowed([*explained, best], others)]


def _by_child(pairs: Iterable[Pair]) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(pair.child.id, []).append(pair)
    return found


def _confidence(weight: float) -> float:
    least, step, most = SURE
    return least + step * min(weight, most)


def _edge(pair: Pair, giver: Node, confidence: float) -> Told:
    longest = sorted(pair.passages, key=lambda one: (-len(one[0].span), one[0].span))[:2]
    evidence = tuple(end for passage in longest for end in passage)
    spans = tuple(passage[0].span for passage in pair.passages)
    return Told(witness_node(pair.child.id), giver, pair.kind, round(confidence, 2), evidence, spans)


def _credited(told: Sequence[Told]) -> dict[str, frozenset[Node]]:
    """Witness to those whom it credits for the whole of its text."""
    found: dict[str, frozenset[Node]] = {}
    for one in told:
        if one.kind == "credit" and one.taker.is_witness and not one.content:
            found[one.taker.key] = found.get(one.taker.key, frozenset()) | {one.giver}
    return found

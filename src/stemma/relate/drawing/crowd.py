"""A story with very many copies of one text: its other reports are drawn first, then each copy by itself.

A copy is compared with those that stand for its crowd, with what these have their text from, and with the
reports beside the crowd whose words or names stand in what it adds. Nothing that was drawn first is drawn
from a copy, and none from another one behind: time and memory grow with the copies, the parts fit together
without a circle, and what is drawn of a copy does not depend on which others there are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.model import Analysis, DayBounds, Derivation, Reuse
from stemma.relate import days, reuse
from stemma.relate.copying.copies import Exemplars, exemplars, lost, pairs_of
from stemma.relate.copying.pairs import Pair
from stemma.relate.drawing.outsiders import Outsiders
from stemma.relate.drawing.story import Compared, Known, telling
from stemma.relate.edges.derivation import acyclic, derive
from stemma.relate.edges.hearsay import first_hand, of_releases, without_inherited
from stemma.relate.edges.unnamed import of_one_outlet
from stemma.relate.edges.witnesses import point_at_reports, shares, without_mutual
from stemma.relate.told import Told


@dataclass(frozen=True, slots=True)
class _Around:
    """Reports that are drawn already, with what they tell and share: whatever a copy is compared with."""

    by_id: Mapping[str, Analysis]
    pairs: tuple[Pair, ...]
    told: tuple[Told, ...]
    copied: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class _Copy:
    """One copy, read beside the reports around it."""

    analysis: Analysis
    inferred: DayBounds | None
    around: _Around
    reuses: tuple[Reuse, ...]
    found: Exemplars


class Crowded:
    """A story like a ``Compared``; ``core`` is what was drawn first."""

    def __init__(
        self, core: Compared, members: Sequence[Analysis], behind: Mapping[str, Sequence[str]], known: Known
    ) -> None:
        self.core, self._known = core, known
        self._shared = {(one.left, one.right): one for one in core.reuses}
        copies = [self._read(one, around) for one, around in self._placed(members, behind)]
        told, copied, edges = list(core.told), list(core.copied), list[Derivation]()
        without_direction = [pair for copy in copies for pair in copy.found.undecided]
        credited = [*core.pointed, *(one for copy in copies for one in copy.found.told)]
        copied += [one for copy in copies for one in copy.found.copied]
        hidden: dict[str, list[Told]] = {}
        for one in lost(without_direction, credited, copied):
            hidden.setdefault(one.taker.key, []).append(one)
        resolved = dict(core.by_id) | {copy.analysis.id: copy.analysis for copy in copies}
        self.members = [resolved[one.id] for one in members]
        for copy in copies:
            survivors, drawn = self._edges(copy, hidden.pop(copy.analysis.id, ()))
            told += survivors
            edges += drawn
        unexplained = [one for _, of_report in sorted(hidden.items()) for one in of_report]
        survivors, drawn = derive((), unexplained, resolved)
        told += survivors
        kept = acyclic([*edges, *drawn], drawn=core.edges)
        self.edges = tuple(sorted((*core.edges, *kept), key=lambda one: (one.witness, one.exemplar)))
        ends = {(one.witness, one.exemplar) for one in self.edges}
        in_circles = {(one.witness, one.exemplar) for one in (*edges, *drawn)} - ends
        self.told = tuple(one for one in told if (one.taker.key, one.giver.key) not in in_circles)
        self.inferred = core.inferred | {copy.analysis.id: copy.inferred for copy in copies}
        self.reuses = (*core.reuses, *(one for copy in copies for one in _telling_reuses(copy, ends)))

    def _placed(
        self, members: Sequence[Analysis], behind: Mapping[str, Sequence[str]]
    ) -> Iterator[tuple[Analysis, _Around]]:
        """Each copy with the reports that it is compared with."""
        known: dict[frozenset[str], _Around] = {}
        beside: dict[tuple[str, ...], Outsiders] = {}
        for one in members:
            if one.id not in behind:
                continue
            chiefs = tuple(key for key in behind[one.id] if key in self.core.by_id)
            if chiefs not in beside:
                beside[chiefs] = Outsiders(chiefs, self._sources(chiefs), self.core.by_id)
            keys = beside[chiefs].of(one)
            if keys not in known:
                known[keys] = self._around(keys)
            yield one, known[keys]

    def _sources(self, chiefs: Sequence[str]) -> frozenset[str]:
        """Reports that those who stand for a crowd were taken from."""
        return frozenset(
            one.exemplar
            for one in self.core.edges
            if one.witness in chiefs and one.exemplar in self.core.by_id
        )

    def _around(self, keys: frozenset[str]) -> _Around:
        by_id = {key: self.core.by_id[key] for key in sorted(keys)}
        shared = [
            self._shared[one, other] for one in by_id for other in by_id if (one, other) in self._shared
        ]
        return _Around(
            by_id,
            pairs_of(shared, by_id),
            tuple(one for one in self.core.pointed if one.evidence[0].witness in by_id),
            tuple(
                one
                for one in self.core.copied
                if one.taker.key in by_id and (one.giver.key in by_id or not one.giver.is_witness)
            ),
        )

    def _read(self, copy: Analysis, around: _Around) -> _Copy:
        """What a copy tells, and which of the reports around it its text is from."""
        inferred = days.infer(copy, around.by_id.values())
        one = days.resolved(copy, inferred)
        by_id = {**around.by_id, one.id: one}
        reuses = reuse.between(one, tuple(around.by_id.values()), self._known.encoder)
        shared = shares(reuses)
        told = tuple(telling(one, by_id, shared, self._known))
        pointed = point_at_reports(told, by_id, self._known.published_by, shared)
        heard = first_hand((*around.told, *without_mutual(pointed, by_id)))
        mine = of_one_outlet(_of(one, heard), around.told)
        pairs = (*around.pairs, *pairs_of(reuses, by_id))
        found = exemplars([one.id], by_id, pairs, (*around.told, *mine))
        own = Exemplars(_of(one, found.told), found.copied, found.undecided)
        return _Copy(one, inferred, around, reuses, own)

    def _edges(self, copy: _Copy, hidden: Sequence[Told]) -> tuple[tuple[Told, ...], tuple[Derivation, ...]]:
        """The edges of a copy; ``hidden`` are those to lost exemplars."""
        around, one = copy.around, copy.analysis
        by_id = {**around.by_id, one.id: one}
        copied = (*copy.found.copied, *hidden)
        mine = of_releases(copy.found.told, copied, by_id)
        own = without_inherited((*around.told, *mine), (*around.copied, *copied))
        return derive(_of(one, own), copied, by_id, drawn=around.told)


def _of(one: Analysis, told: Sequence[Told]) -> tuple[Told, ...]:
    """What this report tells."""
    return tuple(each for each in told if each.evidence[0].witness == one.id)


def _telling_reuses(copy: _Copy, ends: set[tuple[str, str]]) -> Iterator[Reuse]:
    """The shared text on which an edge of the copy rests, or that with the report which shares most."""
    if not copy.reuses:
        return
    mine = copy.analysis.id
    best = max(copy.reuses, key=lambda one: (one.left_share + one.right_share, one.left, one.right))
    for one in copy.reuses:
        other = one.right if one.left == mine else one.left
        if (mine, other) in ends or one is best:
            yield one

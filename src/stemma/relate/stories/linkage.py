"""How alike near reports are in, clusters out, the most alike joined first.

Two single reports must be very alike to be joined; the more pairs speak for two clusters, the less
alike each must be. Likeness of clusters is the mean over their pairs, raised towards the best one. Where
the reports within each of two clusters are very alike, those between them must be so, too.
Ties are broken by position, so that the same reports always give the same clusters.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np

from stemma.relate.rows import Pairs, Positions, Values

Alike = Callable[[Positions, Positions], Values]


@dataclass(frozen=True, slots=True)
class Demands:
    """How alike two single reports must be, how alike two large clusters; ``best`` is the weight,
    from 0 to 1, of the most alike pair against the mean. ``close`` is the part of what both clusters have
    within, up to ``close_at_most``, that they must have between them."""

    lone: float
    many: float
    best: float
    close: float
    close_at_most: float


def clusters(count: int, near: Pairs, alike: Alike, demands: Demands) -> list[list[int]]:
    """Positions in clusters, each in order, the clusters by their first.

    ``near``: all pairs more alike than two large clusters must be. Of the others ``alike`` tells what is
    needed to know a mean, and no more than two clusters that have a near pair are ever compared.
    """
    return _Linkage(count, near, alike, demands).clusters()


@dataclass(slots=True)
class _Between:
    """Two clusters: the mean likeness over their pairs, and that of the most alike pair."""

    mean: float
    top: float


class _Linkage:
    """A cluster goes by its first position. ``_beside`` has those with which it has a near pair."""

    def __init__(self, count: int, near: Pairs, alike: Alike, demands: Demands) -> None:
        self._alike, self._demands = alike, demands
        self._members = {at: [at] for at in range(count)}
        self._beside: dict[int, dict[int, _Between]] = {at: {} for at in range(count)}
        self._inner = dict.fromkeys(range(count), 0.0)
        self._age = [0] * count
        self._waiting: list[tuple[float, int, int, int]] = []
        for one, other, value in zip(
            near.left.tolist(), near.right.tolist(), near.values.tolist(), strict=True
        ):
            self._beside[one][other] = self._beside[other][one] = _Between(value, value)
            self._propose(one, other)
        heapify(self._waiting)

    def clusters(self) -> list[list[int]]:
        """Joins the two clusters that most speaks for, until nothing speaks for any two."""
        while self._waiting:
            _, left, right, age = heappop(self._waiting)
            if age == self._age[left] + self._age[right]:
                self._join(left, right)
        return sorted(self._members.values())

    def _propose(self, one: int, other: int) -> None:
        """Remembers two clusters as long as neither changes, where enough speaks for joining them."""
        found, demands = self._beside[one][other], self._demands
        size = len(self._members[one]) * len(self._members[other])
        demand = max(demands.many + (demands.lone - demands.many) / size, self._closeness(one, other))
        margin = found.mean + demands.best * (found.top - found.mean) - demand
        if margin > 0:
            age = self._age[one] + self._age[other]
            heappush(self._waiting, (-margin, min(one, other), max(one, other), age))

    def _closeness(self, one: int, other: int) -> float:
        """What two clusters of several reports each must have between them, for what both have within."""
        if len(self._members[one]) == 1 or len(self._members[other]) == 1:
            return 0.0
        within = min(self._inner[one], self._inner[other], self._demands.close_at_most)
        return self._demands.close * within

    def _join(self, left: int, right: int) -> None:
        """The joined cluster takes the place of ``left``; ``right`` is gone."""
        mine, theirs = self._beside[left], self._beside.pop(right)
        between = mine.pop(right)
        del theirs[left]
        self._complete(right, theirs, sorted(mine.keys() - theirs.keys()))
        self._complete(left, mine, sorted(theirs.keys() - mine.keys()))
        ours, others = len(self._members[left]), len(self._members[right])
        self._inner[left] = _mean_within(
            ours, others, self._inner[left], self._inner.pop(right), between.mean
        )
        self._members[left] = sorted(self._members[left] + self._members.pop(right))
        self._age[left] += 1
        self._age[right] += 1
        for other in sorted(mine):
            one, two = mine[other], theirs[other]
            mean = (ours * one.mean + others * two.mean) / (ours + others)
            mine[other] = self._beside[other][left] = _Between(mean, max(one.top, two.top))
            self._beside[other].pop(right, None)
            self._propose(left, other)

    def _complete(self, at: int, beside: dict[int, _Between], missing: Sequence[int]) -> None:
        """Measures how alike a cluster is to those with which it has no near pair."""
        if not missing:
            return
        members = [self._members[other] for other in missing]
        starts = np.cumsum([0, *map(len, members)])
        every = np.array([one for each in members for one in each], dtype=np.int64)
        sums, tops = np.zeros(len(missing)), np.full(len(missing), -np.inf)
        for one in self._members[at]:
            mine = np.full(len(every), one, dtype=np.int64)
            values = self._alike(np.minimum(mine, every), np.maximum(mine, every))
            sums += np.add.reduceat(values, starts[:-1])
            tops = np.maximum(tops, np.maximum.reduceat(values, starts[:-1]))
        means = sums / (np.diff(starts) * len(self._members[at]))
        for other, mean, top in zip(missing, means.tolist(), tops.tolist(), strict=True):
            beside[other] = _Between(mean, top)


def _mean_within(ours: int, others: int, mine: float, theirs: float, between: float) -> float:
    """The mean likeness over the pairs of a cluster joined from two."""
    pairs = ours * (ours - 1) / 2, others * (others - 1) / 2, ours * others
    return (pairs[0] * mine + pairs[1] * theirs + pairs[2] * between) / sum(pairs)

"""Signs of reports in, the pairs of reports that may be of one event out.

Of few reports all pairs are taken. Of many, each report with those nearest to it by its rarer words and
names, and by its meaning, in its own language and in others; a sign that very many reports have tells little
of an event and brings none together. What time and memory it takes grows little faster than the reports.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from stemma.relate.encoder import Vectors
from stemma.relate.rows import Pairs, Positions, Rows, Values, pairs_of

ANY = -1
"""The number of a language that is not known: it may be any."""
FEW = 1500
"""Of so many reports all pairs are taken."""
NEAREST = 48
"""So many neighbours of each report are taken, in its language and in others: more than tell how crowded
it stands."""
TOO_MANY = 1000
"""A sign that more reports have brings no two together."""
LEAST = 0.05
"""Less in common by rare words, a name or meaning is nothing."""
CELLS = 1 << 22
"""So many pairs of reports, and of places where two have one sign, are held at once."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs that reports may share, and vectors of their meaning where an encoder measures it."""

    rows: Sequence[Rows]
    vectors: Vectors | None


def nearby(tongues: Positions, within: Signs, across: Signs) -> Pairs:
    """Pairs of positions, the smaller first, in order; their values say nothing.

    ``within``: what reports in one language may share; ``across``: those in different languages.
    """
    count = len(tongues)
    if count <= FEW:
        left, right = pairs_of(count)
        return Pairs(left, right, np.zeros(len(left)))
    found = list(_nearest(_measures(within), tongues, are_within=True))
    if len(set(tongues.tolist()) - {ANY}) > 1:
        found += _nearest(_measures(across), tongues, are_within=False)
    keys = np.unique(np.concatenate(found))
    return Pairs(keys // count, keys % count, np.zeros(len(keys)))


class _Measure(Protocol):
    """Likeness by one sign; ``work`` tells of each report how much there is to reckon."""

    work: Positions

    def scores(self, first: int, after: int) -> Values:
        """Of the reports from ``first`` up to ``after`` with all, one row each."""
        ...


def _measures(signs: Signs) -> list[_Measure]:
    found: list[_Measure] = [_BySign(rows) for rows in signs.rows]
    return found if signs.vectors is None else [*found, _ByMeaning(signs.vectors)]


def _nearest(measures: Sequence[_Measure], tongues: Positions, *, are_within: bool) -> Iterator[Positions]:
    """Pairs as single numbers: the smaller position times how many reports there are, and the greater."""
    count = len(tongues)
    for first, after in _stretches(measures, count):
        allowed = _same(tongues, first, after) == are_within
        allowed[np.arange(after - first), np.arange(first, after)] = False
        scores = np.zeros((after - first, count))
        for measure in measures:
            scores += measure.scores(first, after)
        rows, others = np.nonzero((scores > LEAST) & allowed)
        order = np.lexsort((others, -scores[rows, others], rows))
        rows, others = rows[order], others[order]
        kept = np.arange(len(rows)) - np.searchsorted(rows, rows) < NEAREST
        one, other = rows[kept] + first, others[kept]
        yield np.minimum(one, other) * count + np.maximum(one, other)


def _stretches(measures: Sequence[_Measure], count: int) -> Iterator[tuple[int, int]]:
    """Reports that are reckoned at once: as many as fit into the memory that is allowed."""
    work = np.cumsum(sum((one.work for one in measures), np.full(count, count)))
    starts = np.flatnonzero(np.diff(work // CELLS, prepend=-1))
    yield from zip(starts.tolist(), [*starts[1:].tolist(), count], strict=True)


def _same(tongues: Positions, first: int, after: int) -> NDArray[np.bool_]:
    mine = tongues[first:after, None]
    return np.asarray((mine == tongues) | (mine == ANY) | (tongues == ANY))


class _BySign:
    """Scalar products over the rarer signs; ``_holders`` are the reports that have each, in order."""

    def __init__(self, rows: Rows) -> None:
        telling = (rows.holders > 1) & (rows.holders <= TOO_MANY)
        kept = np.flatnonzero(telling[rows.columns])
        order = kept[np.argsort(rows.columns[kept], kind="stable")]
        self._rows = rows
        self._holders, self._values = rows.owners[order], rows.values[order]
        self._counts = np.where(telling, rows.holders, 0)
        self._starts = np.cumsum(self._counts) - self._counts
        work = np.cumsum(np.concatenate([[0], self._counts[rows.columns]]))
        self.work = np.diff(work[rows.starts])

    def scores(self, first: int, after: int) -> Values:
        rows = self._rows
        own = slice(int(rows.starts[first]), int(rows.starts[after]))
        counts, starts = self._counts[rows.columns[own]], self._starts[rows.columns[own]]
        ends = np.cumsum(counts)
        places = np.repeat(starts - (ends - counts), counts)
        places += np.arange(len(places))
        mine = np.repeat(np.arange(after - first), rows.sizes[first:after])
        cells = np.repeat(mine * len(rows), counts) + self._holders[places]
        weights = np.repeat(rows.values[own], counts) * self._values[places]
        found = np.bincount(cells, weights=weights, minlength=(after - first) * len(rows))
        return found.astype(np.float64, copy=False).reshape(after - first, len(rows))


class _ByMeaning:
    """Squares of the cosines of vectors."""

    def __init__(self, vectors: Vectors) -> None:
        self._vectors = vectors
        self.work = np.zeros(len(vectors), dtype=np.int64)

    def scores(self, first: int, after: int) -> Values:
        found: Values = np.maximum(0.0, self._vectors[first:after] @ self._vectors.T).astype(np.float64)
        return found**2

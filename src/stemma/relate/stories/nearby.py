"""Signs of reports in, the pairs of reports that may be of one event out.

Of few reports all pairs are taken. Of many, each report with those nearest to it by its rarer words and
names, and by its meaning, in its own language and in others; a sign that very many reports have tells little
of an event and brings none together. What time and memory it takes grows little faster than the reports.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from stemma.relate.encoder import Vectors
from stemma.relate.rows import Pairs, Positions, Rows, Values, pairs_of

ANY = -1
"""The number of a language that is not known: it may be any."""
FEW = 1500
"""Of so many reports all pairs are taken."""
NEAREST = 48
"""So many neighbours of each report are taken, in its language and in others."""
TOO_MANY = 1000
"""A sign that more reports have brings no two together."""
LEAST = 0.05
"""Less in common by rare words, a name or meaning is nothing."""
CELLS = 1 << 22
"""Likeness of so many pairs is held at once."""

Scores = Callable[[int, int], Values]
"""Likeness of the reports from the first number up to the second with all, one row each."""


def nearby(
    tongues: Positions, within: Sequence[Rows], across: Sequence[Rows], vectors: Vectors | None
) -> Pairs:
    """Pairs of positions, the smaller first, in order; their values say nothing.

    ``within``: signs that reports in one language may share; ``across``: those in different languages.
    """
    count = len(tongues)
    if count <= FEW:
        left, right = pairs_of(count)
        return Pairs(left, right, np.zeros(len(left)))
    found = list(_nearest(count, _telling(within, vectors), tongues, are_within=True))
    if len(set(tongues.tolist()) - {ANY}) > 1:
        found += _nearest(count, _telling(across, vectors), tongues, are_within=False)
    keys = np.unique(np.concatenate(found))
    return Pairs(keys // count, keys % count, np.zeros(len(keys)))


def _telling(signs: Sequence[Rows], vectors: Vectors | None) -> list[Scores]:
    found: list[Scores] = [partial(_by_rows, rows, _Holders(rows)) for rows in signs]
    return found if vectors is None else [*found, partial(_by_vectors, vectors)]


def _nearest(
    count: int, measures: list[Scores], tongues: Positions, *, are_within: bool
) -> Iterator[Positions]:
    """Pairs as single numbers: the smaller position times ``count``, and the greater."""
    step = max(1, CELLS // count)
    for first in range(0, count, step):
        after = min(count, first + step)
        allowed = _same(tongues, first, after) == are_within
        allowed[np.arange(after - first), np.arange(first, after)] = False
        scores = sum((measure(first, after) for measure in measures), np.zeros((after - first, count)))
        scores[~allowed] = 0.0
        rows, others = np.nonzero(scores > LEAST)
        order = np.lexsort((others, -scores[rows, others], rows))
        rows, others = rows[order], others[order]
        kept = np.arange(len(rows)) - np.searchsorted(rows, rows) < NEAREST
        one, other = rows[kept] + first, others[kept]
        yield np.minimum(one, other) * count + np.maximum(one, other)


def _same(tongues: Positions, first: int, after: int) -> NDArray[np.bool_]:
    mine = tongues[first:after, None]
    return np.asarray((mine == tongues) | (mine == ANY) | (tongues == ANY))


class _Holders:
    """Of each sign the reports that have it, in order, and with what weight; of frequent signs none."""

    def __init__(self, rows: Rows) -> None:
        telling = (rows.holders > 1) & (rows.holders <= TOO_MANY)
        kept = np.flatnonzero(telling[rows.columns])
        order = kept[np.argsort(rows.columns[kept], kind="stable")]
        self.reports, self.values = rows.owners[order], rows.values[order]
        self.counts = np.where(telling, rows.holders, 0)
        self.starts = np.cumsum(self.counts) - self.counts


def _by_rows(rows: Rows, holders: _Holders, first: int, after: int) -> Values:
    """Scalar products over the rarer signs."""
    begin, end = int(rows.starts[first]), int(rows.starts[after])
    columns = rows.columns[begin:end]
    counts = holders.counts[columns]
    mine = np.repeat(np.arange(after - first), np.diff(rows.starts[first : after + 1]))
    ends = np.cumsum(counts)
    places = np.repeat(holders.starts[columns] - (ends - counts), counts)
    places += np.arange(len(places))
    cells = np.repeat(mine, counts) * len(rows) + holders.reports[places]
    weights = np.repeat(rows.values[begin:end], counts) * holders.values[places]
    size = (after - first) * len(rows)
    found = np.bincount(cells, weights=weights, minlength=size).astype(np.float64)
    return found.reshape(after - first, len(rows))


def _by_vectors(vectors: Vectors, first: int, after: int) -> Values:
    found: Values = np.maximum(0.0, vectors[first:after] @ vectors.T).astype(np.float64)
    return found**2

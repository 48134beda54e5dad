"""Sparse rows of weighted signs in, the scalar products of whichever two are asked for out.

A square of all of them would grow with the square of their number; here only what is asked is reckoned.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.int64]
Values = NDArray[np.float64]
Columns = dict[str, int]
"""Sign to the number of its column; rows that are to be multiplied share one."""

AT_ONCE = 1 << 20
"""So many places of rows are multiplied in one go."""


class Rows:
    """``starts`` tells where each row begins in ``columns`` and ``values``; none has a column twice."""

    def __init__(self, starts: Positions, columns: NDArray[np.int32], values: Values, width: int) -> None:
        self.starts, self.columns, self.values, self.width = starts, columns, values, width
        self._dense = np.zeros(width)

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, float]], columns: Columns) -> "Rows":
        """Signs that have no column yet get one."""
        sizes, places, values = [0], [], []
        for row in rows:
            sizes.append(len(row))
            places.append(np.array([columns.setdefault(sign, len(columns)) for sign in row], dtype=np.int32))
            values.append(np.array(list(row.values()), dtype=np.float64))
        return cls(
            np.cumsum(sizes),
            np.concatenate([*places, np.zeros(0, dtype=np.int32)]),
            np.concatenate([*values, np.zeros(0)]),
            len(columns),
        )

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def sizes(self) -> Positions:
        """How many signs each row has."""
        return np.diff(self.starts)

    @property
    def owners(self) -> Positions:
        """Of each place the row that it is of."""
        return np.repeat(np.arange(len(self)), self.sizes)

    @property
    def holders(self) -> Positions:
        """How many rows have each column."""
        return np.bincount(self.columns, minlength=self.width)

    def with_values(self, values: Values) -> "Rows":
        """The same signs, weighed otherwise."""
        return Rows(self.starts, self.columns, values, self.width)

    def of_length_one(self) -> "Rows":
        """Each row divided by its length."""
        squares = np.bincount(self.owners, weights=self.values**2, minlength=len(self))
        lengths = np.sqrt(np.where(squares > 0, squares, 1.0))
        return self.with_values(self.values / lengths[self.owners])

    def products(self, left: Positions, right: Positions, others: "Rows | None" = None) -> Values:
        """Of each row of ``left`` here with the row of ``right`` in ``others``, or here too."""
        others = self if others is None else others
        found = np.zeros(len(left))
        order = np.argsort(left, kind="stable")
        cuts = np.flatnonzero(np.diff(left[order])) + 1
        for first, after in zip(chain([0], cuts), chain(cuts, [len(order)]), strict=True):
            run = order[first:after]
            if len(run):
                found[run] = self._with_row(int(left[run[0]]), right[run], others)
        return found

    def _with_row(self, row: int, right: Positions, others: "Rows") -> Values:
        mine = slice(int(self.starts[row]), int(self.starts[row + 1]))
        dense = others._dense if others.width >= self.width else self._dense
        dense[self.columns[mine]] = self.values[mine]
        found = others._against(dense, right)
        dense[self.columns[mine]] = 0.0
        return found

    def _against(self, dense: Values, rows: Positions) -> Values:
        sizes = self.starts[rows + 1] - self.starts[rows]
        ends = np.cumsum(sizes)
        if len(rows) > 1 and ends[-1] > AT_ONCE:
            half = len(rows) // 2
            return np.concatenate([self._against(dense, rows[:half]), self._against(dense, rows[half:])])
        places = np.repeat(self.starts[rows] - (ends - sizes), sizes) + np.arange(
            ends[-1] if len(ends) else 0
        )
        terms = self.values[places] * dense[self.columns[places]]
        owners = np.repeat(np.arange(len(rows)), sizes)
        return np.bincount(owners, weights=terms, minlength=len(rows)).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of positions with a value each."""

    left: Positions
    right: Positions
    values: Values

    def with_values(self, values: Values) -> "Pairs":
        return Pairs(self.left, self.right, values)

    def only(self, kept: NDArray[np.bool_]) -> "Pairs":
        return Pairs(self.left[kept], self.right[kept], self.values[kept])

    def above(self, least: float) -> "Pairs":
        """The pairs of a greater value."""
        return self.only(self.values > least)

    def both_ways(self) -> "Pairs":
        """Each pair, and it again with its sides changed."""
        return Pairs(
            np.concatenate([self.left, self.right]),
            np.concatenate([self.right, self.left]),
            np.concatenate([self.values, self.values]),
        )


def in_parts(
    measure: Callable[[Positions, Positions], Values], left: Positions, right: Positions, size: int = 1 << 14
) -> Values:
    """The same values as of all pairs at once, in bounded memory."""
    parts = [measure(left[at : at + size], right[at : at + size]) for at in range(0, len(left), size)]
    return np.concatenate([*parts, np.zeros(0)])


def pairs_of(count: int) -> tuple[Positions, Positions]:
    """All pairs of so many things, the smaller first, in order."""
    left, right = np.triu_indices(count, k=1)
    return left.astype(np.int64), right.astype(np.int64)

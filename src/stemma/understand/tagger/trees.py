"""Signs in, chances out: boosted trees (LightGBM, Ke et al. 2017) kept as arrays, for numpy alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Trees:
    """All nodes of all trees in one row; a leaf points to itself. ``roots`` are the trees' first nodes."""

    roots: Ints
    signs: Ints
    bounds: Floats
    lower: Ints
    upper: Ints
    values: Floats

    def chances(self, rows: Floats | Sequence[Sequence[float]]) -> list[float]:
        """The chance of each row; a row is a sequence of signs."""
        if len(rows) == 0:
            return []
        signs = np.asarray(rows, np.float32)
        values = self.values[self._leaves(signs)].reshape(len(signs), len(self.roots))
        found: list[float] = np.exp(-np.logaddexp(0, -values.sum(axis=1))).tolist()
        return found

    def _leaves(self, signs: Floats) -> NDArray[np.intp]:
        """The leaf of each row in each tree, row after row; who has come to a leaf walks no further."""
        number, width = signs.shape
        flat = signs.ravel()
        found = np.tile(self.roots, number)
        walking = np.arange(len(found))
        row = np.repeat(np.arange(number) * width, len(self.roots))
        while len(walking):
            at = found[walking]
            is_low = flat[row + self.signs[at]] <= self.bounds[at]
            at = np.where(is_low, self.lower[at], self.upper[at])
            found[walking] = at
            goes_on = self.lower[at] != at
            walking, row = walking[goes_on], row[goes_on]
        return found


def from_arrays(arrays: Mapping[str, NDArray[np.generic]], name: str) -> Trees:
    """Trees that stand under a name among the arrays of a file."""
    parts = ("roots", "signs", "bounds", "lower", "upper", "values")
    found = {part: arrays[f"{name}_{part}"] for part in parts}
    return Trees(
        roots=found["roots"].astype(np.intp),
        signs=found["signs"].astype(np.intp),
        bounds=found["bounds"].astype(np.float32),
        lower=found["lower"].astype(np.intp),
        upper=found["upper"].astype(np.intp),
        values=found["values"].astype(np.float32),
    )

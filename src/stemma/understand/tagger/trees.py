"""Signs in, chances out: boosted trees (LightGBM, Ke et al. 2017) kept as arrays, for numpy alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Trees:
    """All nodes of all trees in one row; a leaf points to itself. ``roots`` are the trees' first nodes."""

    roots: Ints
    signs: Ints
    bounds: Floats
    lower: Ints
    upper: Ints
    values: Floats
    depth: int

    def chances(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The chance of each row; a row is a sequence of signs."""
        if not rows:
            return []
        signs = np.asarray(rows, np.float32)
        at = np.broadcast_to(self.roots, (len(signs), len(self.roots)))
        every = np.arange(len(signs))[:, None]
        for _ in range(self.depth):
            is_low = signs[every, self.signs[at]] <= self.bounds[at]
            at = np.where(is_low, self.lower[at], self.upper[at])
        found: list[float] = np.exp(-np.logaddexp(0, -self.values[at].sum(axis=1))).tolist()
        return found


def from_arrays(arrays: Mapping[str, NDArray[np.generic]], name: str) -> Trees:
    """Trees that stand under a name among the arrays of a file."""
    parts = ("roots", "signs", "bounds", "lower", "upper", "values", "depth")
    found = {part: arrays[f"{name}_{part}"] for part in parts}
    return Trees(
        roots=found["roots"].astype(np.int32),
        signs=found["signs"].astype(np.int32),
        bounds=found["bounds"].astype(np.float32),
        lower=found["lower"].astype(np.int32),
        upper=found["upper"].astype(np.int32),
        values=found["values"].astype(np.float32),
        depth=int(found["depth"]),
    )

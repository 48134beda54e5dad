"""The sentences of two reports in different languages in, pairs that say the same out.

A translation keeps the order of its sentences: pairs are each other's nearest by a margin, stand in
one order on both sides, and support their neighbours. Two independent reports on one event have a
few such pairs, scattered; they are dropped unless they are very close.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LIKE = 0.5
"""Cosine, less the mean vectors of the languages, of a sentence and its translation, at least."""
CERTAIN = 0.75
"""So like that a pair needs no neighbour."""
MARGIN = 0.04
NEAR = 2
"""How far off, on either side, a supporting pair may stand."""


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Numbers of two sentences that translate one another."""

    left: int
    right: int
    score: float


def pairs(left: NDArray[np.float32], right: NDArray[np.float32]) -> tuple[Pair, ...]:
    """Pairs in order; rows are the centred unit vectors of the sentences."""
    if not len(left) or not len(right) or not left.shape[1]:
        return ()
    alike = left @ right.T
    mutual = [
        Pair(i, j, round(float(alike[i, j]), 4))
        for i, j in enumerate(int(at) for at in alike.argmax(axis=1))
        if alike[:, j].argmax() == i and alike[i, j] >= LIKE and _stands_out(alike, i, j)
    ]
    ordered = _in_order(mutual)
    return tuple(pair for pair in ordered if pair.score >= CERTAIN or _supported(pair, ordered))


def _stands_out(alike: NDArray[np.float32], i: int, j: int) -> bool:
    others = np.concatenate([np.delete(alike[i], j), np.delete(alike[:, j], i)])
    return not len(others) or bool(alike[i, j] - others.max() >= MARGIN)


def _supported(pair: Pair, others: Sequence[Pair]) -> bool:
    return any(
        0 < abs(other.left - pair.left) <= NEAR and 0 < abs(other.right - pair.right) <= NEAR
        for other in others
    )


def _in_order(found: Sequence[Pair]) -> list[Pair]:
    """The heaviest chain that runs forward on both sides."""
    best: list[tuple[float, int]] = []
    for at, pair in enumerate(found):
        before = [
            (best[k][0], -k) for k in range(at) if found[k].left < pair.left and found[k].right < pair.right
        ]
        weight, k = max(before, default=(0.0, 1))
        best.append((weight + pair.score, -k))
    chain: list[Pair] = []
    at = max(range(len(best)), key=lambda k: (best[k][0], -k), default=-1)
    while at >= 0:
        chain.append(found[at])
        at = best[at][1]
    return chain[::-1]

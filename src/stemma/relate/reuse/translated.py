"""The sentences of two reports in different languages in, pairs that say the same out.

A translation keeps the order of its sentences: pairs are each other's nearest by a margin, stand in
one order on both sides, and support their neighbours. Two independent reports on one event have a
few such pairs, scattered; they are dropped unless they are very close. Between two pairs that stand,
a weaker likeness is enough, and one sentence may have become two.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

LIKE = 0.4
"""Cosine, less the mean vectors of the languages, of a sentence and its translation, at least …"""
BETWEEN = 0.28
"""… and where sentences before or after it are aligned."""
CERTAIN = 0.75
"""So like that a pair needs no neighbour."""
MARGIN = 0.04
NEAR = 2
"""How far off, on either side, a supporting pair may stand."""
TOGETHER = 1.0
"""A pair and its supporters must weigh this much."""
RUN = 4
"""So many pairs in a row, each near the next, support one another whatever they weigh."""
ENOUGH = 3
"""Pairs that prove a translation of more than themselves, unless they are half of a report."""


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
    in_runs = _in_runs(ordered)
    anchors = [
        pair for pair in ordered if pair.score >= CERTAIN or pair in in_runs or _supported(pair, ordered)
    ]
    return tuple(sorted([*anchors, *_filled(anchors, alike)]))


def _stands_out(alike: NDArray[np.float32], i: int, j: int) -> bool:
    """Sentences next to the two are no rivals: one may be a half of the other."""
    row = np.delete(alike[i], range(max(0, j - 1), min(alike.shape[1], j + 2)))
    column = np.delete(alike[:, j], range(max(0, i - 1), min(alike.shape[0], i + 2)))
    rivals = np.concatenate([row, column])
    return not len(rivals) or bool(alike[i, j] - rivals.max() >= MARGIN)


def _filled(anchors: Sequence[Pair], alike: NDArray[np.float32]) -> list[Pair]:
    """Sentences beside or between anchors that fit nowhere better."""
    if len(anchors) < ENOUGH and 2 * len(anchors) < min(alike.shape):
        return []
    start, end = Pair(-1, -1, 0.0), Pair(alike.shape[0], alike.shape[1], 0.0)
    found: list[Pair] = []
    for before, after in pairwise([start, *anchors, end]):
        top, left = before.left + 1, before.right + 1
        gap = alike[top : after.left, left : after.right]
        if gap.size and (gap.shape[0] <= NEAR + 1 or gap.shape[1] <= NEAR + 1):
            mutual = [
                Pair(top + i, left + j, round(float(gap[i, j]), 4))
                for i, j in enumerate(int(at) for at in gap.argmax(axis=1))
                if gap[:, j].argmax() == i and gap[i, j] >= BETWEEN
            ]
            found += _in_order(mutual)
    taken = {pair.left for pair in [*anchors, *found]}, {pair.right for pair in [*anchors, *found]}
    return found + _halves([*anchors, *found], alike, taken)


def _halves(
    found: Sequence[Pair], alike: NDArray[np.float32], taken: tuple[set[int], set[int]]
) -> list[Pair]:
    """Sentences left over beside a pair of which they are a part."""
    halves = []
    for pair in sorted(found):
        for i, j in (
            (pair.left - 1, pair.right),
            (pair.left + 1, pair.right),
            (pair.left, pair.right - 1),
            (pair.left, pair.right + 1),
        ):
            is_left_free = 0 <= i < alike.shape[0] and i not in taken[0] and j == pair.right
            is_right_free = 0 <= j < alike.shape[1] and j not in taken[1] and i == pair.left
            if (is_left_free or is_right_free) and alike[i, j] >= LIKE:
                halves.append(Pair(i, j, round(float(alike[i, j]), 4)))
                taken[0].add(i)
                taken[1].add(j)
    return halves


def _supported(pair: Pair, others: Sequence[Pair]) -> bool:
    near = [
        other.score
        for other in others
        if 0 < abs(other.left - pair.left) <= NEAR and 0 < abs(other.right - pair.right) <= NEAR
    ]
    return bool(near) and pair.score + sum(near) >= TOGETHER


def _in_runs(ordered: Sequence[Pair]) -> frozenset[Pair]:
    """Pairs that stand in a long row, without more than ``NEAR`` sentences from one to the next."""
    runs: list[list[Pair]] = [[]]
    for pair in ordered:
        last = runs[-1][-1] if runs[-1] else pair
        if pair.left - last.left > NEAR or pair.right - last.right > NEAR:
            runs.append([])
        runs[-1].append(pair)
    return frozenset(pair for run in runs if len(run) >= RUN for pair in run)


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

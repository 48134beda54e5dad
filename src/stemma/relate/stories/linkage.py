"""A square matrix of how alike reports are, in; clusters out, the most alike joined first.

Two single reports must be very alike to be joined; the more pairs speak for two clusters, the less
alike each must be. Likeness of clusters is the mean over their pairs, raised towards the best one.
Ties are broken by position, so that the same matrix always gives the same clusters.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Demands:
    """How alike two single reports must be, how alike two large clusters; ``best`` is the weight,
    from 0 to 1, of the most alike pair against the mean."""

    lone: float
    many: float
    best: float


def clusters(alike: Matrix, demands: Demands) -> list[list[int]]:
    """Positions in clusters, each in order, the clusters by their first."""
    found = []
    for component in _components(alike > demands.many):
        found += _linked(alike[np.ix_(component, component)], component, demands)
    return sorted(found)


def _components(near: NDArray[np.bool_]) -> list[list[int]]:
    """Clusters never reach over a gap: no mean can be above what all its pairs are below."""
    unseen = np.ones(len(near), dtype=bool)
    found = []
    for start in range(len(near)):
        if not unseen[start]:
            continue
        unseen[start] = False
        component, frontier = [start], [start]
        while frontier:
            reached = np.flatnonzero(near[frontier].any(axis=0) & unseen)
            unseen[reached] = False
            frontier = [int(i) for i in reached]
            component += frontier
        found.append(sorted(component))
    return found


def _linked(alike: Matrix, names: list[int], demands: Demands) -> list[list[int]]:
    mean = alike.copy()
    np.fill_diagonal(mean, -np.inf)
    top, margin = mean.copy(), mean - demands.lone
    sizes = np.ones(len(names))
    members = [[name] for name in names]
    nearest, best = margin.argmax(axis=1), margin.max(axis=1)
    while best.max() > 0:
        left = int(best.argmax())
        right = int(nearest[left])
        means = (sizes[left] * mean[left] + sizes[right] * mean[right]) / (sizes[left] + sizes[right])
        tops = np.maximum(top[left], top[right])
        sizes[left], sizes[right] = sizes[left] + sizes[right], 1
        members[left], members[right] = sorted(members[left] + members[right]), []
        alive = np.isfinite(means)
        demand = demands.many + (demands.lone - demands.many) / (sizes[left] * sizes[alive])
        margins = np.full(len(names), -np.inf)
        margins[alive] = means[alive] + demands.best * (tops[alive] - means[alive]) - demand
        for matrix, row in ((mean, means), (top, tops), (margin, margins)):
            _replace(matrix, row, left, right)
        stale = np.flatnonzero((nearest == left) | (nearest == right) | (margin[left] > best))
        stale = np.union1d(stale, [left, right])
        nearest[stale], best[stale] = margin[stale].argmax(axis=1), margin[stale].max(axis=1)
    return [cluster for cluster in members if cluster]


def _replace(matrix: Matrix, row: Matrix, left: int, right: int) -> None:
    """The joined cluster takes the place of ``left``; ``right`` is gone."""
    row[[left, right]] = -np.inf
    matrix[left], matrix[:, left] = row, row
    matrix[right], matrix[:, right] = -np.inf, -np.inf

"""A square matrix of how alike things are, in; clusters out, by average linkage.

Two clusters are joined, the most alike first, as long as the mean over their pairs is above zero.
Ties are broken by position, so that the same matrix always gives the same clusters.
"""

import numpy as np
from numpy.typing import NDArray


def clusters(likeness: NDArray[np.float64]) -> list[list[int]]:
    """Positions in clusters, each in order, the clusters by their first. Likeness is above 0 or not."""
    found = []
    for component in _components(likeness > 0):
        found += _linked(likeness[np.ix_(component, component)], component)
    return sorted(found)


def _components(near: NDArray[np.bool_]) -> list[list[int]]:
    """Clusters never reach over a gap: a mean over pairs that are all below zero is below zero."""
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


def _linked(likeness: NDArray[np.float64], names: list[int]) -> list[list[int]]:
    alike = likeness.copy()
    np.fill_diagonal(alike, -np.inf)
    nearest = alike.argmax(axis=1)
    best = alike.max(axis=1)
    members = [[name] for name in names]
    while best.max() > 0:
        left = int(best.argmax())
        right = int(nearest[left])
        sizes = len(members[left]), len(members[right])
        row = (sizes[0] * alike[left] + sizes[1] * alike[right]) / sum(sizes)
        row[[left, right]] = -np.inf
        alike[left], alike[:, left] = row, row
        alike[right], alike[:, right] = -np.inf, -np.inf
        members[left], members[right] = sorted(members[left] + members[right]), []
        stale = np.flatnonzero((nearest == left) | (nearest == right) | (row > best))
        stale = np.union1d(stale, [left, right])
        nearest[stale] = alike[stale].argmax(axis=1)
        best[stale] = alike[stale].max(axis=1)
    return [cluster for cluster in members if cluster]

"""Which statements of different reports are about the same thing: units in, groups of units out.

Meaning is the cosine of sentence vectors less the story's mean (a story's sentences are all alike:
what counts is how they differ); names, numbers and days that both have confirm it. Words alone serve
where there is no encoder. Groups are joined best pair first while their average stays close, so the
result does not depend on the order of the reports.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import log

import numpy as np
from numpy.typing import NDArray

from stemma.relate.comparison.units import Unit
from stemma.relate.encoder import Encoder
from stemma.relate.tongue import root

ALIKE = 0.40
MUCH_ALIKE = 0.45
STAYS_ALIKE = 0.30
SHARED_DAY = 0.08
SHARED_PERIOD = 0.25
SHARED_ENTITY = 0.04
SHARED_EVENT = 0.08
SHARED_NUMBER = 0.08
REPEATED = 0.1
"""A report seldom says a thing twice: its own sentences must be that much more alike."""
PREFIX = 5
"""Letters of a word that stand for its stem: enough to match inflections in the languages at hand."""

Matrix = NDArray[np.float32]


def align(units: Sequence[Unit], encoder: Encoder) -> tuple[tuple[int, ...], ...]:
    """Groups of indexes into ``units``, each about one thing; a unit alone is a group of one."""
    if not units:
        return ()
    scores = _scores(units, encoder)
    pairs = sorted(
        (
            (-round(float(scores[i, j]), 4), i, j)
            for i, j in combinations(range(len(units)), 2)
            if scores[i, j] >= ALIKE and _chosen(scores, units, i, j)
        )
    )
    group_of: dict[int, tuple[int, ...]] = {at: (at,) for at in range(len(units))}
    for _, i, j in pairs:
        left, right = group_of[i], group_of[j]
        if left is not right and scores[np.ix_(left, right)].mean() >= STAYS_ALIKE:
            joined = tuple(sorted(left + right))
            group_of |= dict.fromkeys(joined, joined)
    return tuple(sorted(set(group_of.values())))


def _scores(units: Sequence[Unit], encoder: Encoder) -> Matrix:
    scores = _meaning(units, encoder) if encoder.dimensions else _words(units)
    for i, j in combinations(range(len(units)), 2):
        same_report = units[i].witness == units[j].witness
        bonus = -REPEATED if same_report else _confirmed(units[i], units[j])
        scores[i, j] += bonus
        scores[j, i] += bonus
    return scores


def _meaning(units: Sequence[Unit], encoder: Encoder) -> Matrix:
    rows = np.array(encoder.encode([unit.matter for unit in units]), dtype=np.float32)
    for language in sorted({root(unit.language) or "" for unit in units}):
        of_language = [at for at, unit in enumerate(units) if (root(unit.language) or "") == language]
        rows[of_language] -= rows[of_language].mean(axis=0)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(norms > 0, norms, 1)
    return np.asarray(rows @ rows.T, dtype=np.float32)


def _words(units: Sequence[Unit]) -> Matrix:
    stems = [{word[:PREFIX] for word in unit.text.casefold().split() if len(word) > 3} for unit in units]
    often = Counter(stem for one in stems for stem in one)
    rare = {stem: log(1 + len(units) / count) for stem, count in often.items()}
    weights = [sum(rare[stem] for stem in one) or 1.0 for one in stems]
    scores = np.zeros((len(units), len(units)), dtype=np.float32)
    for i, j in combinations(range(len(units)), 2):
        shared = sum(rare[stem] for stem in sorted(stems[i] & stems[j]))
        scores[i, j] = scores[j, i] = shared / min(weights[i], weights[j])
    return scores


def _confirmed(one: Unit, other: Unit) -> float:
    days = {(m.earliest, m.latest) for m in one.moments} & {(m.earliest, m.latest) for m in other.moments}
    numbers = {q.value for q in one.quantities} & {q.value for q in other.quantities}
    events = {e.name for e in one.events} & {e.name for e in other.events}
    return (
        SHARED_DAY * bool(days)
        + SHARED_PERIOD * bool(set(one.periods) & set(other.periods))
        + SHARED_ENTITY * min(2, len(one.entities & other.entities))
        + SHARED_EVENT * bool(events)
        + SHARED_NUMBER * bool(numbers)
    )


def _chosen(scores: Matrix, units: Sequence[Unit], i: int, j: int) -> bool:
    """Whether each is the other's best in the other's report, or one is and they are much alike.

    A report may tell a thing twice, in its lead and in its body: both belong to what the other tells.
    """
    there = [at for at, unit in enumerate(units) if unit.witness == units[j].witness and at != i]
    back = [at for at, unit in enumerate(units) if unit.witness == units[i].witness and at != j]
    best_there = max(scores[i, at] for at in there)
    best_back = max(scores[j, at] for at in back)
    best = scores[i, j] >= best_there, scores[i, j] >= best_back
    return all(best) or (any(best) and bool(scores[i, j] >= MUCH_ALIKE))

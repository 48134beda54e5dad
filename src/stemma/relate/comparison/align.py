"""Which statements of different reports are about the same thing: units in, groups of units out.

Meaning is the cosine of sentence vectors less the story's mean (a story's sentences are all alike:
what counts is how they differ); names, numbers and days that both have confirm it. Words alone serve
where there is no encoder. Groups are joined best pair first while their average stays close, so the
result does not depend on the order of the reports.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from stemma.relate.comparison.units import Unit
from stemma.relate.encoder import Encoder
from stemma.relate.products import products
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
    """Groups of indexes into ``units``, each about one thing; a unit alone is a group of one.

    The units of a report stand together.
    """
    if not units:
        return ()
    scores = _scores(units, encoder)
    group_of: dict[int, tuple[int, ...]] = {at: (at,) for at in range(len(units))}
    for i, j in _pairs(scores, units):
        left, right = group_of[i], group_of[j]
        if left is not right and scores[np.ix_(left, right)].mean() >= STAYS_ALIKE:
            joined = tuple(sorted(left + right))
            group_of |= dict.fromkeys(joined, joined)
    return tuple(sorted(set(group_of.values())))


def _pairs(scores: Matrix, units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Pairs that may be joined, the most alike first.

    Each is the other's best in the other's report, or one is and they are much alike: a report may tell a
    thing twice, in its lead and in its body, and both belong to what the other tells.
    """
    starts = [at for at, unit in enumerate(units) if not at or unit.witness != units[at - 1].witness]
    report = np.repeat(np.arange(len(starts)), np.diff([*starts, len(units)]))
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    best = np.maximum.reduceat(others, starts, axis=1)[:, report]
    is_best = others >= best
    chosen = (is_best & is_best.T) | ((is_best | is_best.T) & (scores >= MUCH_ALIKE))
    left, right = np.nonzero(np.triu(chosen & (scores >= ALIKE), k=1))
    order = np.lexsort((right, left, -scores[left, right].astype(np.float64).round(4)))
    return list(zip(left[order].tolist(), right[order].tolist(), strict=True))


def _scores(units: Sequence[Unit], encoder: Encoder) -> Matrix:
    scores = _meaning(units, encoder) if encoder.dimensions else _words(units)
    witnesses = _coded([unit.witness for unit in units])
    same_report = witnesses[:, None] == witnesses[None, :]
    scores += np.where(same_report, np.float32(-REPEATED), _confirmed(units))
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
    weights = np.array([sum(rare[stem] for stem in sorted(one)) or 1.0 for one in stems])
    shared = products([{stem: sqrt(rare[stem]) for stem in sorted(one)} for one in stems])
    return np.asarray(shared / np.minimum(weights[:, None], weights[None, :]), dtype=np.float32)


def _confirmed(units: Sequence[Unit]) -> Matrix:
    """What days, lengths of time, names, events and numbers in common add, for every two units."""
    days = [{(one.earliest, one.latest) for one in unit.moments} for unit in units]
    numbers = [{one.value for one in unit.quantities} for unit in units]
    events = [{one.name for one in unit.events} for unit in units]
    return np.asarray(
        SHARED_DAY * _in_common(days, 1)
        + SHARED_PERIOD * _in_common([set(unit.periods) for unit in units], 1)
        + SHARED_ENTITY * _in_common([set(unit.entities) for unit in units], 2)
        + SHARED_EVENT * _in_common(events, 1)
        + SHARED_NUMBER * _in_common(numbers, 1),
        dtype=np.float32,
    )


def _in_common(signs: Sequence[AbstractSet[Hashable]], at_most: int) -> NDArray[np.int64]:
    """How many signs every two units share."""
    holders: dict[Hashable, list[int]] = {}
    for at, each in enumerate(signs):
        for sign in each:
            holders.setdefault(sign, []).append(at)
    shared = np.zeros((len(signs), len(signs)), dtype=np.int64)
    for held in holders.values():
        if len(held) > 1:
            shared[np.ix_(held, held)] += 1
    return np.minimum(shared, at_most)


def _coded(names: Sequence[str]) -> NDArray[np.int64]:
    numbers = {name: number for number, name in enumerate(sorted(set(names)))}
    return np.array([numbers[name] for name in names], dtype=np.int64)

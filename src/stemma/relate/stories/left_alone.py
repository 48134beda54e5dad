"""A report that the clusters left alone joins the story that it is clearly most alike.

A report that tells an event in its own way, or from the side, is too little alike to all reports of its
story together. That no other story comes near it tells something, and the more, the more other stories there
are to come near. Only the lone report moves, and only to a story of several.
"""

from collections.abc import Mapping, Sequence
from math import log10

import numpy as np

from stemma.relate.rows import Pairs
from stemma.relate.stories.linkage import Alike

NEAREST = 2
"""So many of a story's reports are looked at, those most alike to the lone one."""
ALIKE = 0.1
"""How alike it must be to them, on average …"""
CLEARLY = 0.125
"""… and how much more than to those of any other story."""
OF_ONE = 0.7
BY_TENFOLD = 0.26
"""The other story is taken to be at least so alike in a run of one report, and by so much less in one of ten
times as many: of few reports it says little that none comes near."""

Group = tuple[int, ...]


def with_left_alone(groups: Sequence[Sequence[int]], near: Pairs, alike: Alike) -> list[Group]:
    """The groups, as positions of reports, each in order and they by their first.

    ``near``: all pairs that speak for one event; a story without any is not looked at.
    """
    of = {at: number for number, group in enumerate(groups) for at in group}
    others = max(OF_ONE - BY_TENFOLD * log10(max(1, len(of))), 0.0)
    beside: dict[int, set[int]] = {group[0]: set() for group in groups if len(group) == 1}
    for one, other in zip(near.left.tolist(), near.right.tolist(), strict=True):
        for lone, company in ((one, other), (other, one)):
            if lone in beside:
                beside[lone].add(of[company])
    joined = {number: list(group) for number, group in enumerate(groups)}
    for lone, numbers in sorted(beside.items()):
        scores = {number: _score(lone, groups[number], alike) for number in sorted(numbers)}
        story = _clearly_best(scores, others)
        if story is not None and len(groups[story]) > 1:
            joined[story].append(lone)
            del joined[of[lone]]
    return sorted(tuple(sorted(group)) for group in joined.values())


def _score(lone: int, story: Sequence[int], alike: Alike) -> float:
    members = np.array(story, dtype=np.int64)
    mine = np.full(len(members), lone, dtype=np.int64)
    values = alike(np.minimum(mine, members), np.maximum(mine, members))
    return float(np.sort(values)[-NEAREST:].mean())


def _clearly_best(scores: Mapping[int, float], others: float) -> int | None:
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    if not ranked or scores[ranked[0]] < ALIKE:
        return None
    second = max([others, *(scores[number] for number in ranked[1:2])])
    return ranked[0] if scores[ranked[0]] - second >= CLEARLY else None

"""Clusters and the reports that they leave alone, from likenesses given as numbers."""

from collections.abc import Mapping

import numpy as np

from stemma.relate.rows import Pairs, Positions, Values, pairs_of
from stemma.relate.stories.left_alone import with_left_alone
from stemma.relate.stories.likeness import DEMANDS
from stemma.relate.stories.linkage import Alike, clusters

Square = np.ndarray[tuple[int, int], np.dtype[np.float64]]
MANY = 200
"""A run of so many reports: that no other story comes near tells something."""


def square(count: int, rest: float, told: Mapping[tuple[int, int], float]) -> Square:
    found = np.full((count, count), rest)
    for (one, other), value in told.items():
        found[one, other] = found[other, one] = value
    return found


def of(alike: Square) -> Alike:
    def values(left: Positions, right: Positions) -> Values:
        return np.asarray(alike[left, right])

    return values


def near(alike: Square) -> Pairs:
    left, right = pairs_of(len(alike))
    return Pairs(left, right, of(alike)(left, right)).above(DEMANDS.many)


def story(*members: int, within: float) -> dict[tuple[int, int], float]:
    return {(one, other): within for one in members for other in members if one < other}


def found(alike: Square) -> list[list[int]]:
    return clusters(len(alike), near(alike), of(alike), DEMANDS)


def joined(alike: Square, groups: list[list[int]]) -> list[tuple[int, ...]]:
    alone = [[at] for at in range(sum(map(len, groups)), len(alike))]
    return with_left_alone([*groups, *alone], near(alike), of(alike))


def between(alike: float) -> dict[tuple[int, int], float]:
    return {(one, other): alike for one in (0, 1, 2) for other in (3, 4, 5)}


def test_stories_that_are_alike_within_must_be_so_between() -> None:
    loose = {**story(0, 1, 2, within=0.9), **story(3, 4, 5, within=0.9), **between(0.35)}
    tight = {**story(0, 1, 2, within=2.0), **story(3, 4, 5, within=2.0), **between(0.35)}
    assert found(square(6, -1.0, loose)) == [[0, 1, 2, 3, 4, 5]]
    assert found(square(6, -1.0, tight)) == [[0, 1, 2], [3, 4, 5]]


def test_a_tight_story_asks_no_more_of_a_lone_report() -> None:
    told = {**story(0, 1, 2, within=2.0), (0, 3): 0.5, (1, 3): 0.4, (2, 3): 0.4}
    assert found(square(4, -1.0, told)) == [[0, 1, 2, 3]]


def test_a_report_left_alone_joins_the_story_that_it_is_clearly_nearest() -> None:
    told = {(0, 4): 0.3, (1, 4): 0.25, (2, 4): 0.2, (3, 4): -0.5}
    assert joined(square(MANY, -1.0, told), [[0, 1, 2, 3]])[0] == (0, 1, 2, 3, 4)


def test_not_where_another_story_is_as_near() -> None:
    told = {(at, 6): value for at, value in enumerate((0.3, 0.3, 0.3, 0.25, 0.25, 0.25))}
    assert (6,) in joined(square(MANY, -1.0, told), [[0, 1, 2], [3, 4, 5]])


def test_not_another_lone_report() -> None:
    assert joined(square(MANY, -1.0, {(0, 1): 0.6}), [])[:2] == [(0,), (1,)]


def test_of_few_reports_it_says_little_that_no_other_comes_near() -> None:
    told = {(0, 3): 0.35, (1, 3): 0.35, (2, 3): 0.35}
    assert joined(square(4, -1.0, told), [[0, 1, 2]]) == [(0, 1, 2), (3,)]
    assert joined(square(MANY, -1.0, told), [[0, 1, 2]])[0] == (0, 1, 2, 3)

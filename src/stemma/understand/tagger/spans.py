"""Roles of words in, spans of words out."""

from collections.abc import Sequence
from typing import NamedTuple

SOURCE, CUE, CONTENT, OUTER_SOURCE, OUTER_CUE = 0, 1, 2, 3, 4


class Stretch(NamedTuple):
    """Words from ``start`` up to but not including ``end`` that have one role together."""

    role: int
    start: int
    end: int


def stretches(tags: Sequence[int]) -> list[Stretch]:
    """All spans in order; ``tags`` obey BIO."""
    found: list[Stretch] = []
    at = 0
    while at < len(tags):
        first = tags[at]
        stop = at + 1
        if first:
            while stop < len(tags) and tags[stop] == first + 1:
                stop += 1
            found.append(Stretch((first - 1) // 2, at, stop))
        at = stop
    return found

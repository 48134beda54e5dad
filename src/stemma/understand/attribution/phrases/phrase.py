"""A stretch of a unit's elements; how long one that names a source may be."""

from typing import NamedTuple

LONGEST = 40
NEAR = 4


class Phrase(NamedTuple):
    """Elements ``[start, end)``; empty where they are equal."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.start < self.end


NOTHING = Phrase(0, 0)

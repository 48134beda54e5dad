"""Two texts as words in, passages that are the same words out, small edits included.

Runs of words that stand in both are found longest first, each word used once, wherever they stand:
paragraphs may have been moved. Runs that follow one another closely on both sides are one passage.
"""

from collections.abc import Sequence
from dataclasses import dataclass

SEED = 2
"""Shortest run that counts towards a passage …"""
CORE = 5
"""… of which one run must be this long …"""
LEAST = 8
"""… and which must have this many words in common."""
GAP = 7
"""Words changed, added or left out between two runs of a passage, at most, on either side; only as
many as ``SEED`` beside a run no longer than that."""
DENSITY = 0.5
"""Part of the longer side that must be common words."""
REPEATED = 12
"""Two words that stand together more often than this in a text start no run."""


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """Words ``left`` to ``left_end`` and ``right`` to ``right_end`` (not included); ``common`` are alike."""

    left: int
    left_end: int
    right: int
    right_end: int
    common: int
    longest: int

    @property
    def score(self) -> float:
        return 2 * self.common / (self.left_end - self.left + self.right_end - self.right)


def blocks(left: Sequence[str], right: Sequence[str]) -> tuple[Block, ...]:
    """Passages in order of the left text, without overlap on either side."""
    passages: list[Block] = []
    for run in _tiles(left, right):
        before = [at for at, passage in enumerate(passages) if _continues(passage, run)]
        if before:
            at = max(before, key=lambda at: (passages[at].left_end, passages[at].right_end))
            passages[at] = _joined(passages[at], run)
        else:
            passages.append(run)
    kept: list[Block] = []
    for passage in sorted(passages, key=lambda passage: (-passage.common, passage)):
        if _counts(passage) and not any(_overlap(passage, other) for other in kept):
            kept.append(passage)
    return tuple(sorted(kept))


def _overlap(block: Block, other: Block) -> bool:
    return (block.left < other.left_end and other.left < block.left_end) or (
        block.right < other.right_end and other.right < block.right_end
    )


def _counts(block: Block) -> bool:
    longer = max(block.left_end - block.left, block.right_end - block.right)
    return block.longest >= CORE and block.common >= LEAST and block.common >= DENSITY * longer


def _continues(block: Block, run: Block) -> bool:
    gap = GAP if min(block.longest, run.longest) > SEED else SEED
    return 0 <= run.left - block.left_end <= gap and 0 <= run.right - block.right_end <= gap


def _joined(block: Block, run: Block) -> Block:
    return Block(
        block.left,
        run.left_end,
        block.right,
        run.right_end,
        block.common + run.common,
        max(block.longest, run.longest),
    )


def _tiles(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """Greedy string tiling (Wise 1993): the longest common runs first, no word used twice."""
    free_left, free_right = [True] * len(left), [True] * len(right)
    tiles: list[Block] = []
    for length, at, there in sorted(_matches(left, right), key=lambda m: (-m[0], m[1], m[2])):
        start = 0
        while start < length:
            while start < length and not (free_left[at + start] and free_right[there + start]):
                start += 1
            end = start
            while end < length and free_left[at + end] and free_right[there + end]:
                end += 1
            if end - start >= SEED:
                tiles.append(
                    Block(at + start, at + end, there + start, there + end, end - start, end - start)
                )
                free_left[at + start : at + end] = [False] * (end - start)
                free_right[there + start : there + end] = [False] * (end - start)
            start = max(end, start + 1)
    return sorted(tiles)


def _matches(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int, int]]:
    """Maximal common runs: length, place on the left, place on the right."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(right) - SEED + 1):
        places.setdefault(tuple(right[at : at + SEED]), []).append(at)
    found = []
    for at in range(len(left) - SEED + 1):
        there_all = places.get(tuple(left[at : at + SEED]), [])
        for there in there_all if len(there_all) <= REPEATED else []:
            if at and there and left[at - 1] == right[there - 1]:
                continue  # the run began earlier
            length = SEED
            while (
                at + length < len(left)
                and there + length < len(right)
                and left[at + length] == right[there + length]
            ):
                length += 1
            found.append((length, at, there))
    return found

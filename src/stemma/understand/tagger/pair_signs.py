"""Pairs of a cue and another span in, the signs by which a linker judges them out: a row a pair.

The rows of all pairs of a text are made at once, column by column.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stemma.understand.tagger.rows import Rows
from stemma.understand.tagger.spans import Stretch
from stemma.understand.tagger.trees import Floats

FAR = 99
NEIGHBOURS = 6
EDGE = 5
"""Stands for the role of a neighbour where there is none."""
COUNTED = np.array([1, 2, 3, 4, 5, 7, 8, 13, 14, 15])
"""Classes of words that are counted between the two spans."""
BESIDE = np.array([at for at in range(-NEIGHBOURS, NEIGHBOURS + 1) if at])

_Whole = NDArray[np.intp]
_Column = NDArray[np.intp] | NDArray[np.bool_]


class PairSigns:
    """The words and spans of one text as columns of numbers.

    A property that is asked for beyond an edge stands there with the value that it has outside.
    """

    def __init__(self, rows: Rows, spans: Sequence[Stretch], classes: Sequence[int]) -> None:
        self._sentences, self._paragraphs = _whole(rows.sentences), _whole(rows.paragraphs)
        self._quotations = _whole(rows.quotations)
        self._shapes, self._hints = _whole(rows.shapes), _whole(rows.hints)
        self._kinds = _whole([-1, *classes, -1])
        self._counted = _sums(_whole(classes)[:, None] == COUNTED)
        self._starts, self._ends = (_whole([span[edge] for span in spans]) for edge in (1, 2))
        own = [span.role for span in spans]
        self._roles = _whole([EDGE] * NEIGHBOURS + own + [EDGE] * NEIGHBOURS)
        self._role_counts = _sums(_whole(own)[:, None] == np.arange(EDGE))
        rooms = np.minimum(FAR, self._starts[1:] - self._ends[:-1])
        self._rooms = np.concatenate(([FAR], rooms, [FAR]))
        """Words between a span and the one before it."""

    def rows(self, places: Sequence[tuple[int, int]], near: Sequence[int]) -> Floats:
        """The signs of pairs of a cue and a span, by their numbers; ``near``: cues that the span may have."""
        u, x = _whole([u for u, _ in places]), _whole([x for _, x in places])
        columns = [
            *self._between(u, x), *self._lengths_and_marks(u, x), *self._sides(u, x),
            *self._edges(u, x), *self._neighbours(u, x),
            self._hints[self._starts[u]], self._hints[self._starts[x]], _whole(near),
        ]  # fmt: skip
        return np.column_stack(columns).astype(np.float32)

    def _between(self, u: _Whole, x: _Whole) -> list[_Column]:
        """What parts the two: words, other spans, sentences, paragraphs."""
        is_left = x < u
        gap_start, gap = self._gap(u, x)
        low, high = np.minimum(u, x), np.maximum(u, x)
        start, last = self._starts[x], self._ends[x] - 1
        edge, cue = np.where(is_left, last, start), self._starts[u]
        sentence = self._sentences[cue]
        counted = self._counted[gap_start + np.minimum(FAR, gap)] - self._counted[gap_start]
        return [
            is_left, np.minimum(FAR, gap), self._role_counts[high] - self._role_counts[low + 1],
            np.abs(sentence - self._sentences[edge]),
            (sentence == self._sentences[start]) | (sentence == self._sentences[last]),
            self._paragraphs[cue] != self._paragraphs[edge],
            counted,
        ]  # fmt: skip

    def _gap(self, u: _Whole, x: _Whole) -> tuple[_Whole, _Whole]:
        """The first word between the two, and how many there are."""
        start = np.where(x < u, self._ends[x], self._ends[u])
        return start, np.where(x < u, self._starts[u], self._starts[x]) - start

    def _lengths_and_marks(self, u: _Whole, x: _Whole) -> list[_Column]:
        """How long each is, and whether it is quoted."""
        start, end, cue = self._starts[x], self._ends[x], self._starts[u]
        first, last, of_cue = (self._quotations[at] for at in (start, end - 1, cue))
        return [
            end - start, self._ends[u] - cue,
            first >= 0, last >= 0, of_cue >= 0, (of_cue >= 0) & (of_cue == first),
        ]  # fmt: skip

    def _sides(self, u: _Whole, x: _Whole) -> list[_Column]:
        """The spans beside each, and the room to them."""
        steps = ((x, -1), (x, 1), (u, -1), (u, 1), (u, -2), (u, 2), (x, -2), (x, 2))
        return [
            *(self._roles[at + NEIGHBOURS + step] for at, step in steps),
            self._rooms[x], self._rooms[x + 1], self._rooms[u], self._rooms[u + 1],
        ]  # fmt: skip

    def _edges(self, u: _Whole, x: _Whole) -> list[_Column]:
        """The classes of the words at the edges of each, the case of the first word."""
        start, end, cue, cue_end = self._starts[x], self._ends[x], self._starts[u], self._ends[u]
        gap_start, gap = self._gap(u, x)
        return [
            self._kind(cue), self._kind(cue_end - 1),
            np.where(gap > 0, self._kind(gap_start + gap - 1), -1),
            np.where(gap > 0, self._kind(gap_start), -1),
            self._kind(cue - 1), self._kind(cue_end),
            self._kind(end - 1), self._kind(end), self._kind(start), self._kind(start - 1),
            self._shapes[start] % 4,
        ]  # fmt: skip

    def _kind(self, at: _Whole) -> _Whole:
        return self._kinds[at + 1]

    def _neighbours(self, u: _Whole, x: _Whole) -> list[_Column]:
        """How far apart the two stand, and rivals of the span: behind the cue and before it."""
        beside = u[:, None] + BESIDE
        role = self._roles[x + NEIGHBOURS][:, None]
        is_rival = (self._roles[beside + NEIGHBOURS] == role) & (beside != x[:, None])
        starts = self._starts[np.clip(beside, 0, len(self._starts) - 1)]
        is_rival &= self._sentences[starts] == self._sentences[self._starts[u]][:, None]
        behind, before = (np.count_nonzero(is_rival[:, side], axis=1) for side in (BESIDE > 0, BESIDE < 0))
        return [np.abs(u - x), behind, before]


def _whole(values: Sequence[int]) -> _Whole:
    return np.array(values, np.intp)


def _sums(marked: NDArray[np.bool_]) -> _Whole:
    """How many of each column were marked before each row."""
    found = np.zeros((len(marked) + 1, marked.shape[1]), np.intp)
    np.cumsum(marked, axis=0, out=found[1:])
    return found

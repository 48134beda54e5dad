"""Rows of words in, windows of pieces out: what the encoder reads at once.

Whole paragraphs fill a window; one that is too long is cut between sentences, then between words. No
window is padded: each is read alone, so that an answer never depends on what else was read with it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain

from stemma.understand.tagger.rows import Rows

LONGEST = 126
"""Pieces of a window, the opening and closing ones included."""
PIECES_OF_WORD = 6
"""Of a longer word (an address, a run of letters) the first are read."""


@dataclass(slots=True)
class Window:
    """``ids``, ``shapes``, ``hints`` by piece; ``firsts``: places of words' first pieces, of ``words``."""

    ids: list[int] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    hints: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)

    def mark(self, piece: int) -> None:
        """Add a piece that is no word."""
        self.ids.append(piece)
        self.shapes.append(0)
        self.hints.append(0)


def windows(rows: Rows, pieces: Sequence[Sequence[int]], opening: int, closing: int) -> Iterator[Window]:
    """The windows of a text in order; ``pieces`` are those of each word."""
    window = Window()
    read = [one[:PIECES_OF_WORD] for one in pieces]
    ends = [0, *accumulate(map(len, read))]
    ids = list(chain.from_iterable(read))
    shapes, hints = (_by_piece(values, read) for values in (rows.shapes, rows.hints))
    for start, end, opens in _stretches(rows, ends):
        first, last = ends[start], ends[end]
        if window.ids and len(window.ids) + last - first + 2 > LONGEST:
            window.mark(closing)
            yield window
            window = Window()
        if not window.ids:
            window.mark(opening)
        elif opens:
            window.mark(closing)
        shift = len(window.ids) - first
        window.firsts += [at + shift for at in ends[start:end]]
        window.words += range(start, end)
        window.ids += ids[first:last]
        window.shapes += shapes[first:last]
        window.hints += hints[first:last]
    if window.words:
        window.mark(closing)
        yield window


def _by_piece(values: Sequence[int], pieces: Sequence[Sequence[int]]) -> list[int]:
    """The value of each word once for each of its pieces."""
    return [value for value, one in zip(values, pieces, strict=True) for _ in one]


def _stretches(rows: Rows, ends: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """Paragraphs that fit a window, else sentences, else runs of words; and whether one opens a paragraph.

    ``ends``: how many pieces stand before each word.
    """
    for start, end in _runs(rows.paragraphs, 0, len(rows)):
        if ends[end] - ends[start] + 2 <= LONGEST:
            yield start, end, True
            continue
        for first, last in _runs(rows.sentences, start, end):
            at = first
            while at < last:
                stop = bisect_right(ends, ends[at] + LONGEST - 2, at, last + 1) - 1
                yield at, stop, at == start
                at = stop


def _runs(values: Sequence[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        stop = at + 1
        while stop < end and values[stop] == values[at]:
            stop += 1
        yield at, stop
        at = stop

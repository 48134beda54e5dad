"""Rows of words in, windows of pieces out: what the encoder reads at once.

Whole paragraphs fill a window; one that is too long is cut between sentences, then between words. No
window is padded: each is read alone, so that an answer never depends on what else was read with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
    lengths = [min(len(one), PIECES_OF_WORD) for one in pieces]
    for start, end, opens in _stretches(rows, lengths):
        length = sum(lengths[start:end])
        if window.ids and len(window.ids) + length + 2 > LONGEST:
            window.mark(closing)
            yield window
            window = Window()
        if not window.ids:
            window.mark(opening)
        elif opens:
            window.mark(closing)
        for at in range(start, end):
            window.firsts.append(len(window.ids))
            window.words.append(at)
            window.ids += pieces[at][:PIECES_OF_WORD]
            window.shapes += [rows.shapes[at]] * lengths[at]
            window.hints += [rows.hints[at]] * lengths[at]
    if window.words:
        window.mark(closing)
        yield window


def _stretches(rows: Rows, lengths: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """Paragraphs that fit a window, else sentences, else runs of words; and whether one opens a paragraph."""
    for start, end in _runs(rows.paragraphs, 0, len(rows)):
        if sum(lengths[start:end]) + 2 <= LONGEST:
            yield start, end, True
            continue
        for first, last in _runs(rows.sentences, start, end):
            at = first
            while at < last:
                stop, room = at, LONGEST - 2
                while stop < last and lengths[stop] <= room:
                    room -= lengths[stop]
                    stop += 1
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

"""Texts as words in, pairs that may share a passage out: winnowed fingerprints in an inverted index.

Of every ``window`` runs of words that follow one another the one with the least hash is kept (Schleimer,
Wilkerson and Aiken 2003): two texts that have ``LENGTH + window - 1`` words in a row in common keep one
fingerprint in common, wherever the words stand. A window of one keeps every run: then the answer is exact.

The index is a sorted array of numbers, of which each is a fingerprint and, below it, its text: memory grows
with the fingerprints, time with the words. A hash is the same in every run of the program and depends on no
other text, so that the order of the texts plays no part.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

LENGTH = 5
"""Words in a run."""
WINDOW = 8
"""For a whole corpus: two runs in nine are kept, and twelve words in a row are always found."""
TOO_MANY = 50
"""A run that more texts have is a set phrase or boilerplate, and proposes no pair."""

Numbers = NDArray[np.uint64]
Flags = NDArray[np.bool_]

_CELLS = 1 << 24
_TOGETHER = 512
"""Texts that are hashed in one go."""
_NONE = np.uint64(2**64 - 1)
"""Where no run begins: no hash is greater."""
_FACTORS = np.array([pow(0x9E3779B97F4A7C15, power, 2**64) for power in range(LENGTH)], dtype=np.uint64)
"""One for each word of a run; they are odd, so that no part of a word's number is lost."""


def candidates(
    texts: Iterable[Sequence[str]], *, window: int = WINDOW, too_many: int = TOO_MANY
) -> NDArray[np.int64]:
    """Pairs of positions in rows: the smaller first, in order."""
    spread = _Spread() if window > 1 else None
    prints, counts = _fingerprints(texts, window, spread)
    bits = np.uint64(len(counts).bit_length())
    # The least hashes were kept, so that their highest bits, which make room for the text, tell little.
    prints <<= bits
    prints |= np.repeat(np.arange(len(counts), dtype=np.uint64), counts)
    prints.sort()
    index = prints[_differs(prints)]
    del prints
    hashes, owners = index >> bits, (index & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    starts = np.flatnonzero(_differs(hashes))
    sizes = np.diff(np.append(starts, len(hashes)))
    holders = spread.of(hashes[starts]) if spread else sizes
    return _pairs(owners, sizes, (sizes > 1) & (holders <= too_many))


class _Spread:
    """In how many texts a run stands, kept there or not; a few too many where two runs share a cell.

    Of boilerplate some runs are kept only beside certain other words: in few texts, though all have them.
    """

    def __init__(self) -> None:
        self._cells = np.zeros(_CELLS, dtype=np.uint32)

    def add(self, hashes: Numbers) -> None:
        """The runs of one text."""
        self._cells[hashes & np.uint64(_CELLS - 1)] += 1  # once for each cell, however often it is named

    def of(self, hashes: Numbers) -> NDArray[np.uint32]:
        holders: NDArray[np.uint32] = self._cells[hashes & np.uint64(_CELLS - 1)]
        return holders


def _fingerprints(
    texts: Iterable[Sequence[str]], window: int, spread: _Spread | None
) -> tuple[Numbers, NDArray[np.int64]]:
    """Those of all texts, one text after another, and how many each text has."""
    prints, counts = [np.zeros(0, dtype=np.uint64)], [np.zeros(0, dtype=np.int64)]
    for together in _batches(texts):
        hashes, owners = _runs(together, window)
        kept = _least_of_a_window(hashes, window)
        prints.append(hashes[kept])
        counts.append(np.bincount(owners[kept], minlength=len(together)))
        if spread:
            begun = hashes != _NONE
            ends = np.cumsum(np.bincount(owners[begun], minlength=len(together)))
            for runs in np.split(hashes[begun], ends[:-1]):
                spread.add(runs)
    return np.concatenate(prints), np.concatenate(counts)


def _batches(texts: Iterable[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    left = iter(texts)
    while together := list(islice(left, _TOGETHER)):
        yield together


def _runs(texts: Sequence[Sequence[str]], window: int) -> tuple[Numbers, NDArray[np.int64]]:
    """Of each place in the texts the hash of the run that begins there, and its text.

    Between two texts lie so many places without a run that no window holds runs of both.
    """
    lengths = np.array([len(words) for words in texts], dtype=np.int64)
    room = lengths + max(0, window - LENGTH)
    owners = np.repeat(np.arange(len(texts)), room)
    to_go = np.cumsum(room)[owners] - np.arange(len(owners)) - (room - lengths)[owners]
    numbers = np.zeros(len(owners) + LENGTH - 1, dtype=np.uint64)
    words = np.fromiter(map(_number, chain.from_iterable(texts)), dtype=np.uint64, count=int(lengths.sum()))
    numbers[: len(owners)][to_go > 0] = words
    hashes = np.zeros(len(owners), dtype=np.uint64)
    for at, factor in enumerate(_FACTORS):
        hashes += numbers[at : at + len(owners)] * factor
    hashes[to_go < LENGTH] = _NONE
    return hashes, owners


@lru_cache(maxsize=1 << 18)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _least_of_a_window(hashes: Numbers, window: int) -> Flags:
    """Whether a run is the least of any window that it lies in; at the ends of a text they are cut short."""
    edge = np.full(window - 1, _NONE)
    least = _sliding(np.minimum, np.concatenate([edge, hashes, edge]), window)
    kept: Flags = (_sliding(np.maximum, least, window) == hashes) & (hashes != _NONE)
    return kept


def _sliding(choose: Callable[[Numbers, Numbers], Numbers], numbers: Numbers, window: int) -> Numbers:
    """What is chosen of each window of so many numbers."""
    width = 1
    while width < window:
        step = min(width, window - width)
        numbers = choose(numbers[:-step], numbers[step:])
        width += step
    return numbers


def _pairs(owners: NDArray[np.int64], sizes: NDArray[np.int64], kept: Flags) -> NDArray[np.int64]:
    """Each two texts of a kept group; groups of such sizes follow one another, each in order."""
    owners = owners[np.repeat(kept, sizes)]
    sizes = sizes[kept]
    behind = np.repeat(np.cumsum(sizes), sizes) - np.arange(len(owners)) - 1
    found = [np.zeros(0, dtype=np.int64)]
    for step in range(1, int(sizes.max(initial=1))):
        at = np.flatnonzero(behind >= step)
        found.append(np.unique(owners[at] << 32 | owners[at + step]))
    both = np.unique(np.concatenate(found))
    return np.column_stack([both >> 32, both & 0xFFFFFFFF])


def _differs(numbers: Numbers) -> Flags:
    """Whether a number is another than that before it."""
    return np.concatenate([np.ones(min(1, len(numbers)), dtype=np.bool_), numbers[1:] != numbers[:-1]])

"""Words in, the runs of words that follow one another out, or the few that stand for a whole text."""

from collections.abc import Iterator, Sequence
from zlib import crc32

LENGTH = 6
"""Words in a run that is looked at."""
SAMPLED = 4
"""One run in so many is looked at: a fixed hash chooses."""
FEWEST = 8
"""A text with fewer runs that are looked at is too short to tell."""

Run = tuple[str, ...]


def runs(words: Sequence[str], length: int) -> Iterator[Run]:
    """Every run of so many words, in order."""
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def sampled(words: Sequence[str]) -> frozenset[int]:
    """Numbers of the runs that stand for a text: two texts that share words share these in like part."""
    numbers = (crc32(" ".join(run).encode()) for run in runs(words, LENGTH))
    return frozenset(number for number in numbers if number % SAMPLED == 0)

"""Texts as words in, pairs that share a run of five words out: exact, and the same in every run.

A run that too many texts have is a set phrase or boilerplate, and proposes no pair.
"""

from collections.abc import Sequence
from itertools import combinations
from zlib import crc32

LENGTH = 5
TOO_MANY = 50
SAMPLED = 4
"""Beyond ``SMALL`` texts one run in this many is looked at: a fixed hash chooses."""
SMALL = 500


def candidates(texts: Sequence[Sequence[str]]) -> tuple[tuple[int, int], ...]:
    """Pairs of positions, the smaller first, in order."""
    modulus = 1 if len(texts) <= SMALL else SAMPLED
    holders: dict[str, list[int]] = {}
    for at, words in enumerate(texts):
        runs = {" ".join(words[i : i + LENGTH]) for i in range(len(words) - LENGTH + 1)}
        for run in runs:
            if modulus == 1 or crc32(run.encode()) % modulus == 0:
                holders.setdefault(run, []).append(at)
    limit = max(TOO_MANY, len(texts) // 4)
    pairs = {pair for held in holders.values() if 1 < len(held) <= limit for pair in combinations(held, 2)}
    return tuple(sorted(pairs))

"""Pairs that may share a passage, among a hundred thousand invented articles: how many are found, how fast.

usage: python benchmarks/reuse.py [--count ARTICLES] [--changed PART] [--window RUNS]

Every tenth article has a paragraph of 30 to 80 words of another one in it, every tenth is another one
altogether, with sentences left out; one word in twenty is changed or cut in both. All articles of an outlet
end with the same words. rensa's MinHash and LSH (128 permutations in 32 bands, over the
same runs of words) stands beside our fingerprints. Seconds are those of the processor, from the texts on;
both begin by telling the words of a text apart, and the time of that alone is a row of its own.
"""

import argparse
import resource
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from random import Random
from sys import intern
from time import process_time

import numpy as np
from invented import Corpus
from numpy.typing import NDArray

from stemma.relate.reuse.fingerprints import LENGTH, WINDOW, candidates
from stemma.relate.reuse.tokens import forms

GOALS = "goals: passages at least .98 in at most twice the time of rensa's MinHash"
EVERY = 10
PASSAGE = (30, 80)
LEFT_OUT = 0.15
CLOSING = 25
TOGETHER = 1_000
PERMUTATIONS, BANDS, THRESHOLD = 128, 32, 0.4

Pairs = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Planted:
    """Texts, and which two of them share a passage or are copies: the smaller position first."""

    texts: list[str]
    passages: frozenset[tuple[int, int]]
    copies: frozenset[tuple[int, int]]


def planted(count: int, changed: float, seed: int = 0) -> Planted:
    """The articles; whoever is taken from takes from nobody."""
    random = Random(seed)
    sentences, outlets = [], []
    for one in Corpus(count, seed, copies=0).analyses():
        told = [one.version.words(span).split(" ") for span in one.sentences]
        sentences.append([[intern(word) for word in sentence] for sentence in told])
        outlets.append(one.version.publisher or "")
    vocabulary = sorted({word for one in sentences[:2_000] for sentence in one for word in sentence})
    closing = {outlet: random.choices(vocabulary, k=CLOSING) for outlet in sorted(set(outlets))}
    givers = [at for at in range(count) if at % EVERY > 1]
    pairs: list[set[tuple[int, int]]] = [set(), set()]
    for at in range(count):
        kind = at % EVERY
        if kind <= 1 and givers:
            giver = random.choice(givers)
            pairs[kind].add((min(at, giver), max(at, giver)))
            if kind == 0:
                words = [word for sentence in sentences[giver] for word in sentence]
                length = min(len(words), random.randint(*PASSAGE))
                begin = random.randint(0, len(words) - length)
                passage = _edited(words[begin : begin + length], changed, vocabulary, random)
                sentences[at].insert(random.randint(0, len(sentences[at])), passage)
            else:
                kept = [one for one in sentences[giver] if random.random() >= LEFT_OUT]
                sentences[at] = [
                    _edited(one, changed, vocabulary, random) for one in kept or sentences[giver]
                ]
    texts = [
        " ".join(word for sentence in [*one, closing[outlet]] for word in sentence)
        for one, outlet in zip(sentences, outlets, strict=True)
    ]
    return Planted(texts, frozenset(pairs[0]), frozenset(pairs[1]))


def _edited(words: Sequence[str], changed: float, vocabulary: Sequence[str], random: Random) -> list[str]:
    """So large a part of the words is another one, or left out."""
    edited = []
    for word in words:
        if random.random() >= changed:
            edited.append(word)
        elif random.random() < 0.5:
            edited.append(random.choice(vocabulary))
    return edited


def fingerprinted(texts: Sequence[str], window: int) -> Pairs:
    """Pairs by our index."""
    return candidates(map(forms, texts), window=window)


def minhashed(texts: Sequence[str]) -> Pairs:
    """Pairs by rensa's, of which all that one band brings together are asked for."""
    rensa = import_module("rensa")
    index = rensa.RMinHashLSH(THRESHOLD, PERMUTATIONS, BANDS)
    hashes = []
    for begin in range(0, len(texts), TOGETHER):
        runs = [list(_runs(forms(text))) for text in texts[begin : begin + TOGETHER]]
        hashes += rensa.RMinHash.from_token_sets(runs, PERMUTATIONS, 42)
    index.insert_many(hashes)
    found = {
        (at, other) for at, others in enumerate(index.query_all(hashes)) for other in others if at < other
    }
    return np.array(sorted(found), dtype=np.int64).reshape(-1, 2)


def _runs(words: Sequence[str]) -> Iterator[str]:
    return (" ".join(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1))


def measured(name: str, corpus: Planted, find: Callable[[], Pairs]) -> float:
    """Prints a row; processor seconds."""
    begun = process_time()
    pairs = find()
    seconds = process_time() - begun
    found = set(map(tuple, pairs.tolist()))
    print(
        f"{name:<14}{_part(corpus.passages, found):9.3f}{_part(corpus.copies, found):8.3f}"
        f"{len(found) / len(corpus.texts):15.3f}{seconds:9.1f}{_megabytes():9,}",
        flush=True,
    )
    return seconds


def _part(wanted: frozenset[tuple[int, int]], found: set[tuple[int, ...]]) -> float:
    return len(wanted & found) / len(wanted) if wanted else 1.0


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Prints a row for each way, and the ratio of their times."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000, help="articles")
    parser.add_argument("--changed", type=float, default=0.05, help="part of the words taken that are edited")
    parser.add_argument("--window", type=int, default=WINDOW, help="runs of which one is kept")
    arguments = parser.parse_args()
    corpus = planted(arguments.count, arguments.changed)
    begun = process_time()
    words = sum(len(forms(text)) for text in corpus.texts)
    telling = process_time() - begun
    print(f"{arguments.count:,} articles of {words // arguments.count} words; {GOALS}")
    print(f"{'':<14} passages  copies  pairs/article  seconds  peak MB")
    print(f"{'words alone':<14}{telling:41.1f}{_megabytes():9,}", flush=True)
    ours = measured("fingerprints", corpus, lambda: fingerprinted(corpus.texts, arguments.window))
    if find_spec("rensa") is None:
        print("rensa is not installed: no ratio to it")
    else:
        theirs = measured("rensa", corpus, lambda: minhashed(corpus.texts))
        print(
            f"time of the fingerprints as a multiple of rensa's: {ours / theirs:.2f};"
            f" {(ours - telling) / (theirs - telling):.2f} after the words are told apart"
        )


if __name__ == "__main__":
    main()

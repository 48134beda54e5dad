"""A folder of trained weights in, a tagger out: roles of words and relations of a text.

``encoder.onnx`` scores the pieces of a window, ``pieces.json`` splits words, ``linker.npz`` ties spans
together, ``settings.json`` says how they were made and how sure a relation has to be. Run on one thread:
same text, same machine, same answer.
"""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy as np
from onnxruntime import InferenceSession, SessionOptions

from stemma.errors import Misconfigured
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.tagger.best import AGAINST_NONE, best_roles
from stemma.understand.tagger.links import PARTS, Linker, Relation, relations
from stemma.understand.tagger.pairs import Classes
from stemma.understand.tagger.pieces import Pieces
from stemma.understand.tagger.rows import GAP, TAGS, Rows
from stemma.understand.tagger.spans import stretches
from stemma.understand.tagger.trees import from_arrays
from stemma.understand.tagger.windows import windows
from stemma.understand.tagger.worth import Scores, signs

FUSED = ["SkipLayerNormFusion"]
"""What weights may have onnxruntime leave apart: the node runs ten times as long as its parts, but they
round otherwise, so that thresholds have to be looked at again."""
UNREAD = [0.0] + [-20.0] * (TAGS - 1)
"""Scores of a word that no window holds."""


class Tagger:
    """Reads rows of words; see the module."""

    def __init__(self, folder: Path, *, with_linker: bool = True) -> None:
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        settings = json.loads((folder / "settings.json").read_text("utf-8"))
        self._session = InferenceSession(
            str(folder / "encoder.onnx"),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=None if settings["fused"] else FUSED,
        )
        self._least_worth: float = settings["least worth"]
        self._against_none: float = settings["against none"]
        self._against_end: float = settings["against end"]
        self._pieces = Pieces(folder / "pieces.json", **settings["pieces"])
        self._linker = _linker(folder / "linker.npz") if with_linker else None

    def scores(self, text: str, rows: Rows) -> Scores:
        """Log probabilities of the roles of each word."""
        words = [text[start:end] for start, end in zip(rows.starts, rows.ends, strict=True)]
        pieces = self._pieces.split(words, [shape >= GAP for shape in rows.shapes])
        scores: list[Sequence[float]] = [UNREAD] * len(rows)
        for window in windows(rows, pieces, self._pieces.opening, self._pieces.closing):
            given = {"ids": window.ids, "shapes": window.shapes, "hints": window.hints}
            rows_of_one = {name: np.array([row], np.int64) for name, row in given.items()}
            (found,) = self._session.run(None, rows_of_one)
            chosen = found[0][window.firsts]
            chosen = chosen - np.logaddexp.reduce(chosen, axis=1, keepdims=True)
            for word, row in zip(window.words, chosen.tolist(), strict=True):
                scores[word] = row
        return scores

    def relations(self, text: str, rows: Rows, lex: Lexicon) -> list[Relation]:
        """The relations of a text, in order of their cues."""
        if self._linker is None:
            raise ValueError("a tagger without a linker scores words alone")
        scores = self.scores(text, rows)
        kinds = _classes(lex).of_all(rows.normals)
        found = relations(rows, stretches(self._roles(text, rows, scores)), kinds, self._linker)
        chances = self._linker.worth.chances([signs(rows, scores, one) for one in found])
        return [one for one, chance in zip(found, chances, strict=True) if chance >= self._least_worth]

    def _roles(self, text: str, rows: Rows, scores: Scores) -> list[int]:
        is_word = [text[start].isalnum() for start in rows.starts]
        ends = [self._against_end if all(pair) else 0.0 for pair in pairwise([False, *is_word])]
        return roles(rows, scores, self._against_none, ends)


def roles(
    rows: Rows, scores: Scores, against_none: float = AGAINST_NONE, against_end: Sequence[float] = ()
) -> list[int]:
    """The best role of each word; a span never crosses where a paragraph opens."""
    paragraphs = rows.paragraphs
    opens = [at == 0 or paragraphs[at] != paragraphs[at - 1] for at in range(len(rows))]
    return best_roles(scores, opens, against_none, against_end)


def _linker(path: Path) -> Linker:
    with np.load(path) as arrays:
        return Linker(*(from_arrays(arrays, name) for name in PARTS))


@cache
def _classes(lex: Lexicon) -> Classes:
    return Classes(lex)


@cache
def tagger(name: str) -> Tagger:
    """The tagger of that name that ships with the package; Misconfigured where there is none."""
    folder = Path(str(files("stemma.understand.tagger") / "weights" / name))
    if not (folder / "encoder.onnx").is_file():
        raise Misconfigured(f"tagger {name!r}", "its weights are missing", "install the package again")
    return Tagger(folder)

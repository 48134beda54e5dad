"""No model at all: stories and reuse rest on words, names, numbers and days alone."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class NoEncoder:
    """Measures nothing, so that a trace works where no model can be installed."""

    name = "none"
    dimensions = 0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.zeros((len(texts), 0), dtype=np.float32)

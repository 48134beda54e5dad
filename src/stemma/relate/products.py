"""Weighted signs of several things in, a square matrix of what every two have in common out."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RARE_POSTINGS = 24
BLOCK = 4096

Square = NDArray[np.float64]


def products(rows: Sequence[dict[str, float]]) -> Square:
    """All scalar products. Few reports hold most words: those are added pair by pair."""
    result = np.zeros((len(rows), len(rows)))
    postings: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        for word in row:
            postings.setdefault(word, []).append(at)
    frequent = []
    for word in sorted(postings):
        holding = np.array(postings[word])
        if len(holding) > RARE_POSTINGS:
            frequent.append(word)
        elif len(holding) > 1:
            values = np.array([rows[i][word] for i in holding])
            result[holding[:, None], holding] += np.outer(values, values)
    for start in range(0, len(frequent), BLOCK):
        block = frequent[start : start + BLOCK]
        dense = np.array([[row.get(word, 0.0) for word in block] for row in rows])
        result += dense @ dense.T
    return result

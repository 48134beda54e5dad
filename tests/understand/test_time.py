"""Hostile texts: reading them takes time in proportion to their length."""

import time

import pytest

from stemma.model import Version
from stemma.understand import credits, damage, sentences

PIECES = [
    "x",
    "a. ",
    "« ",
    '"a ',
    "“« ",
    "(",
    "the the ",
    "By AP — ",
    " ",
    "\n",
    "слово word ",
    "@a",
    "North They will ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_linear(piece: str) -> None:
    def took(length: int) -> float:
        text = (piece * length)[:length]
        version = Version(
            id="v", capture="c", file="f", item=None, text=text, byline=text, credit_lines=(text,)
        )
        start = time.process_time()
        damage.find(version, "en", sentences.split(text, (), "en"))
        credits.find(version, "en")
        return time.process_time() - start

    took(100)
    small, large = took(20_000), took(80_000)
    assert large < 10 * small + 0.3

"""Hostile texts: reading them takes time in proportion to their length."""

import pytest

from stemma.model import Version
from stemma.understand import credits, damage, sentences
from tests.bounds import at_most

LONG = 200_000

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
    text = (piece * LONG)[:LONG]
    version = Version(id="v", capture="c", file="f", item=None, text=text, byline=text, credit_lines=(text,))
    with at_most(seconds=30):
        damage.find(version, "en", sentences.split(text, (), "en"))
        credits.find(version, "en")

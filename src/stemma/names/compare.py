"""Two names in, one bearer or not, how sure and why out. Symmetric; the same answer every time.

A name alone never proves that two people are one; it tells whether the spellings can be of one name.
Different given names with one family name are two people.
"""

from dataclasses import dataclass
from typing import Literal

from stemma.gazetteer import key
from stemma.names.organisation import compare_organisations
from stemma.names.person import compare_people

Kind = Literal["person", "institution", "outlet", "place", "document"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``score`` from 0 to 1; ``reason`` one sentence for a reader."""

    same: bool
    score: float
    reason: str


def compare(left: str, right: str, kind: Kind = "person") -> Comparison:
    """Whether two names are spellings of one bearer's name."""
    first, second = sorted((left, right))
    if not key(first) or not key(second):
        return Comparison(False, 0.0, "one of the names has no letters")
    if key(first) == key(second):
        return Comparison(True, 1.0, "the same letters but for case, accents and punctuation")
    verdict = (
        compare_people(first, second) if kind == "person" else compare_organisations(first, second, kind)
    )
    return Comparison(*verdict)

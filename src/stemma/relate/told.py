"""An edge as one report tells it, or as shared text shows it, before all reports are brought together."""

from dataclasses import dataclass

from stemma.model import DerivationKind, Evidence, Span
from stemma.relate.node import Node

CARRIED = 0.7
"""The confidence of a citation that hangs on an opening frame rather than on words of its own."""


@dataclass(frozen=True, slots=True)
class Told:
    """``taker`` has it from ``giver``, says the report, in the words of ``evidence``."""

    taker: Node
    giver: Node
    kind: DerivationKind
    confidence: float
    evidence: tuple[Evidence, ...]
    content: tuple[Span, ...] = ()
    """What was taken, where the words say so; empty where it is the whole report."""
    in_passing: bool = False
    """Whether the taker speaks for the text around, and the words do not tell that they came through it."""

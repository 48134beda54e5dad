"""Findings from places of a body; what every check of damage is given."""

from dataclasses import dataclass

from stemma.model import Finding, Span, Version
from stemma.understand.damage.pack import Damage


@dataclass(frozen=True, slots=True)
class Passage:
    """A version's body, its sentences in order, and the words of its language."""

    version: Version
    sentences: tuple[Span, ...]
    words: Damage

    @property
    def text(self) -> str:
        return self.version.text

    def finding(self, kind: str, message: str, start: int, end: int) -> Finding:
        """A finding at a stretch of the body."""
        return Finding(kind, message, Span(start, end), self.text[start:end])

"""Versions in, analyses out. Never guesses a source: none is an answer."""

from stemma.understand.entities import unite
from stemma.understand.reading import MADE_BY, analyses

__all__ = ["MADE_BY", "analyses", "unite"]

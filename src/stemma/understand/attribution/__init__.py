"""Who said what, by rules over language data: see ``find``."""

from stemma.understand.attribution.find import find

__all__ = ["find"]

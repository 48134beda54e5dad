"""Plain text in, its page out: the layout is recognised from the lines alone."""

from stemma.extract.plain.reading import read

__all__ = ["read"]

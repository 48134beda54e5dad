"""Plain text in, its page out: the layout is recognised from the lines alone."""

from stemma.extract.plain.reading import read, read_item

__all__ = ["read", "read_item"]

"""HTML in, its page out: the body by trafilatura and own rules, the fields from the markup and the lines."""

from stemma.extract.html.reading import read

__all__ = ["read"]

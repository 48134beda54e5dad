"""Documents in, versions out. Evidence is kept apart from furniture; nothing is made up."""

from stemma.extract.versions import MADE_BY, raw_version, versions

__all__ = ["MADE_BY", "raw_version", "versions"]

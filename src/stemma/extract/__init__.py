"""Documents in, versions out. Evidence is kept apart from furniture; nothing is made up."""

from stemma.extract.bounds import bounded
from stemma.extract.versions import MADE_BY, raw_version, versions

__all__ = ["MADE_BY", "bounded", "raw_version", "versions"]

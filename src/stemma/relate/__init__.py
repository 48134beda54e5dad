"""Analyses in, the trace out: stories, reuse, derivations, origins, comparison."""

from stemma.relate.relation import relate

__all__ = ["relate"]

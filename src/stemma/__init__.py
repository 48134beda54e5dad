"""Stemma: where a story comes from."""

__version__ = "0.1.0"

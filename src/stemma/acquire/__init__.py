"""Paths, globs, addresses and standard input in, captures and documents out."""

from stemma.acquire.captures import Fetch, captures
from stemma.acquire.documents import documents

__all__ = ["Fetch", "captures", "documents"]

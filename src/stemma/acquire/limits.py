"""How much of an input is read. Constants in bytes; callers may hand in others."""

PAGE_BYTES = 15_000_000
"""The most that one page, text or feed may hold, after decompression."""

RECORD_BYTES = 1_000_000_000
"""The most that a file of JSON Lines, our own output, may hold."""


def in_words(size: int) -> str:
    """A size as a reader says it: ``15 MB``."""
    return f"{size / 1_000_000:g} MB"

"""What every store keeps and how it answers: the contract that one set of tests runs over all back ends.

Everything is keyed by content, so putting a thing twice is the same as putting it once. ``report``
writes a capture with all that was made of it, or nothing of it: a crash leaves no half.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from stemma.model import Analysis, Capture, Trace


class Store(Protocol):
    """Keeps captures, analysed versions and the latest trace."""

    def report(self, capture: Capture, analyses: Sequence[Analysis]) -> bool:
        """Keep a capture and what was understood of its versions; False where nothing was new."""
        ...

    def known(self, digest: str, made_by: str) -> tuple[Analysis, ...] | None:
        """The analyses of a capture if these very components made them, else None."""
        ...

    def captures(self) -> Iterator[Capture]:
        """All captures, in order of digest. A damaged payload raises InvalidInput that names it."""
        ...

    def analyses(self) -> Iterator[Analysis]:
        """All analysed versions, in order of id."""
        ...

    def keep_trace(self, trace: Trace) -> None:
        """Replace the trace as a whole."""
        ...

    def trace(self) -> Trace | None:
        """The latest trace, or None where nothing was traced yet."""
        ...

    def close(self) -> None: ...

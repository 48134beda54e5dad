"""What every store keeps and how it answers: the contract that one set of tests runs over all back ends.

Everything is keyed by content, so putting a thing twice is the same as putting it once. ``report``
writes a capture with all that was made of it, or nothing of it: a crash leaves no half. What was left
out of a capture is kept too, so that reading it again tells it again. Drawings of stories are kept by
keys that only *relate* can read; those that the latest trace does not rest on are let go.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

from stemma.model import Analysis, Capture, Drawing, Dropped, Trace


class Store(Protocol):
    """Keeps captures, analysed versions, drawn stories and the latest trace."""

    def report(
        self, capture: Capture, analyses: Sequence[Analysis], left_out: Sequence[Dropped] = ()
    ) -> bool:
        """Keep a capture with what was understood of it and left out; False where nothing was new.

        What an earlier component made of the capture is replaced.
        """
        ...

    def known(self, digest: str, made_by: str) -> tuple[Analysis, ...] | None:
        """The analyses of a capture if these very components read it, else None."""
        ...

    def left_out(self, digest: str) -> tuple[Dropped, ...]:
        """What was left out of a capture, in the order of its items."""
        ...

    def captures(self) -> Iterator[Capture]:
        """All captures, in order of digest. A damaged payload raises InvalidInput that names it."""
        ...

    def analyses(self) -> Iterator[Analysis]:
        """All analysed versions, in order of id."""
        ...

    def drawing(self, key: str) -> Drawing | None:
        """The drawing of a story under its key, or None."""
        ...

    def keep_drawing(self, key: str, drawing: Drawing) -> None:
        """Keep a drawing under its key."""
        ...

    def keep_trace(self, trace: Trace, drawings: Collection[str] = ()) -> None:
        """Replace the trace as a whole, and let go all drawings but those with these keys."""
        ...

    def trace(self) -> Trace | None:
        """The latest trace, or None where nothing was traced yet."""
        ...

    def close(self) -> None: ...

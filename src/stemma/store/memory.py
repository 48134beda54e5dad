"""The store of a run that keeps nothing: plain dictionaries behind the same contract."""

from collections.abc import Collection, Iterator, Sequence

from stemma.model import Analysis, Capture, Drawing, Dropped, Trace


class MemoryStore:
    """Lives as long as the process."""

    def __init__(self) -> None:
        self._captures: dict[str, Capture] = {}
        self._made: dict[str, tuple[tuple[Analysis, ...], tuple[Dropped, ...]]] = {}
        self._drawings: dict[str, Drawing] = {}
        self._trace: Trace | None = None

    def report(
        self, capture: Capture, analyses: Sequence[Analysis], left_out: Sequence[Dropped] = ()
    ) -> bool:
        made = (tuple(sorted(analyses, key=lambda one: one.id)), tuple(left_out))
        new = self._made.get(capture.digest) != made
        self._captures.setdefault(capture.digest, capture)
        self._made[capture.digest] = made
        return new

    def known(self, digest: str, made_by: str) -> tuple[Analysis, ...] | None:
        return None  # a fresh process has nothing to save by looking

    def left_out(self, digest: str) -> tuple[Dropped, ...]:
        return self._made.get(digest, ((), ()))[1]

    def captures(self) -> Iterator[Capture]:
        yield from (self._captures[digest] for digest in sorted(self._captures))

    def analyses(self) -> Iterator[Analysis]:
        by_id = {one.id: one for analyses, _ in self._made.values() for one in analyses}
        yield from (by_id[key] for key in sorted(by_id))

    def drawing(self, key: str) -> Drawing | None:
        return self._drawings.get(key)

    def keep_drawing(self, key: str, drawing: Drawing) -> None:
        self._drawings[key] = drawing

    def keep_trace(self, trace: Trace, drawings: Collection[str] = ()) -> None:
        self._drawings = {key: self._drawings[key] for key in drawings if key in self._drawings}
        self._trace = trace

    def trace(self) -> Trace | None:
        return self._trace

    def close(self) -> None:
        """Nothing to release."""

"""The store of a run that keeps nothing: plain dictionaries behind the same contract."""

from collections.abc import Iterator, Sequence

from stemma.model import Analysis, Capture, Trace


class MemoryStore:
    """Lives as long as the process."""

    def __init__(self) -> None:
        self._captures: dict[str, Capture] = {}
        self._analyses: dict[str, Analysis] = {}
        self._trace: Trace | None = None

    def report(self, capture: Capture, analyses: Sequence[Analysis]) -> bool:
        fresh = {
            analysis.id: analysis for analysis in analyses if self._analyses.get(analysis.id) != analysis
        }
        new = capture.digest not in self._captures or bool(fresh)
        self._captures.setdefault(capture.digest, capture)
        self._analyses |= fresh
        return new

    def known(self, digest: str, made_by: str) -> tuple[Analysis, ...] | None:
        return None  # a fresh process has nothing to save by looking

    def captures(self) -> Iterator[Capture]:
        yield from (self._captures[digest] for digest in sorted(self._captures))

    def analyses(self) -> Iterator[Analysis]:
        yield from (self._analyses[key] for key in sorted(self._analyses))

    def keep_trace(self, trace: Trace) -> None:
        self._trace = trace

    def trace(self) -> Trace | None:
        return self._trace

    def close(self) -> None:
        """Nothing to release."""

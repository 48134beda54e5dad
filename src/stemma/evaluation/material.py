"""What a task is measured on, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Figures = Mapping[str, float | None]
"""Name to value; None where a peer that is measured beside us is not installed."""


@dataclass(frozen=True, slots=True)
class Material:
    """Labelled data, our own cases and benchmarks, and whether peers are measured too."""

    data: Path
    cases: Path | None = None
    benchmarks: Path | None = None
    with_peers: bool = True
    details: Path | None = None
    """Where a task writes what it lists beside its figures; None: nowhere."""

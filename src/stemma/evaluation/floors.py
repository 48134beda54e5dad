"""The pinned floors: one file, which only rises."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from stemma.errors import Misconfigured
from stemma.evaluation.material import Figures

DEFAULT = Path("evaluation/floors.json")
ROUNDING = 5e-4

Floors = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A figure below its floor."""

    task: str
    figure: str
    value: float
    floor: float


def read(path: Path) -> Floors:
    """Task to figure to floor; Misconfigured where the file is none."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, dict[str, float]])
    except (OSError, msgspec.DecodeError) as error:
        raise Misconfigured(
            str(path), f"no floors can be read: {error}", "name a file with --floors"
        ) from error


def shortfalls(found: Mapping[str, Figures], floors: Floors) -> tuple[Shortfall, ...]:
    """Figures that were measured and lie below their floor. What was not measured is no shortfall."""
    return tuple(
        Shortfall(task, figure, value, floor)
        for task, figures in found.items()
        for figure, value in figures.items()
        if (floor := floors.get(task, {}).get(figure)) is not None
        and value is not None
        and value < floor - ROUNDING
    )

"""The cases of ``tests/cases/publish``: a trace record each, and what every format makes of it."""

from pathlib import Path

from stemma import wire
from stemma.model import Trace

FOLDER = Path(__file__).parents[1] / "cases" / "publish"
CASES = sorted(path.parent.name for path in FOLDER.glob("*/input.json"))
BRIDGE = "a-bridge-closed-in-four-languages"


def trace_of(case: str) -> Trace:
    path = FOLDER / case / "input.json"
    return wire.decode(path.read_bytes(), Trace, item=str(path))

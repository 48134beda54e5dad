"""The ``stemma`` command as a user runs it: a process with its arguments, what it printed, its status."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
BAD_INPUT = ROOT / "tests" / "cases" / "bad-input"
COMMAND = (sys.executable, "-m", "stemma")
LONGEST = 20
"""Minutes that a command may take, unless a test says more."""


@dataclass(frozen=True, slots=True)
class Run:
    """``out`` and ``err`` are what came on the two streams."""

    status: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        """Standard error, line by line."""
        return self.err.split("\n")[:-1]

    @property
    def trace(self) -> Any:
        """The trace of ``--format json``."""
        return json.loads(self.out)


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The test's own environment without a user's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STEMMA_")}
    return kept | {"OMP_NUM_THREADS": "1"} | dict(more or {})


def stemma(
    *arguments: str | Path,
    stdin: bytes = b"",
    cwd: Path | None = None,
    more: Mapping[str, str] | None = None,
    minutes: float = LONGEST,
) -> Run:
    """Runs the command to its end. Nothing that it prints is ever a traceback."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(more),
        timeout=minutes * 60,
        check=False,
    )
    run = Run(done.returncode, done.stdout, done.stderr.decode(errors="replace"))
    assert "Traceback" not in run.err, run.err
    return run


def trace(*arguments: str | Path, **options: Any) -> Run:
    """``stemma trace`` by words alone, which is quick."""
    return stemma("trace", "--encoder", "none", *arguments, **options)


def reports(*folders: str) -> Sequence[Path]:
    """The files of the examples, in order of their names."""
    return sorted(path for folder in folders for path in (EXAMPLES / folder).iterdir() if path.is_file())

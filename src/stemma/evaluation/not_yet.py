"""The open cases that fail today, by name, in one file beside them."""

from collections.abc import Iterable
from pathlib import Path

from stemma.evaluation import cases

FILE = "not-yet.txt"


def read(folder: Path) -> list[str]:
    """Names in ``attribution/not-yet.txt`` under the folder of all cases; none where there is no file."""
    path = folder / cases.FOLDER / FILE
    return path.read_text("utf-8").split() if path.is_file() else []


def write(folder: Path, names: Iterable[str]) -> None:
    """A name a line, in order."""
    (folder / cases.FOLDER / FILE).write_text("".join(f"{name}\n" for name in sorted(names)), "utf-8")

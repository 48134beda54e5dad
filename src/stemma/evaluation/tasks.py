"""The table of tasks. A task's module is imported when it is measured."""

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path

NAMES = ("extract", "attribution", "dates", "names", "stories")


def measure(task: str, data: Path, progress: Callable[[str], None]) -> Mapping[str, float]:
    """The figures of one task over the data; empty where its folders are missing."""
    module = importlib.import_module(f"stemma.evaluation.{task}")
    figures: Mapping[str, float] = module.measure(data, progress)
    return figures

"""The table of tasks. A task's module is imported when it is measured."""

import importlib
from collections.abc import Callable

from stemma.evaluation.material import Figures, Material

NAMES = (
    "extract",
    "attribution",
    "credit",
    "dates",
    "names",
    "stories",
    "crosslingual",
    "translation-link",
    "copying",
    "derivation",
)
OWN = frozenset({"derivation"})
"""Tasks whose data lies in the repository: they read nothing of the labelled data."""


def measure(task: str, material: Material, progress: Callable[[str], None]) -> Figures:
    """The figures of one task; empty where its data is missing."""
    module = importlib.import_module(f"stemma.evaluation.{task.replace('-', '_')}")
    figures: Figures = module.measure(material, progress)
    return figures

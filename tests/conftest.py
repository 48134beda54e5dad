"""Data that is not ours: where it lies, and why a test that needs it is skipped where it does not."""

import os
from pathlib import Path

import pytest

BESIDE = Path(__file__).parents[2] / "shared"


def _directory(variable: str, name: str) -> Path:
    path = Path(os.environ.get(variable) or BESIDE / name)
    if not path.is_dir():
        pytest.skip(f"nothing at {path}: name the directory with {variable}")
    return path


@pytest.fixture(scope="session")
def evaluation_data() -> Path:
    """The labelled data that quality is measured against."""
    return _directory("STEMMA_EVALUATION", "evaluation")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The two real pages."""
    return _directory("STEMMA_SEEDS", "seeds")

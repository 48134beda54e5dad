"""Events and amounts as each language says them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from stemma.relate.comparison.events import find_events
from stemma.relate.comparison.quantities import find_periods, find_quantities

CASES = Path(__file__).parents[1] / "cases" / "comparison"


def cases(name: str) -> list[Any]:
    found = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]
    return [pytest.param(case, id=case["name"]) for case in found]


@pytest.mark.parametrize("case", cases("events"))
def test_events(case: dict[str, Any]) -> None:
    found = sorted(find_events(case["text"], case["language"]), key=lambda one: one.start)
    assert [f"{one.name} {one.modality}" for one in found if one.name != "announce"] == case["events"]


@pytest.mark.parametrize("case", cases("quantities"))
def test_quantities(case: dict[str, Any]) -> None:
    found = find_quantities(case["text"], case["language"])
    assert [f"{one.value:.12g} {one.unit}" for one in found] == case["quantities"]
    assert list(find_periods(case["text"], case["language"], [])) == case.get("periods", [])

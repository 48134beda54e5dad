"""Every figure of ``stemma evaluate`` at least at its pinned floor; a figure that vanished is told too."""

import json
from pathlib import Path

import pytest

from stemma.evaluation import floors
from stemma.evaluation.tasks import NAMES, OWN
from tests.cli.command import ROOT, stemma

CASES = ROOT / "tests" / "cases"
PINNED = ROOT / floors.DEFAULT
SIMPLE_BASELINES = {
    "attribution": {"polnear.relation_f1": 0.343, "polnear.direct_f1": 0.630},
    "credit": {"polnear.precision": 0.602, "polnear.recall": 0.947},
    "dates": {"cldr.names": 1.0, "hijri.dates": 1.0, "right-or-silent": 1.0},
    "names": {"all.f1": 0.650},
    "stories": {
        "wikinews.b3_f1": 0.737,
        "wikinews_medium.b3_f1": 0.883,
        "ecbplus_dev.b3_f1": 0.863,
        "ecbplus_train.b3_f1": 0.874,
        "tgcontest_ru.pair_f1": 0.828,
        "tgcontest_en.pair_f1": 0.895,
    },
}
"""What a simple method reaches on the same data. No floor may be pinned below it."""


SLOW = frozenset({"copying"})
"""Measured by ``scripts/measure.sh`` alone: a day's reports take minutes."""
MEASURED = sorted(set(NAMES) - OWN - SLOW)


@pytest.mark.parametrize("task", MEASURED)
def test_no_figure_is_below_its_floor(task: str, evaluation_data: Path) -> None:
    run = stemma(
        "evaluate",
        task,
        "--data",
        evaluation_data,
        "--floors",
        PINNED,
        "--format",
        "json",
        "--no-peers",
        minutes=15,
    )
    found = json.loads(run.out)[task]
    if not found:
        pytest.skip(f"the data of {task} is not at {evaluation_data}")
    assert run.lines == []
    assert run.status == 0
    assert set(floors.read(PINNED).get(task, {})) <= set(found)


def test_our_own_cases_reach_their_floors_without_any_other_data(tmp_path: Path) -> None:
    run = stemma(
        "evaluate",
        "attribution",
        "--data",
        tmp_path,
        "--cases",
        CASES,
        "--floors",
        PINNED,
        "--format",
        "json",
    )
    found = json.loads(run.out)["attribution"]
    assert (run.status, run.lines) == (0, [])
    assert {name for name in floors.read(PINNED)["attribution"] if name.startswith("cases.")} <= set(found)


@pytest.mark.parametrize("task", sorted(OWN))
def test_our_own_benchmarks_reach_their_floors_without_any_other_data(task: str) -> None:
    run = stemma("evaluate", task, "--floors", PINNED, "--format", "json", cwd=ROOT, minutes=15)
    assert (run.status, run.lines) == (0, [])
    assert set(floors.read(PINNED)[task]) <= set(json.loads(run.out)[task])


def test_floors_are_pinned_for_every_task() -> None:
    pinned = floors.read(PINNED)
    assert set(pinned) == set(NAMES)
    assert all(pinned.values())


@pytest.mark.parametrize("task", SIMPLE_BASELINES)
def test_no_floor_is_below_a_simple_method(task: str) -> None:
    pinned = floors.read(PINNED)[task]
    below = {
        name: pinned.get(name)
        for name, least in SIMPLE_BASELINES[task].items()
        if pinned.get(name, 0) < least
    }
    assert below == {}

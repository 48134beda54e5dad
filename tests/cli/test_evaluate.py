"""``stemma evaluate``: every figure beside its floor, and what is missing said so."""

import json
from pathlib import Path

import pytest

from stemma.evaluation.tasks import NAMES
from tests.cli.command import stemma

PAIRS = """schema,name1,name2,is_match
Person,Odile Farrant,Odile Farrant,true
Person,Odile Farrant,Marek Brodny,false
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The least that a task can be measured on."""
    folder = tmp_path / "data" / "names"
    folder.mkdir(parents=True)
    (folder / "name_pairs.csv").write_text(PAIRS, "utf-8")
    return folder.parent


def floors(folder: Path, least: float) -> Path:
    path = folder / "floors.json"
    path.write_text(json.dumps({"names": {"all.f1": least}, "dates": {"never.measured": 1.0}}))
    return path


def test_without_data_every_task_is_not_measured(tmp_path: Path) -> None:
    run = stemma("evaluate", "--data", tmp_path, cwd=tmp_path)
    assert (run.status, run.err) == (0, "")
    assert run.out.decode().splitlines() == [
        line for name in NAMES for line in (name, "  not measured: its data is not there")
    ]


def test_json_is_task_to_figure_to_value(data: Path) -> None:
    run = stemma("evaluate", "--data", data, "--format", "json", cwd=data)
    assert run.status == 0
    found = json.loads(run.out)
    assert list(found) == list(NAMES)
    assert found["names"]["all.f1"] == 1.0
    assert found["stories"] == {}


def test_the_directory_comes_from_the_environment_too(data: Path) -> None:
    named = stemma("evaluate", "names", "--format", "json", more={"STEMMA_EVALUATION": str(data)})
    assert named == stemma("evaluate", "names", "--data", data, "--format", "json")


def test_a_figure_below_its_floor_is_named_and_gives_status_1(data: Path, tmp_path: Path) -> None:
    run = stemma("evaluate", "--data", data, "--floors", floors(tmp_path, 1.5), "--format", "json", cwd=data)
    assert (run.status, run.lines) == (1, ["below its floor: names all.f1 1.000 < 1.500"])
    assert json.loads(run.out)["names"]["all.f1"] == 1.0


def test_a_figure_at_its_floor_passes_and_is_shown_beside_it(data: Path, tmp_path: Path) -> None:
    run = stemma("evaluate", "names", "--data", data, "--floors", floors(tmp_path, 1.0))
    assert (run.status, run.err) == (0, "")
    assert any(
        line.split() == ["all.f1", "1.000", "floor", "1.000"] for line in run.out.decode().splitlines()
    )


def test_floors_are_found_in_the_working_directory(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "evaluation"
    folder.mkdir()
    floors(folder, 1.5)
    assert stemma("evaluate", "names", "--data", data, cwd=tmp_path).status == 1


def test_an_unknown_task_and_missing_data_are_usage_errors(tmp_path: Path) -> None:
    assert stemma("evaluate", "magic", "--data", tmp_path).status == 2
    assert stemma("evaluate", "--data", tmp_path / "nowhere").status == 2
    run = stemma("evaluate")
    assert (run.status, run.lines[-1]) == (
        2,
        "Error: name the directory of the labelled data with --data DIR",
    )


def test_floors_of_no_use_are_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text("{broken")
    run = stemma("evaluate", "--data", tmp_path, "--floors", path, cwd=tmp_path)
    assert (run.status, len(run.lines)) == (2, 1)
    assert str(path) in run.err

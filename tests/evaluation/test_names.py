"""The task ``names``: what it measures, on pairs of the same layout that we make, and on the real data."""

import os
from pathlib import Path

import pytest

from stemma.evaluation import names
from stemma.evaluation.material import Material

DATA = Path(os.environ.get("STEMMA_EVALUATION") or Path(__file__).parents[3] / "shared" / "evaluation")
HEADER = "case_group,schema,name1,name2,is_match,quality,category,notes\n"


def quiet(_: str) -> None:
    return None


def test_missing_data_gives_no_figures(tmp_path: Path) -> None:
    assert names.measure(Material(tmp_path), quiet) == {}


def test_pairs_are_measured(tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    rows = [
        "made,Person,Andrei Belyakov,Андрей Беляков,true,,,",
        "made,Person,Maria Belyakova,Elena Belyakova,false,,,",
        "made,Person,Karin Oltmann,Nobody Else,true,,,",
        "made,Company,Harbour Ferries Ltd,Harbour Ferries Limited,true,,,",
    ]
    (tmp_path / "names" / "name_pairs.csv").write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    figures = names.measure(Material(tmp_path), quiet)
    assert figures["persons.precision"] == 1
    assert figures["persons.recall"] == pytest.approx(0.5)
    assert figures["persons.f1"] == pytest.approx(2 / 3)
    assert figures["company.f1"] == 1
    assert figures["all.f1"] == pytest.approx(0.8)
    assert 0 < figures["all.levenshtein-f1"] <= 1


def test_the_real_pairs_reach_the_goal() -> None:
    if not (DATA / "names" / "name_pairs.csv").is_file():
        pytest.skip(f"no name pairs at {DATA}; name their directory with STEMMA_EVALUATION")
    figures = names.measure(Material(DATA), quiet)
    assert figures["persons.f1"] >= 0.88
    assert figures["persons.f1"] > figures["persons.levenshtein-f1"]
    assert figures["all.f1"] > figures["all.levenshtein-f1"]

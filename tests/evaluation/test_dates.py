"""The task ``dates``: what it measures, on data of the same layout that we make, and on the real data."""

import json
import os
from pathlib import Path

import pytest

from stemma.evaluation import dates
from stemma.evaluation.material import Material

DATA = Path(os.environ.get("STEMMA_EVALUATION", "../shared/evaluation"))


def quiet(_: str) -> None:
    return None


def test_missing_data_gives_no_figures(tmp_path: Path) -> None:
    assert dates.measure(Material(tmp_path), quiet) == {}


def test_names_and_dates_are_measured(tmp_path: Path) -> None:
    folder = tmp_path / "dates" / "cldr" / "cldr-cal-persian-full" / "main" / "en"
    folder.mkdir(parents=True)
    names = {"format": {"wide": {"1": "Farvardin", "2": "Nosuchmonth"}, "narrow": {"1": "1"}}}
    content = {"main": {"en": {"dates": {"calendars": {"persian": {"months": names}}}}}}
    (folder / "ca-persian.json").write_text(json.dumps(content), "utf-8")
    hijri = tmp_path / "dates" / "hijri"
    hijri.mkdir()
    (hijri / "some.json").write_text(
        "[[[[1445, 12, 12], [2024, 6, 18]]], [[[1445, 12, 12], [2024, 7, 18]], 7]]"
    )
    figures = dates.measure(Material(tmp_path), quiet)
    assert figures["cldr.names"] == 0.5
    assert figures["cldr.narrow"] == 1.0
    assert figures["hijri.dates"] == 0.5
    assert figures["hijri.exact"] == 0.5
    assert figures["wrong-silently"] == 1.0


@pytest.mark.skipif(
    not (DATA / "dates").is_dir(), reason="the evaluation data is not there: set STEMMA_EVALUATION"
)
def test_the_real_data_reaches_the_goal() -> None:
    figures = dates.measure(Material(DATA), quiet)
    assert figures["cldr.names"] == 1.0
    assert figures["hijri.dates"] == 1.0
    assert figures["wrong-silently"] == 0.0

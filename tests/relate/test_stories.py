"""One story or several: an event, not a topic, for two reports and for many, in several languages."""

import random
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from stemma.model import Analysis
from stemma.relate import stories
from stemma.relate.encoder import Encoder, choose
from tests.relate.reports import analysis

CASES = Path(__file__).parents[1] / "cases" / "stories"
PATHS = sorted(CASES.glob("*.toml"))
Labelled = list[tuple[str, Analysis]]


def load(path: Path) -> Labelled:
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["report"]
    return [
        (report.pop("event"), analysis(f"{path.stem[:20]}-{number:02}", **report))
        for number, report in enumerate(found)
    ]


def events(labelled: Labelled) -> set[frozenset[str]]:
    found = defaultdict(set)
    for event, report in labelled:
        found[event].add(report.id)
    return {frozenset(ids) for ids in found.values()}


def grouped(labelled: Labelled, encoder: Encoder) -> set[frozenset[str]]:
    return {frozenset(story) for story in stories.group([report for _, report in labelled], encoder)}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_events_of_a_case(path: Path, encoder: Encoder) -> None:
    labelled = load(path)
    assert grouped(labelled, encoder) == events(labelled)


def test_all_cases_in_one_run(encoder: Encoder) -> None:
    labelled = [one for path in PATHS for one in load(path)]
    assert grouped(labelled, encoder) == events(labelled)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_any_two_reports(path: Path, encoder: Encoder) -> None:
    """Two reports alone are judged as they are among the others."""
    labelled = load(path)
    for at, first in enumerate(labelled):
        for second in labelled[at + 1 :]:
            pair = [first, second]
            assert grouped(pair, encoder) == events(pair), [report.id for _, report in pair]


def test_the_order_of_the_input_plays_no_part(encoder: Encoder) -> None:
    reports = [report for path in PATHS for _, report in load(path)]
    shuffled = reports.copy()
    random.Random(7).shuffle(shuffled)
    assert stories.group(shuffled, encoder) == stories.group(reports, encoder)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_without_an_encoder_no_two_events_are_mixed(path: Path) -> None:
    labelled = load(path)
    found = grouped(labelled, choose("none"))
    assert all(any(story <= event for event in events(labelled)) for story in found)
    assert len(found) < len(labelled)


def test_every_report_is_in_one_story(encoder: Encoder) -> None:
    empty = analysis("b", language="en", text="")
    lonely = analysis("a", language="en", text="The bridge was closed on Monday for repairs.")
    assert stories.group([], encoder) == ()
    assert stories.group([empty, lonely], encoder) == (("a",), ("b",))

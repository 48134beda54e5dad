"""``stemma trace`` on the repository's own examples against the annotation made by hand.

Each figure has a floor for each story; a failing test lists what was missed.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from stemma.evaluation.traces import comparing, edges, origins
from stemma.evaluation.traces.answer import Answer, read
from stemma.evaluation.traces.comparing import Score
from stemma.evaluation.traces.gold import Gold
from tests.examples import measures
from tests.examples.collections import EXAMPLES, load


@dataclass(frozen=True, slots=True)
class Case:
    gold: Gold
    answer: Answer


FLOORS: dict[str, dict[str, float]] = json.loads(Path(__file__).with_name("floors.json").read_text("utf-8"))
"""By story and figure; a floor only rises."""


@pytest.fixture(scope="session", params=EXAMPLES.names())
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    gold = load(request.param)
    yield Case(gold, _trace(EXAMPLES.reports(gold)))


def test_every_report_is_a_witness(case: Case) -> None:
    found = set(case.answer.report_ids(case.gold).values())
    assert found == {report.id for report in case.gold.reports}
    assert len(case.answer.witnesses) == len(case.gold.reports)


def test_fields_are_as_printed(case: Case) -> None:
    _hold(measures.fields(case.gold, case.answer), _floor(case, "fields"))


def test_reports_are_grouped_into_their_stories(case: Case) -> None:
    _hold(comparing.stories(case.gold, case.answer), 1.0)


def test_edges_are_found(case: Case) -> None:
    _hold(edges.edges_found(case.gold, case.answer, with_kind=False), _floor(case, "edges_found"))


def test_edges_are_found_with_their_kind(case: Case) -> None:
    _hold(edges.edges_found(case.gold, case.answer, with_kind=True), _floor(case, "edges_found_with_kind"))


def test_edges_are_true(case: Case) -> None:
    _hold(edges.edges_true(case.gold, case.answer), _floor(case, "edges_true"))


def test_origins_are_counted_within_what_a_reader_would_defend(case: Case) -> None:
    _hold(origins.counts(case.gold, case.answer, exactly=False), 1.0)


def test_origins_are_counted_exactly(case: Case) -> None:
    _hold(origins.counts(case.gold, case.answer, exactly=True), _floor(case, "counts_exact"))


def test_origins_bear_the_reports_that_rest_on_them(case: Case) -> None:
    _hold(origins.origins(case.gold, case.answer), _floor(case, "origins"))


def test_dates_are_resolved(case: Case) -> None:
    _hold(measures.dates(case.gold, case.answer), _floor(case, "dates"))


def test_spellings_of_one_bearer_are_united(case: Case) -> None:
    _hold(measures.names(case.gold, case.answer), _floor(case, "names"))


def test_damage_is_found(case: Case) -> None:
    _hold(measures.findings(case.gold, case.answer), _floor(case, "findings"))


def test_differences_are_shown(case: Case) -> None:
    _hold(measures.differences(case.gold, case.answer), _floor(case, "differences"))


def test_evidence_is_the_exact_words_of_a_witness(case: Case) -> None:
    bodies = {witness.id: witness.text for witness in case.answer.witnesses}
    words = [words for edge in case.answer.derivations for words in edge.evidence]
    assert all(quoted.witness in bodies and quoted.text for quoted in words)
    in_body = [quoted for quoted in words if quoted.field == "text"]
    assert [bodies[quoted.witness][quoted.start : quoted.end] for quoted in in_body] == [
        quoted.text for quoted in in_body
    ]


def _trace(folder: Path) -> Answer:
    """The answer of one run of the command, as a user would run it."""
    run = subprocess.run(
        [sys.executable, "-m", "stemma", "trace", str(folder), "--format", "json"],
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode(errors="replace")
    return read(run.stdout)


def _floor(case: Case, figure: str) -> float:
    return FLOORS[case.gold.folder][figure]


def _hold(score: Score, floor: float) -> None:
    assert score.share >= floor, str(score)

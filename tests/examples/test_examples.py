"""``stemma trace`` on the repository's own examples against the annotation made by hand.

Each figure has a floor; a failing test lists what was missed. Raise a floor when a figure rises.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.examples import measures
from tests.examples.answer import Answer, trace
from tests.examples.gold import STORIES, Gold, load
from tests.examples.measures import Score


@dataclass(frozen=True, slots=True)
class Case:
    gold: Gold
    answer: Answer


FIELDS = 0.85
EDGES_FOUND = 0.80
EDGES_FOUND_WITH_KIND = 0.75
EDGES_TRUE = 0.80
COUNTS_EXACT = 0.50
ORIGINS = 0.65
DATES = 0.85
NAMES = 0.70
FINDINGS = 0.75
DIFFERENCES = 0.50


@pytest.fixture(scope="session", params=STORIES)
def case(request: pytest.FixtureRequest) -> Iterator[Case]:
    gold = load(request.param)
    yield Case(gold, trace(gold.folder))


def test_every_report_is_a_witness(case: Case) -> None:
    found = set(case.answer.report_ids(case.gold).values())
    assert found == {report.id for report in case.gold.reports}
    assert len(case.answer.witnesses) == len(case.gold.reports)


def test_fields_are_as_printed(case: Case) -> None:
    _hold(measures.fields(case.gold, case.answer), FIELDS)


def test_reports_are_grouped_into_their_stories(case: Case) -> None:
    _hold(measures.stories(case.gold, case.answer), 1.0)


def test_edges_are_found(case: Case) -> None:
    _hold(measures.edges_found(case.gold, case.answer, with_kind=False), EDGES_FOUND)


def test_edges_are_found_with_their_kind(case: Case) -> None:
    _hold(measures.edges_found(case.gold, case.answer, with_kind=True), EDGES_FOUND_WITH_KIND)


def test_edges_are_true(case: Case) -> None:
    _hold(measures.edges_true(case.gold, case.answer), EDGES_TRUE)


def test_origins_are_counted_within_what_a_reader_would_defend(case: Case) -> None:
    _hold(measures.counts(case.gold, case.answer, exactly=False), 1.0)


def test_origins_are_counted_exactly(case: Case) -> None:
    _hold(measures.counts(case.gold, case.answer, exactly=True), COUNTS_EXACT)


def test_origins_bear_the_reports_that_rest_on_them(case: Case) -> None:
    _hold(measures.origins(case.gold, case.answer), ORIGINS)


def test_dates_are_resolved(case: Case) -> None:
    _hold(measures.dates(case.gold, case.answer), DATES)


def test_spellings_of_one_bearer_are_united(case: Case) -> None:
    _hold(measures.names(case.gold, case.answer), NAMES)


def test_damage_is_found(case: Case) -> None:
    _hold(measures.findings(case.gold, case.answer), FINDINGS)


def test_differences_are_shown(case: Case) -> None:
    _hold(measures.differences(case.gold, case.answer), DIFFERENCES)


def test_evidence_is_the_exact_words_of_a_witness(case: Case) -> None:
    bodies = {witness.id: witness.text for witness in case.answer.witnesses}
    words = [words for edge in case.answer.derivations for words in edge.evidence]
    assert all(quoted.witness in bodies and quoted.text for quoted in words)
    in_body = [quoted for quoted in words if quoted.field == "text"]
    assert [bodies[quoted.witness][quoted.start : quoted.end] for quoted in in_body] == [
        quoted.text for quoted in in_body
    ]


def _hold(score: Score, floor: float) -> None:
    assert score.share >= floor, str(score)

"""The gold files themselves: valid, complete, and quoting only words that stand in the reports."""

import json
from collections.abc import Iterator

import jsonschema
import pytest

from tests.examples.gold import EXAMPLES, STORIES, Gold, Words, load


@pytest.fixture(params=STORIES)
def gold(request: pytest.FixtureRequest) -> Gold:
    return load(request.param)


@pytest.mark.parametrize("story", STORIES)
def test_gold_is_valid_against_the_published_schema(story: str) -> None:
    schema = json.loads((EXAMPLES / "gold.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    content = json.loads((EXAMPLES / "gold" / f"{story}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(content)


def test_every_report_file_is_annotated_and_every_annotated_file_is_there(gold: Gold) -> None:
    files = {path.name for path in (EXAMPLES / gold.folder).iterdir()}
    assert files == {report.file for report in gold.reports}


def test_quoted_words_stand_in_their_report(gold: Gold) -> None:
    missing = [words for words in _quoted(gold) if words.text not in gold.source(words.report)]
    assert not missing


def test_publisher_headline_and_credit_stand_in_their_report(gold: Gold) -> None:
    printed = [
        Words(report.id, value)
        for report in gold.reports
        for value in (report.publisher, report.headline, report.credit)
        if value
    ]
    assert not [words for words in printed if words.text not in gold.source(words.report)]


def test_each_report_belongs_to_exactly_one_story(gold: Gold) -> None:
    grouped = sorted(report for story in gold.stories for report in story.reports)
    assert grouped == sorted(report.id for report in gold.reports)


def test_edges_join_known_nodes_without_a_circle(gold: Gold) -> None:
    nodes = {report.id for report in gold.reports} | {exemplar.id for exemplar in gold.exemplars}
    assert len(nodes) == len(gold.reports) + len(gold.exemplars)
    assert {end for edge in gold.edges for end in (edge.witness, edge.exemplar)} <= nodes
    above: dict[str, set[str]] = {node: set() for node in nodes}
    for edge in gold.edges:
        above[edge.witness].add(edge.exemplar)
    while leaves := {node for node, parents in above.items() if not parents}:
        above = {node: parents - leaves for node, parents in above.items() if node not in leaves}
    assert not above, f"circle among {sorted(above)}"


def test_counts_and_origins_agree(gold: Gold) -> None:
    for story in gold.stories:
        count = story.independent_origins
        assert 0 <= count.least <= count.most == len(story.origins)
        for origin in story.origins:
            assert set(origin.reports) <= set(story.reports)


def test_examples_together_use_four_languages_or_more_each_with_a_second_story() -> None:
    for gold in map(load, STORIES):
        assert len({report.language for report in gold.reports}) >= 4
        assert len(gold.reports) >= 5
        assert len(gold.stories) >= 2


def _quoted(gold: Gold) -> Iterator[Words]:
    for edge in gold.edges:
        yield from edge.evidence
    for date in gold.dates:
        yield Words(date.report, date.text)
    for bearer in gold.names:
        yield from bearer.spellings
    for difference in gold.differences:
        yield from difference.values
    for finding in gold.findings:
        yield Words(finding.report, finding.text)

"""The gold files themselves: valid, complete, and quoting only words that stand in the reports."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import jsonschema
import pytest

from stemma.evaluation.traces.gold import Collection, Gold, Words
from tests.examples.collections import BENCHMARK, EXAMPLES, SCHEMA, load

COLLECTIONS = (EXAMPLES, *BENCHMARK)
MARKUP = re.compile(r"<script.*?</script>|<[^>]*>", re.DOTALL)
SENTENCE = 30
"""Characters of a line that is long enough to be nobody else's."""
ALIKE = 0.2
"""The share of its words, twelve characters at a time, that a story may have in common with another."""


@dataclass(frozen=True, slots=True)
class Story:
    collection: Collection
    gold: Gold

    def source(self, report: str) -> str:
        return self.collection.source(self.gold, report)


PLACES = [(collection, name) for collection in COLLECTIONS for name in collection.names()]


@pytest.fixture(params=PLACES, ids=[f"{collection.place.name}/{name}" for collection, name in PLACES])
def story(request: pytest.FixtureRequest) -> Story:
    collection, name = request.param
    return Story(collection, collection.load(name))


def test_gold_is_valid_against_the_published_schema(story: Story) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    content = json.loads(story.collection.gold_file(story.gold.folder).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(content)


def test_every_report_file_is_annotated_and_every_annotated_file_is_there(story: Story) -> None:
    files = {path.name for path in story.collection.reports(story.gold).iterdir()}
    assert files == {report.file for report in story.gold.reports}


def test_quoted_words_stand_in_their_report(story: Story) -> None:
    missing = [words for words in _quoted(story.gold) if words.text not in story.source(words.report)]
    assert not missing


def test_publisher_headline_and_credit_stand_in_their_report(story: Story) -> None:
    printed = [
        Words(report.id, value)
        for report in story.gold.reports
        for value in (report.publisher, report.headline, report.credit)
        if value
    ]
    assert not [words for words in printed if words.text not in story.source(words.report)]


def test_each_report_belongs_to_exactly_one_story(story: Story) -> None:
    grouped = sorted(report for one in story.gold.stories for report in one.reports)
    assert grouped == sorted(report.id for report in story.gold.reports)


def test_edges_join_known_nodes_without_a_circle(story: Story) -> None:
    gold = story.gold
    nodes = {report.id for report in gold.reports} | {exemplar.id for exemplar in gold.exemplars}
    assert len(nodes) == len(gold.reports) + len(gold.exemplars)
    assert {end for edge in gold.edges for end in (edge.witness, edge.exemplar)} <= nodes
    above: dict[str, set[str]] = {node: set() for node in nodes}
    for edge in gold.edges:
        above[edge.witness].add(edge.exemplar)
    while leaves := {node for node, parents in above.items() if not parents}:
        above = {node: parents - leaves for node, parents in above.items() if node not in leaves}
    assert not above, f"circle among {sorted(above)}"


def test_counts_and_origins_agree(story: Story) -> None:
    for one in story.gold.stories:
        count = one.independent_origins
        assert 0 <= count.least <= count.most == len(one.origins)
        for origin in one.origins:
            assert set(origin.reports) <= set(one.reports)


def test_every_report_rests_on_an_origin(story: Story) -> None:
    resting = {report for one in story.gold.stories for origin in one.origins for report in origin.reports}
    assert {report.id for report in story.gold.reports} == resting


def test_examples_together_use_four_languages_or_more_each_with_a_second_story() -> None:
    for gold in map(load, EXAMPLES.names()):
        assert len({report.language for report in gold.reports}) >= 4
        assert len(gold.reports) >= 5
        assert len(gold.stories) >= 2


def test_the_benchmark_has_two_parts_of_four_to_nine_reports_a_story() -> None:
    numbers = [len(collection.names()) for collection in BENCHMARK]
    assert sum(numbers) >= 24
    assert numbers[1] * 3 >= sum(numbers)
    every = [collection.load(name) for collection in BENCHMARK for name in collection.names()]
    assert all(4 <= len(gold.reports) <= 9 for gold in every)
    assert all(2 <= len({report.language for report in gold.reports}) <= 4 for gold in every)
    assert len({report.language for gold in every for report in gold.reports}) == 15


def test_no_two_stories_have_a_name_a_title_or_a_sentence_in_common() -> None:
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for collection, name in PLACES:
        gold = collection.load(name)
        titles = [one.title for one in gold.stories]
        for told in (gold.folder, gold.about, *titles, *_sentences(collection, gold)):
            bearers[told].add(f"{collection.place.name}/{name}")
    assert {told: names for told, names in bearers.items() if len(names) > 1} == {}


def test_no_two_stories_are_told_with_the_same_words() -> None:
    grams = {place: _grams(*place) for place in PLACES}
    alike = [
        (first[1], second[1])
        for first, second in combinations(PLACES, 2)
        if len(grams[first] & grams[second]) > ALIKE * min(len(grams[first]), len(grams[second]))
    ]
    assert alike == []


def _sentences(collection: Collection, gold: Gold) -> set[str]:
    texts = (MARKUP.sub("\n", collection.source(gold, report.id)) for report in gold.reports)
    lines = (line.strip() for text in texts for line in text.splitlines())
    return {line for line in lines if len(line) > SENTENCE}


def _grams(collection: Collection, name: str) -> frozenset[str]:
    """The longer lines of a story, twelve characters at a time."""
    lines = _sentences(collection, collection.load(name))
    return frozenset(line[at : at + 12] for line in lines for at in range(len(line) - 11))


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

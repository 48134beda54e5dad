"""The measures themselves: a reader's own answer scores one, an empty one nothing."""

import pytest

from stemma.evaluation.traces.gold import Gold
from tests.examples import measures
from tests.examples.answer import (
    Answer,
    Claim,
    Count,
    Derivation,
    Entity,
    Exemplar,
    Finding,
    Moment,
    Origin,
    Story,
    Witness,
    Words,
)
from tests.examples.collections import EXAMPLES, load
from tests.examples.measures import Score

EMPTY = Answer((), (), (), (), ())


def _scores(gold: Gold, answer: Answer) -> dict[str, Score]:
    return {
        "fields": measures.fields(gold, answer),
        "stories": measures.stories(gold, answer),
        "edges": measures.edges_found(gold, answer, with_kind=False),
        "kinds": measures.edges_found(gold, answer, with_kind=True),
        "counts": measures.counts(gold, answer, exactly=False),
        "exact counts": measures.counts(gold, answer, exactly=True),
        "origins": measures.origins(gold, answer),
        "dates": measures.dates(gold, answer),
        "names": measures.names(gold, answer),
        "findings": measures.findings(gold, answer),
        "differences": measures.differences(gold, answer),
    }


@pytest.mark.parametrize("story", EXAMPLES.names())
def test_a_readers_own_answer_scores_one(story: str) -> None:
    gold = load(story)
    answer = _ideal(gold)
    assert {name: score.misses for name, score in _scores(gold, answer).items() if score.misses} == {}
    assert measures.edges_true(gold, answer).share == 1.0


@pytest.mark.parametrize("story", EXAMPLES.names())
def test_an_empty_answer_scores_nothing(story: str) -> None:
    gold = load(story)
    assert {name for name, score in _scores(gold, EMPTY).items() if score.asked and score.right} == set()


@pytest.mark.parametrize("story", EXAMPLES.names())
def test_an_edge_turned_round_is_false(story: str) -> None:
    gold = load(story)
    answer = _ideal(gold)
    turned = tuple(
        Derivation(edge.exemplar, edge.witness, edge.kind, edge.evidence) for edge in answer.derivations
    )
    answer = Answer(answer.witnesses, answer.stories, answer.exemplars, turned, answer.entities)
    assert measures.edges_true(gold, answer).right == 0


def _ideal(gold: Gold) -> Answer:
    return Answer(
        witnesses=tuple(_witness(report.id, gold) for report in gold.reports),
        stories=tuple(
            Story(
                story.title,
                story.title,
                story.reports,
                tuple(Origin(origin.name, origin.kind, origin.reports) for origin in story.origins),
                Count(story.independent_origins.least, story.independent_origins.most),
                tuple(
                    Claim("altered", it.aspect, tuple(Words(w.report, 0, 1, w.text) for w in it.values))
                    for it in gold.differences
                ),
            )
            for story in gold.stories
        ),
        exemplars=tuple(Exemplar(it.id, next(iter(it.names), None), it.kind) for it in gold.exemplars),
        derivations=tuple(Derivation(edge.witness, edge.exemplar, edge.kind, ()) for edge in gold.edges),
        entities=tuple(
            Entity(str(number), bearer.kind, tuple(words.text for words in bearer.spellings))
            for number, bearer in enumerate(gold.names)
        ),
    )


def _witness(identifier: str, gold: Gold) -> Witness:
    report = gold.report(identifier)
    return Witness(
        id=report.id,
        file=f"examples/{gold.folder}/{report.file}",
        item=report.item,
        publisher=report.publisher,
        language=report.language,
        headline=report.headline,
        published=report.published,
        modified=report.modified,
        text="",
        moments=tuple(
            Moment(date.text, date.earliest, date.latest) for date in gold.dates if date.report == identifier
        ),
        findings=tuple(
            Finding(finding.kind, finding.text, "")
            for finding in gold.findings
            if finding.report == identifier
        ),
    )

"""The measures themselves: a reader's own answer scores one, an empty one nothing."""

import pytest

from stemma.evaluation.traces import comparing, edges, origins
from stemma.evaluation.traces.answer import Answer, Derivation
from stemma.evaluation.traces.comparing import Score
from stemma.evaluation.traces.gold import Gold
from tests.examples import measures
from tests.examples.collections import EXAMPLES, load
from tests.examples.ideal import ideal

EMPTY = Answer((), (), (), (), ())


def _scores(gold: Gold, answer: Answer) -> dict[str, Score]:
    return {
        "fields": measures.fields(gold, answer),
        "stories": comparing.stories(gold, answer),
        "edges": edges.edges_found(gold, answer, with_kind=False),
        "kinds": edges.edges_found(gold, answer, with_kind=True),
        "counts": origins.counts(gold, answer, exactly=False),
        "exact counts": origins.counts(gold, answer, exactly=True),
        "origins": origins.origins(gold, answer),
        "dates": measures.dates(gold, answer),
        "names": measures.names(gold, answer),
        "findings": measures.findings(gold, answer),
        "differences": measures.differences(gold, answer),
    }


@pytest.mark.parametrize("story", EXAMPLES.names())
def test_a_readers_own_answer_scores_one(story: str) -> None:
    gold = load(story)
    answer = ideal(gold)
    assert {name: score.misses for name, score in _scores(gold, answer).items() if score.misses} == {}
    assert edges.edges_true(gold, answer).share == 1.0


@pytest.mark.parametrize("story", EXAMPLES.names())
def test_an_empty_answer_scores_nothing(story: str) -> None:
    gold = load(story)
    assert {name for name, score in _scores(gold, EMPTY).items() if score.asked and score.right} == set()


@pytest.mark.parametrize("story", EXAMPLES.names())
def test_an_edge_turned_round_is_false(story: str) -> None:
    gold = load(story)
    answer = ideal(gold)
    turned = tuple(
        Derivation(edge.exemplar, edge.witness, edge.kind, edge.evidence) for edge in answer.derivations
    )
    answer = Answer(answer.witnesses, answer.stories, answer.exemplars, turned, answer.entities)
    assert edges.edges_true(gold, answer).right == 0

"""What counts as right in a case: the relation, the whole chain, the names of its links."""

from dataclasses import replace

from stemma.evaluation.case_scores import CaseScores, Judge
from stemma.evaluation.cases import Case, GoldAttribution, GoldLink
from stemma.model import Attribution, Block, Link, Span, Version

TEXT = "Norda, quoting Varga, reported that he said: the quay is dry"


def span(words: str) -> tuple[Span]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


OUTER = GoldLink(span("Norda"), span("reported"), "Norda", "outlet")
INNER = GoldLink(span("he"), span("said"), "Ilse Brandt", "person")
GOLD = GoldAttribution(span("he"), span("said"), span("the quay is dry"), "indirect", (OUTER, INNER))
CASE = Case(
    "en/a",
    "en",
    Version("v", "c", "f", None, TEXT, blocks=(Block(0, len(TEXT)),)),
    (GOLD,),
    is_exact=False,
    is_held_out=False,
)
LINKS = (
    Link(span("Norda"), span("reported"), "outlet", "Norda"),
    Link(span("he"), span("said"), "person", "ILSE BRANDT"),
)
FOUND = Attribution(span("he"), span("said"), span("the quay is dry"), "indirect", LINKS)


def figures(*found: Attribution) -> dict[str, float]:
    scores = CaseScores()
    scores.add(CASE, found)
    return dict(scores.figures())


def test_all_is_right() -> None:
    assert Judge(CASE, (FOUND,)).faults() == []
    assert (figures(FOUND)["cases"], figures(FOUND)["gold_chains"]) == (1.0, 1.0)
    assert set(figures(FOUND).values()) == {1.0}


def test_a_chain_with_a_link_too_few_is_not_complete_but_its_innermost_name_counts() -> None:
    found = replace(FOUND, chain=LINKS[1:])
    assert len(Judge(CASE, (found,)).faults()) == 1
    assert figures(found)["relation_f1"] == 1.0
    assert figures(found)["chains"] == 0.0
    assert figures(found)["names"] == 0.5


def test_links_in_the_wrong_order_are_no_chain() -> None:
    found = replace(FOUND, chain=LINKS[::-1])
    assert figures(found)["chains"] == figures(found)["chains_precision"] == 0.0


def test_another_name_is_told() -> None:
    found = replace(FOUND, chain=(LINKS[0], replace(LINKS[1], name="Peder Lund")))
    assert Judge(CASE, (found,)).faults() == ["link: Ilse Brandt (person) is Peder Lund (person)"]
    assert figures(found)["chains"] == 1.0
    assert figures(found)["names"] == 0.5


def test_nothing_found_and_too_much_found() -> None:
    assert Judge(CASE, ()).faults() == ["missing: he | said | the quay is dry"]
    assert figures()["relation_f1"] == 0.0
    more = replace(FOUND, cue=span("quoting"), chain=())
    assert figures(FOUND, more)["relation_precision"] == 0.5

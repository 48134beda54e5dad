"""Sources that one report names side by side: which names are one institution's."""

from stemma.model import Evidence, Span
from stemma.relate.node import Node, witness_node
from stemma.relate.origins.beside import shortened
from stemma.relate.told import Told


def _told(report: str, name: str) -> Told:
    evidence = Evidence(report, Span(0, len(name)), name)
    giver = Node(f"e-{name}", name, "institution")
    return Told(witness_node(report), giver, "citation", 0.9, (evidence,))


def test_a_name_and_its_beginning_are_one_institution_in_one_report() -> None:
    whole, part = "Ministry of Power and Water", "Ministry of Power"
    assert len(shortened((_told("a", whole), _told("a", part)))) == 1
    assert not shortened((_told("a", whole), _told("b", part)))


def test_an_institution_of_a_body_is_not_that_body() -> None:
    assert not shortened((_told("a", "Ministry of Power"), _told("a", "Academy of the Ministry of Power")))
    assert not shortened((_told("a", "Ministry"), _told("a", "Ministry of Power")))

"""A trace in; of each report the agency that its text is found to come from out, with the edges to it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.evaluation.wires.marks import agency
from stemma.model import Derivation, DerivationKind, Trace

OF_THE_TEXT: frozenset[DerivationKind] = frozenset({"credit", "reuse", "translation"})
"""Kinds of edges that a text comes by. Who is cited in it gave words, not the text."""
COPIED: frozenset[DerivationKind] = frozenset({"reuse", "translation"})


@dataclass(frozen=True, slots=True)
class Inferred:
    """``path`` are the edges from the report to the agency; ``confidence`` is that of all of them."""

    agency: str
    confidence: float
    path: tuple[Derivation, ...]

    @property
    def is_copied(self) -> bool:
        """Whether the text itself shows it, and not credits alone."""
        return any(COPIED.intersection((edge.kind, *edge.also)) for edge in self.path)


def inferred(trace: Trace) -> Mapping[str, Inferred]:
    """Version id to the most certain agency; reports without one are not in it."""
    edges: dict[str, list[Derivation]] = {}
    for edge in trace.derivations:
        if OF_THE_TEXT.intersection((edge.kind, *edge.also)):
            edges.setdefault(edge.witness, []).append(edge)
    houses = dict(_houses(trace))
    found: dict[str, Inferred] = {}
    for witness in trace.witnesses:
        ends = list(_ends(witness.id, edges, houses, ()))
        if ends:
            found[witness.id] = max(ends, key=lambda end: (end.confidence, -len(end.path), end.agency))
    return found


def _houses(trace: Trace) -> Iterator[tuple[str, str]]:
    """The agencies among the nodes of a trace: exemplars never seen, and reports by agencies themselves."""
    known = {entity.id: entity.known_as for entity in trace.entities}
    for exemplar in trace.exemplars:
        if house := agency(known.get(exemplar.entity or "")):
            yield exemplar.id, house
    for witness in trace.witnesses:
        if house := agency(witness.analysis.version.publisher_id):
            yield witness.id, house


def _ends(
    node: str,
    edges: Mapping[str, Sequence[Derivation]],
    houses: Mapping[str, str],
    path: tuple[Derivation, ...],
) -> Iterator[Inferred]:
    for edge in edges.get(node, ()):
        longer = (*path, edge)
        if edge.exemplar in houses:
            confidence = 1.0
            for one in longer:
                confidence *= one.confidence
            yield Inferred(houses[edge.exemplar], round(confidence, 4), longer)
        else:
            yield from _ends(edge.exemplar, edges, houses, longer)

"""A story in, its sources that are not among the reports out: what each was taken for, and why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.model import Entity, Exemplar, Link, Span, Trace, Witness
from stemma.publish.graph import Edge, Graph, Node
from stemma.publish.known import COMPILED, entry
from stemma.publish.page.quote import Quoting
from stemma.publish.page.sayings import Credited, credit
from stemma.publish.page.why import Excerpt, Reason, of_link, reasons

KINDS = {
    "publisher": "an outlet or agency",
    "person": "a person",
    "institution": "an institution",
    "document": "a document",
    "anonymous": "a source that is not named",
    "lost": "lost: it must have existed, but nothing names it",
}


@dataclass(frozen=True, slots=True)
class Naming:
    """Words of a report that name a source, and why they were taken so; ``more`` that say the same."""

    excerpt: Excerpt | None
    reasons: tuple[Reason, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Offer:
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """``known`` is the gazetteer's entry; ``spellings`` are given where there are several."""

    siglum: str
    name: str
    kind: str
    known: str | None
    spellings: tuple[str, ...]
    joined: tuple[str, ...]
    offers: tuple[Offer, ...]
    namings: tuple[Naming, ...]
    unshown: int
    """So many more ways in which reports name it."""
    credits: tuple[Credited, ...]
    edges: tuple[int, ...]


def sources(
    trace: Trace, witnesses: list[Witness], part: Graph, quoting: Quoting, most: int
) -> tuple[SourceView, ...]:
    """A view for each node of the story's part of the graph that is no report."""
    entities = {each.id: each for each in trace.entities}
    exemplars = {each.id: each for each in trace.exemplars}
    return tuple(
        _source(node, exemplars.get(node.id), entities, part, witnesses, quoting, most)
        for node in part.nodes
        if node.kind != "witness"
    )


def _source(
    node: Node,
    exemplar: Exemplar | None,
    entities: Mapping[str, Entity],
    part: Graph,
    witnesses: list[Witness],
    quoting: Quoting,
    most: int,
) -> SourceView:
    entity = entities.get(exemplar.entity or "") if exemplar else None
    edges = [edge for edge in part.edges if node.id in (edge.exemplar, edge.witness)]
    known = entry(entity.known_as, entity.kind) if entity else None
    ways = _ways(_links(node, entity, edges, witnesses), quoting)
    return SourceView(
        siglum=node.siglum,
        name=node.name,
        kind=KINDS.get(node.kind, "not known"),
        known=f"{known}. From {COMPILED}" if known else None,
        spellings=entity.names if entity and len(entity.names) > 1 else (),
        joined=entity.reasons if entity else (),
        offers=tuple(Offer(each.label, each.reason) for each in entity.offers) if entity else (),
        namings=tuple(_naming(*way, quoting) for way in ways[:most]),
        unshown=max(0, len(ways) - most),
        credits=_credits(entity, edges, node.id, witnesses, quoting),
        edges=tuple(edge.number for edge in edges),
    )


def _links(
    node: Node, entity: Entity | None, edges: list[Edge], witnesses: list[Witness]
) -> Iterator[tuple[Witness, Link]]:
    """Links to the entity; for a source without one, those of its kind whose words an edge of it rests on."""
    places: dict[str, list[Span]] = {}
    for one in (one for edge in edges for one in edge.evidence):
        places.setdefault(one.witness, []).append(one.span)
    for witness in witnesses:
        resting = places.get(witness.id, [])
        for attribution in witness.analysis.attributions:
            for link in attribution.chain:
                if entity is not None:
                    is_meant = link.entity == entity.id
                else:
                    is_meant = link.entity is None and link.kind == node.kind and _rests(link, resting)
                if is_meant:
                    yield witness, link


def _rests(link: Link, places: list[Span]) -> bool:
    return any(place.covers(span) for place in places for span in link.source)


def _ways(links: Iterable[tuple[Witness, Link]], quoting: Quoting) -> Sequence[tuple[Witness, Link, int]]:
    """Each way in which a report names the source once, the first time that it does, and how often."""
    first: dict[tuple[str, str, tuple[str, ...]], tuple[Witness, Link]] = {}
    count: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
    for witness, link in links:
        words = quoting.text(witness, link.source).casefold()
        way = (witness.id, words, tuple(each.by for each in link.grounds))
        first.setdefault(way, (witness, link))
        count[way] += 1
    return [(witness, link, count[way]) for way, (witness, link) in first.items()]


def _naming(witness: Witness, link: Link, count: int, quoting: Quoting) -> Naming:
    return Naming(of_link(witness, link, quoting), reasons(witness, link.grounds, quoting), count - 1)


def _credits(
    entity: Entity | None, edges: list[Edge], node: str, witnesses: list[Witness], quoting: Quoting
) -> tuple[Credited, ...]:
    """Credits of the entity; for a source without one, those that an edge to it rests on."""
    resting: dict[str, list[Span]] = {}
    for one in (one for edge in edges if edge.exemplar == node for one in edge.evidence):
        resting.setdefault(one.witness, []).append(one.span)
    return tuple(
        credit(witness, each, quoting)
        for witness in witnesses
        for each in witness.analysis.credits
        if (each.entity == entity.id if entity is not None else False)
        or any(one.covers(each.name_span) for one in resting.get(witness.id, ()))
    )

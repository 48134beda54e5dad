"""Edges of the stemma: what reports tell and what shared text shows, brought into one acyclic graph.

One edge a link, each to the direct exemplar. The strongest sign names the kind (credit, citation,
translation, reuse); weaker ones that are true too are kept in ``also``. A source that a report got
through another is no second direct edge. The method is told in docs/derivation.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import networkx

from stemma.model import Analysis, Derivation, DerivationKind, Evidence
from stemma.relate.edges.sureness import sureness
from stemma.relate.edges.undrawn import drawable
from stemma.relate.node import Node
from stemma.relate.told import Told

STRENGTH: tuple[DerivationKind, ...] = ("credit", "citation", "translation", "reuse")
MOST_EVIDENCE = 4
INHERITED = 0.6
"""Part of a citation's words that must lie in copied text for the citation to be the exemplar's."""


def derive(
    told: Sequence[Told],
    copied: Sequence[Told],
    analyses: Mapping[str, Analysis],
    *,
    drawn: Sequence[Told] = (),
) -> tuple[tuple[Told, ...], tuple[Derivation, ...]]:
    """What is told and holds, and the edges drawn from it, ordered by their ends.

    ``drawn`` is what other reports tell whose edges are drawn already.
    """
    kept = _without_skipped(_without_inherited(_at_lost_exemplars(told, copied), copied, (*drawn, *told)))
    mine = drawable(kept, analyses)
    merged = _merge([*mine, *copied])
    kept_edges = acyclic(merged)
    edges = tuple(sorted(kept_edges, key=lambda one: (one.witness, one.exemplar)))
    ends = {(one.witness, one.exemplar) for one in edges}
    survivors = tuple(one for one in (*kept, *copied) if (one.taker.key, one.giver.key) in ends)
    undrawn = tuple(one for one in kept if one not in mine)
    return (*survivors, *undrawn), tuple(_explained(one, survivors, analyses) for one in edges)


def _without_inherited(told: Sequence[Told], copied: Sequence[Told], every: Sequence[Told]) -> list[Told]:
    """Citations whose words stand in text taken from another report are that report's citations.

    The citation that names that very report is the taker's own, and so is that of another report of the set
    of which the one that the text was taken from has nothing.
    """
    taken: dict[str, list[tuple[int, int]]] = {}
    copied_from: dict[str, set[str]] = {}
    for one in copied:
        if one.giver.is_witness:
            taken.setdefault(one.taker.key, []).extend((span.start, span.end) for span in one.content)
            copied_from.setdefault(one.taker.key, set()).add(one.giver.key)
    tells = {(one.evidence[0].witness, one.giver.key) for one in every}
    reached = _reached(every, copied)

    def is_own(one: Told) -> bool:
        reader, giver = one.evidence[0].witness, one.giver
        exemplars = copied_from.get(reader, set())
        if one.kind == "credit" or giver.key in exemplars:
            return True
        if giver.key in reached.get(reader, set()):
            return False
        is_news = giver.is_witness and not any((key, giver.key) in tells for key in exemplars)
        return is_news or not _lies_in(one.evidence[0], taken.get(reader, []))

    return [one for one in told if is_own(one)]


def _reached(told: Sequence[Told], copied: Sequence[Told]) -> dict[str, set[str]]:
    """Of each report the others from which those have their matter whose words it uses."""
    graph = networkx.DiGraph(
        (one.taker.key, one.giver.key)
        for one in (*told, *copied)
        if one.taker.is_witness and one.giver.is_witness
    )
    found: dict[str, set[str]] = {}
    for one in copied:
        if one.kind == "reuse" and one.giver.is_witness:
            beyond = networkx.descendants(graph, one.giver.key) - {one.taker.key}
            found[one.taker.key] = found.get(one.taker.key, set()) | beyond
    return found


def _at_lost_exemplars(told: Sequence[Told], copied: Sequence[Told]) -> list[Told]:
    """Citations in text that several reports have from a lost exemplar are the lost exemplar's."""
    lost = {one.taker.key: one for one in copied if one.giver.kind == "lost"}
    moved = []
    for one in told:
        common = lost.get(one.taker.key)
        ranges = [(span.start, span.end) for span in common.content] if common else []
        is_common = (
            one.kind == "citation" and one.giver.kind is not None and _lies_in(one.evidence[0], ranges)
        )
        moved.append(replace(one, taker=common.giver) if common is not None and is_common else one)
    return moved


def _lies_in(evidence: Evidence, ranges: list[tuple[int, int]]) -> bool:
    if evidence.span.field != "text":
        return False
    start, end = evidence.span.start, evidence.span.end
    inside = sum(max(0, min(end, stop) - max(start, first)) for first, stop in ranges)
    return inside >= INHERITED * max(1, end - start)


def _without_skipped(told: list[Told]) -> list[Told]:
    """Drops what a report names directly but, in its own words, got through another source."""
    kept = []
    of: dict[str, list[Told]] = {}
    for one in told:
        of.setdefault(one.evidence[0].witness, []).append(one)
    for one in told:
        graph = networkx.DiGraph(
            (other.taker.key, other.giver.key)
            for other in of[one.evidence[0].witness]
            if (other.taker.key, other.giver.key) != (one.taker.key, one.giver.key)
        )
        ends = one.taker.key, one.giver.key
        through = all(end in graph for end in ends) and networkx.has_path(graph, *ends)
        if one.kind == "credit" or one.giver.kind == "anonymous" or not through:
            kept.append(one)
    return kept


def _merge(told: Iterable[Told]) -> list[Derivation]:
    by_ends: dict[tuple[str, str], list[Told]] = {}
    for one in told:
        by_ends.setdefault((one.taker.key, one.giver.key), []).append(one)
    return [_merged(ends, group) for ends, group in sorted(by_ends.items())]


def _merged(ends: tuple[str, str], group: list[Told]) -> Derivation:
    kinds = [kind for kind in STRENGTH if any(one.kind == kind for one in group)]
    strongest = [one for one in group if one.kind == kinds[0]]
    evidence = dict.fromkeys(words for one in strongest for words in one.evidence)
    evidence |= dict.fromkeys(words for one in group for words in one.evidence)
    doubt = 1.0
    for confidence in {
        one.kind: one.confidence for one in sorted(group, key=lambda o: o.confidence)
    }.values():
        doubt *= 1 - confidence
    return Derivation(
        witness=ends[0],
        exemplar=ends[1],
        kind=kinds[0],
        confidence=round(min(0.99, 1 - doubt), 2),
        evidence=tuple(evidence)[:MOST_EVIDENCE],
        also=tuple(kinds[1:]),
    )


def acyclic(edges: Iterable[Derivation], drawn: Iterable[Derivation] = ()) -> list[Derivation]:
    """The strongest edges that make no cycle: nothing can be taken from its own copy.

    None makes one with those that are ``drawn`` already.
    """
    graph = networkx.DiGraph((edge.witness, edge.exemplar) for edge in drawn)
    kept = []
    for edge in sorted(
        edges, key=lambda one: (STRENGTH.index(one.kind), -one.confidence, one.witness, one.exemplar)
    ):
        back = edge.exemplar in graph and edge.witness in graph
        if not (back and networkx.has_path(graph, edge.exemplar, edge.witness)):
            graph.add_edge(edge.witness, edge.exemplar)
            kept.append(edge)
    return kept


def _explained(edge: Derivation, told: Sequence[Told], analyses: Mapping[str, Analysis]) -> Derivation:
    givers: dict[str, Node] = {}
    for one in told:
        givers.setdefault(one.taker.key, one.taker)
        givers.setdefault(one.giver.key, one.giver)
    taker, giver = (_label(givers[key], analyses) for key in (edge.witness, edge.exemplar))
    exemplar = givers[edge.exemplar]
    merged = [one for one in told if (one.taker.key, one.giver.key) == (edge.witness, edge.exemplar)]
    return replace(
        edge,
        confidence=sureness(edge, exemplar, merged),
        reason=_reason(edge, taker, giver, lost=exemplar.kind == "lost"),
    )


def _reason(edge: Derivation, taker: str, giver: str, *, lost: bool) -> str:
    if lost:
        return f"{taker} shares text with another report, and neither can be shown to have it from the other."
    first = {
        "credit": f"{taker} credits {giver}.",
        "citation": f"{taker} cites {giver}.",
        "translation": f"{taker} says in its language, sentence by sentence, what {giver} says.",
        "reuse": f"{taker} uses the words of {giver} without credit.",
    }[edge.kind]
    more = {
        "citation": "It also cites it.",
        "translation": "Its sentences follow it across languages.",
        "reuse": "Its words are the same.",
    }
    return " ".join([first, *(more[kind] for kind in edge.also if kind in more)])


def _label(node: Node, analyses: Mapping[str, Analysis]) -> str:
    if not node.is_witness:
        return node.name or "a lost exemplar"
    return analyses[node.key].version.label

"""Copies of one text tell of one event: a report that its group shares no text with joins its nearest copy.

Groups are made of headlines and openings, and a copy may have lost both. Only that report moves: what
else is in its group was not put there by its text. The result does not depend on the order of the reports.
"""

from collections.abc import Sequence

import networkx

from stemma.relate.reuse.fingerprints import candidates
from stemma.relate.reuse.runs import FEWEST, runs, sampled
from stemma.relate.reuse.tokens import forms
from stemma.relate.stories.report import Report

SAME = 0.5
"""The part of the shorter text that the other must have."""
PASSAGE = 20
"""Words that two reports have in one run, where one of them borrowed a paragraph."""

Group = tuple[int, ...]


def with_copies(groups: Sequence[Sequence[int]], reports: Sequence[Report]) -> list[Group]:
    """The groups, as positions in ``reports``, each in order and they by their first."""
    of = {at: number for number, group in enumerate(groups) for at in group}
    copies = _copies([forms(report.body) for report in reports])
    nearest = {
        at: max(alike)[1]
        for at, alike in copies.items()
        if not any(of[other] == of[at] for _, other in alike)
    }
    graph: networkx.Graph[tuple[str, int]] = networkx.Graph()
    place = {at: ("alone", at) if at in nearest else ("group", of[at]) for at in of}
    graph.add_nodes_from(place.values())
    graph.add_edges_from((place[at], place[other]) for at, other in nearest.items())
    components = enumerate(networkx.connected_components(graph))
    component = {node: number for number, nodes in components for node in nodes}
    joined: dict[int, list[int]] = {}
    for at in sorted(of):
        joined.setdefault(component[place[at]], []).append(at)
    return sorted(map(tuple, joined.values()))


def share_passage(one: str, other: str) -> bool:
    """Whether two texts have a run of as many words as a borrowed paragraph."""
    return not set(runs(forms(one), PASSAGE)).isdisjoint(runs(forms(other), PASSAGE))


def _copies(texts: Sequence[Sequence[str]]) -> dict[int, list[tuple[float, int]]]:
    """Of each text that lies mostly in others: how alike each is as a whole, and which it is.

    A run of words that very many texts have proposes no two: their headlines brought such copies together.
    """
    found: dict[int, list[tuple[float, int]]] = {}
    held = [sampled(words) for words in texts]
    for one, other in candidates(texts).tolist():
        common = len(held[one] & held[other])
        for mine, theirs in ((one, other), (other, one)):
            if len(held[mine]) >= FEWEST and common >= SAME * len(held[mine]):
                whole = len(held[mine]) + len(held[theirs]) - common
                found.setdefault(mine, []).append((common / whole, theirs))
    return found

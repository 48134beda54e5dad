"""Lost exemplars: reports that share text and cannot have it from one another, in; their edges, out.

Their common text is in textual criticism a hyparchetype: known only through its copies.
"""

from collections.abc import Sequence

import networkx

from stemma.relate.copying.extras import extras
from stemma.relate.copying.pairs import Pair
from stemma.relate.node import Node, source_key

BALANCED = 3
"""Of two reports with words of their own inside the common text, neither has more than this many times
the places of the other: many cuts and one addition are a copyist's work."""
PLACED = 1.2
"""A direction so certain that words of its own on either side are a copyist's additions."""
PARTIAL = 0.6
"""Across languages: a translation, cut or whole, shares more of one side at least than two reports that
both drew on a third …"""
UNEVEN = 0.28
MOSTLY = 0.85
"""… or so much at the most, where their sentences are as uneven as this beside each other: two who tell a
third text in their own words make some longer and some shorter."""
DISPROPORTIONATE = 0.4
"""Across languages: in natural logs, how much longer than usual a sentence is that has words which the
other lacks."""


def is_lost(pair: Pair, direction: float) -> bool:
    """Whether each side has, inside what they share, words that the other lacks.

    Across languages words cannot be told to be lacking: there it needs much of their own on both sides
    and a sentence that is clearly longer than its counterpart.
    """
    if abs(direction) >= PLACED:
        return False
    if pair.kind == "translation":
        most = max(pair.child_share, pair.parent_share)
        if most <= PARTIAL and max(map(abs, pair.proportions)) >= DISPROPORTIONATE:
            return True
        return most <= MOSTLY and pair.unevenness >= UNEVEN
    places = extras(pair)
    fewer, more = sorted((places.child, places.parent))
    return fewer > 0 and more <= BALANCED * fewer


def lost_exemplars(undecided: Sequence[Pair], placed: set[str]) -> list[tuple[Pair, Node]]:
    """One lost exemplar for each group of reports whose common text nothing else explains.

    Each of its copies comes with a pair that shows the common text.
    """
    graph: networkx.Graph[str] = networkx.Graph()
    sides: dict[str, list[Pair]] = {}
    for pair in undecided:
        for side in (pair, pair.turned()):
            sides.setdefault(side.child.id, []).append(side)
        if placed.isdisjoint((pair.child.id, pair.parent.id)):
            graph.add_edge(pair.child.id, pair.parent.id)
    found = []
    for group in sorted(networkx.connected_components(graph), key=min):
        node = Node(source_key("lost", *sorted(group)), None, "lost")
        found += [
            (next(side for side in sides[member] if side.parent.id in group), node)
            for member in sorted(group)
        ]
    return found

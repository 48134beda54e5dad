"""Reports that have it from one another in a circle: edges as they are told in, one finding a circle out.

Nothing can be taken from its own copy. Which edge is kept is decided elsewhere; here it is told that the
reports speak against one another.
"""

from collections.abc import Iterable, Iterator, Mapping

import networkx

from stemma.model import Analysis, Finding
from stemma.relate.told import Told

NAMED = 6
"""So many reports of a circle are named in the finding."""


def circles(told: Iterable[Told], analyses: Mapping[str, Analysis]) -> Iterator[Finding]:
    """In order of the circles' first reports."""
    ends = ((one.taker, one.giver) for one in told)
    graph = networkx.DiGraph(
        (taker.key, giver.key) for taker, giver in ends if taker.is_witness and giver.is_witness
    )
    found = (sorted(each) for each in networkx.strongly_connected_components(graph) if len(each) > 1)
    for circle in sorted(found):
        labels = [analyses[key].version.label for key in circle]
        more = f" and {len(labels) - NAMED} more" if len(labels) > NAMED else ""
        yield Finding(
            "circle-of-sources",
            f"{', '.join(labels[:NAMED])}{more} have it from one another in a circle: an edge of it was left"
            " out, or taken to lead to a report that is not in the set.",
        )

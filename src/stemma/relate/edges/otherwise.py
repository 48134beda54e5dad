"""Outlets that a report of another language names in a way that no comparison of names can tell.

A press may translate half of a name and transcribe the rest, «雅览经济» of 아람경제. Where the report shares
text with one of the set in another language, and names no other outlet outside the set, it is that one.
"""

from collections.abc import Callable, Mapping, Sequence

from stemma import gazetteer
from stemma.model import Analysis
from stemma.relate.citation.releases import is_release
from stemma.relate.node import Node, witness_node
from stemma.relate.publishers import one_house
from stemma.relate.told import Told
from stemma.relate.tongue import root
from stemma.relate.when import certainly_before

LONGEST_MARK = 8


def named_otherwise(
    told: Sequence[Told],
    analyses: Mapping[str, Analysis],
    shared: Mapping[tuple[str, str], float],
    resolve: Callable[[Node, str], Node],
) -> Mapping[tuple[Node, str], Node]:
    """For an outlet outside the set, and the report that names it, the report of the set that it must be."""
    ends: dict[str, set[Node]] = {}
    readers: dict[str, set[str]] = {}
    credited = {one.giver.key for one in told if one.kind == "credit"}
    for one in told:
        ends.setdefault(one.evidence[0].witness, set()).update((one.taker, one.giver))
        readers.setdefault(one.giver.key, set()).add(one.evidence[0].witness)
    found: dict[tuple[Node, str], Node] = {}
    for reader, nodes in sorted(ends.items()):
        named = {node: resolve(node, reader) for node in nodes}
        reached = {node.key for node in named.values() if node.is_witness}
        outside = [node for node, end in named.items() if end.kind == "publisher"]
        fitting = [
            key
            for key in sorted(analyses)
            if key not in reached
            and shared.get((reader, key), 0.0)
            and _may_be_read(analyses[key], analyses[reader])
        ]
        if len(outside) != 1 or len(fitting) != 1:
            continue
        (node,) = outside
        is_once = node.key not in credited and readers.get(node.key, set()) <= {reader}
        if is_once and _is_unknown(node):
            found[node, reader] = witness_node(fitting[0])
    return found


def _is_unknown(node: Node) -> bool:
    """Whether no list has the name, and it is more than an agency's letters."""
    name = node.name or ""
    is_mark = name == name.upper() != name.lower() and len(name) <= LONGEST_MARK
    return bool(name) and not is_mark and gazetteer.publisher(name) is None


def _may_be_read(one: Analysis, reader: Analysis) -> bool:
    return (
        root(one.language) != root(reader.language)
        and not is_release(one)
        and not one_house(one.version, reader.version)
        and not certainly_before(reader.version, one.version)
    )

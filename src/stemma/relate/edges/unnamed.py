"""One outlet's source without a name, told of by several reports: told edges in, the same with one node.

"Two diplomats" and «دو دیپلمات» are one source where either report tells of a single unnamed source of
one and the same outlet. Where a report tells of several, nobody knows which of them another one means.
"""

from collections.abc import Sequence
from dataclasses import replace

from stemma.relate.node import Node
from stemma.relate.told import Told


def of_one_outlet(told: Sequence[Told], drawn: Sequence[Told] = ()) -> tuple[Told, ...]:
    """With the unnamed sources joined that several reports give to one outlet, one source each.

    Those that are ``drawn`` already keep their nodes, and are not in what leaves.
    """
    known = {one.giver.key for one in drawn}
    by_outlet: dict[str, dict[str, dict[str, Node]]] = {}
    for one in (*drawn, *told):
        if one.giver.kind == "anonymous" and one.taker.kind == "publisher":
            by_reader = by_outlet.setdefault(one.taker.key, {})
            by_reader.setdefault(one.evidence[0].witness, {})[one.giver.key] = one.giver
    joined: dict[str, Node] = {}
    for by_reader in by_outlet.values():
        single = [node for nodes in by_reader.values() if len(nodes) == 1 for node in nodes.values()]
        if single:
            kept = min(single, key=lambda node: (node.key not in known, node.key))
            joined.update({node.key: kept for node in single})
    return tuple(
        replace(one, taker=joined.get(one.taker.key, one.taker), giver=joined.get(one.giver.key, one.giver))
        for one in told
    )

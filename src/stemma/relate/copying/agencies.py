"""Copies of one text in, the unseen publisher whom they credit out: where a report without credit is from."""

from collections.abc import Iterable, Mapping, Sequence

from stemma.relate.copying.pairs import LEAST_SHARE, Pair
from stemma.relate.node import Node

FULLER_BY = 0.1
"""How much more of a report its agency's copies must explain than anything else that explains it."""


def agency_behind(
    copies: Iterable[Pair], credited: Mapping[str, frozenset[Node]]
) -> tuple[Node, list[Pair]] | None:
    """The unseen publisher whom the child's copies credit, with those copies; None where none is clear.

    They must explain so much of the child as makes a copy, and more than copies of another publisher do.
    Reports of the child's own house count: they are no source of it, but may have one in common with it.
    """
    by_key: dict[str, tuple[Node, list[Pair]]] = {}
    for pair in copies:
        if pair.kind != "reuse":
            continue  # a translation shows the agency's matter, not its words
        for node in sorted(credited.get(pair.parent.id, ())):
            if not node.is_witness:
                by_key.setdefault(node.key, (node, []))[1].append(pair)
    found = sorted(by_key.values(), key=lambda one: (-covered(one[1]), one[0].key))
    if not found or covered(found[0][1]) < LEAST_SHARE:
        return None
    if len(found) > 1 and covered(found[0][1]) < covered(found[1][1]) + FULLER_BY:
        return None
    return found[0]


def explains_more(copies: Sequence[Pair], other: Pair) -> bool:
    """Whether an agency's copies explain more of a report than one report does that came before it.

    Where that one is a copy of the agency's, too, it must be clearly more.
    """
    is_copy = any(pair.parent.id == other.parent.id for pair in copies)
    return covered(copies) >= covered([other]) + (FULLER_BY if is_copy else 0.0)


def covered(pairs: Sequence[Pair]) -> float:
    """Share of the child's body that lies in a passage of any of the pairs; none of them is empty."""
    letters: set[int] = set()
    for pair in pairs:
        for mine, _ in pair.passages:
            letters.update(range(mine.span.start, mine.span.end))
    return len(letters) / max(1, len(pairs[0].child.version.text))

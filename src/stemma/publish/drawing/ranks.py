"""A plan in, the row of every mark out: what words came from stands above what has them.

Rows belong to bands, from above: *said* (roots), *carried* and *passed on* (what was never seen between
the roots and the reports), *published* (reports, and whatever took from a report).
"""

from dataclasses import dataclass

from stemma.publish.drawing.story import Plan

SAID, CARRIED, PASSED_ON, PUBLISHED = "said", "carried", "passed on", "published"


@dataclass(frozen=True, slots=True)
class Ranks:
    """Row of each mark, from 0 above; the band of each row. ``downward`` are ties that do not close a
    circle: each of them leads to a lower row."""

    rows: dict[str, int]
    bands: tuple[str, ...]


def ranks(plan: Plan) -> Ranks:
    parents = _without_circles(plan)
    witnesses = {mark.id for mark in plan.marks if mark.kind == "witness"}
    published: set[str] = set()
    depth: dict[str, int] = {}
    for mark_id, above in parents.items():  # parents come before their children
        if mark_id in witnesses or any(each in published for each in above):
            published.add(mark_id)
            depth[mark_id] = 1 + max((depth[each] for each in above if each in published), default=-1)
        else:
            depth[mark_id] = 1 + max((depth[each] for each in above), default=-1)
    before = 1 + max((depth[each] for each in parents if each not in published), default=-1)
    rows = {each: depth[each] + (before if each in published else 0) for each in parents}
    after = max(rows.values(), default=-1) + 1 - before
    early = (SAID, CARRIED, *[PASSED_ON] * before)[:before]
    return Ranks(rows, (*early, *[PUBLISHED] * after))


def _without_circles(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Parents of each mark, in an order in which parents come first.

    A trace has no circles. Should one come in, the tie that closes it does not count for the rows.
    """
    above: dict[str, list[str]] = {mark.id: [] for mark in plan.marks}
    for tie in plan.ties:
        above[tie.below].append(tie.above)
    kept: dict[str, tuple[str, ...]] = {}
    for start in above:
        _visit(start, above, kept)
    return kept


def _visit(start: str, above: dict[str, list[str]], kept: dict[str, tuple[str, ...]]) -> None:
    """Depth first without recursion: a hostile trace may be one chain of thousands."""
    path = [start]
    entered = {start}
    while path:
        current = path[-1]
        if current in kept:
            path.pop()
            continue
        waiting = [each for each in above[current] if each not in kept and each not in entered]
        if waiting:
            path.append(waiting[0])
            entered.add(waiting[0])
            continue
        kept[current] = tuple(each for each in above[current] if each in kept)
        path.pop()

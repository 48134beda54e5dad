"""A plan in, the same plan with copies of one text drawn as one mark out, where a story has many reports.

Forty copies of a wire say once what forty lines would say. Reports that all have one exemplar and nothing
besides, and that nobody was taken from, stand together under the siglum of the first of them.
"""

from collections import Counter
from dataclasses import replace

from stemma.publish.drawing.story import Mark, Plan, Tie
from stemma.publish.plain import short

MANY = 24
"""A story with no more reports than this is drawn report by report."""
FEWEST = 3
NAMED = 2
LETTERS = 40
COPIES = frozenset({"credit", "reuse", "translation"})


def folded(plan: Plan) -> Plan:
    """The plan; of many reports each group of copies is one mark, with the ids of all in ``members``."""
    if sum(mark.kind == "witness" for mark in plan.marks) <= MANY:
        return plan
    groups = {group[0].id: group for group in _copies(plan)}
    first = {mark.id: key for key, group in groups.items() for mark in group}
    return replace(
        plan,
        marks=tuple(
            _together(groups[mark.id]) if mark.id in groups else mark
            for mark in plan.marks
            if first.get(mark.id, mark.id) == mark.id
        ),
        ties=tuple(tie for tie in plan.ties if first.get(tie.below, tie.below) == tie.below),
    )


def _copies(plan: Plan) -> tuple[tuple[Mark, ...], ...]:
    """The groups in the plan's order, each by the exemplar and the kind of its only tie."""
    taken = {tie.above for tie in plan.ties}
    ties = Counter(tie.below for tie in plan.ties)
    only: dict[str, Tie] = {tie.below: tie for tie in plan.ties if ties[tie.below] == 1}
    groups: dict[tuple[str, str], list[Mark]] = {}
    for mark in plan.marks:
        tie = only.get(mark.id)
        if mark.kind == "witness" and mark.id not in taken and tie is not None and tie.kind in COPIES:
            groups.setdefault((tie.above, tie.kind), []).append(mark)
    return tuple(tuple(group) for group in groups.values() if len(group) >= FEWEST)


def _together(group: tuple[Mark, ...]) -> Mark:
    names = list(dict.fromkeys(mark.name for mark in group))
    shown = ", ".join(short(name, LETTERS) for name in names[:NAMED])
    more = len(names) - NAMED
    name = f"{len(group)} copies: {shown}" + (f" and {more} more" if more > 0 else "")
    return replace(
        group[0],
        siglum=f"{group[0].siglum}+{len(group) - 1}",
        name=name,
        detail=_days(group),
        members=tuple(mark.id for mark in group),
    )


def _days(group: tuple[Mark, ...]) -> str:
    days = list(dict.fromkeys(mark.detail.partition(",")[0] for mark in group if mark.detail))
    return days[0] if len(days) == 1 else ""

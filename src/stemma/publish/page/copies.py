"""A story's plan in, its groups of copies out: what the drawing shows as one mark, report by report."""

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.publish.drawing.story import Mark, Plan
from stemma.publish.page.named import Named


@dataclass(frozen=True, slots=True)
class CopiesView:
    """``siglum`` is what the drawing calls the group, ``place`` where the page tells who is in it."""

    place: str
    siglum: str
    above: Named
    kind: str
    reports: tuple[Named, ...]


def groups(plan: Plan, story: int) -> Mapping[str, Mark]:
    """The marks that stand for several reports, by the places where the page tells which."""
    folded = [mark for mark in plan.marks if mark.members]
    return {f"copies-{story}-{number}": mark for number, mark in enumerate(folded, start=1)}


def copies_view(plan: Plan, story: int, named: Mapping[str, Named]) -> tuple[CopiesView, ...]:
    """The groups in the order of the drawing."""
    ties = {tie.below: tie for tie in plan.ties}
    return tuple(
        CopiesView(
            place=place,
            siglum=mark.siglum,
            above=named[ties[mark.id].above],
            kind=ties[mark.id].kind,
            reports=tuple(named[each] for each in mark.members),
        )
        for place, mark in groups(plan, story).items()
    )

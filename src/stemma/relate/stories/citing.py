"""A report that stands alone and cites an outlet joins the outlet's report that it may have been taken from.

Who cites a report may put its own words, and another language, around what it takes: too little is then
alike for the grouping. Only a report without company moves; the outlet's report must be alike to some
degree, so that of what an agency tells on one day only its reports on that event count.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from stemma.model import Analysis
from stemma.relate.naming import Named, at_source, named_publishers
from stemma.relate.products import Square
from stemma.relate.when import certainly_before

ALIKE = 0.3
"""How alike the two must be, where two lone reports that do not cite each other need 0.7."""

Group = tuple[int, ...]


def with_citing(groups: Sequence[Group], reports: Sequence[Analysis], alike: Square) -> list[Group]:
    """The groups, as positions in ``reports``, each in order and they by their first."""
    of = {at: number for number, group in enumerate(groups) for at in group}
    alone = [group[0] for group in groups if len(group) == 1]
    cited = {at: other for at in alone if (other := _cited(at, reports, alike)) is not None}
    for at in alone:
        if at in cited:
            of[at] = of[_end(at, cited)]
    joined: dict[int, list[int]] = {}
    for at in sorted(of):
        joined.setdefault(of[at], []).append(at)
    return sorted(map(tuple, joined.values()))


def _end(at: int, cited: Mapping[int, int]) -> int:
    """Where citations of citations lead; of reports that cite each other in a circle, the first."""
    path = [at]
    while path[-1] in cited:
        following = cited[path[-1]]
        if following in path:
            return min(path[path.index(following) :])
        path.append(following)
    return path[-1]


def _cited(at: int, reports: Sequence[Analysis], alike: Square) -> int | None:
    """The report most alike of those whose publisher this one names as a source."""
    own = reports[at].version
    near = [
        other
        for other in np.flatnonzero(alike[at] >= ALIKE).tolist()
        if other != at
        and reports[other].version.publisher not in (None, own.publisher)
        and not certainly_before(own, reports[other].version)
    ]
    named = named_publishers(reports[at], filter(None, (reports[other].version.publisher for other in near)))
    cited = _as_sources(reports[at], named)
    found = [other for other in near if reports[other].version.publisher in cited]
    return min(found, key=lambda other: (-alike[at, other], other), default=None)


def _as_sources(report: Analysis, named: Sequence[Named]) -> frozenset[str]:
    """The publishers whose names stand where the report tells or credits a source."""
    places = [link.source for one in report.attributions for link in one.chain]
    places += [(credit.span,) for credit in report.credits if credit.role != "photo"]
    found = (at_source(named, place, report.version) for place in places if place)
    return frozenset(one.publisher for one in found if one is not None)

"""A report that stands alone joins the one whose outlet or institution it cites, or that cites it, or of
which it has a passage.

Who cites a report may put its own words, and another language, around what it takes: too little is then
alike for the grouping. Only a report without company moves; the other must be alike to some degree, so that
of what an agency tells on one day only its reports on that event count.
"""

from collections.abc import Mapping, Sequence

from stemma.model import Analysis
from stemma.names.bodies import compare_bodies
from stemma.relate.citation.naming import Named, at_source, named_publishers
from stemma.relate.publishers import is_institution
from stemma.relate.rows import Pairs
from stemma.relate.stories.same_text import share_passage
from stemma.relate.tongue import differ
from stemma.relate.when import certainly_before

ALIKE = 0.3
"""How alike the two must be, where two lone reports that do not cite each other need 0.7."""

Group = tuple[int, ...]


def with_citing(groups: Sequence[Group], reports: Sequence[Analysis], alike: Pairs) -> list[Group]:
    """The groups, as positions in ``reports``, each in order and they by their first.

    ``alike``: all pairs that are alike to some degree.
    """
    of = {at: number for number, group in enumerate(groups) for at in group}
    alone = [group[0] for group in groups if len(group) == 1]
    near: dict[int, dict[int, float]] = {at: {} for at in alone}
    pairs = alike.above(ALIKE).both_ways()
    for at, other, value in zip(
        pairs.left.tolist(), pairs.right.tolist(), pairs.values.tolist(), strict=True
    ):
        if at in near:
            near[at][other] = value
    cited = {at: other for at in alone if (other := _cited(at, reports, near[at])) is not None}
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


def _cited(at: int, reports: Sequence[Analysis], alike: Mapping[int, float]) -> int | None:
    """The report most alike of those that this one was taken from in part, or that tell what it says."""
    mine = reports[at]
    near = [
        other
        for other in sorted(alike)
        if reports[other].version.publisher not in (None, mine.version.publisher)
    ]
    found = [
        other
        for other in near
        if cites(mine, reports[other])
        or (_is_release(mine) and cites(reports[other], mine))
        or share_passage(mine.version.text, reports[other].version.text)
    ]
    return min(found, key=lambda other: (-alike[other], other), default=None)


def cites(report: Analysis, other: Analysis) -> bool:
    """Whether a report names the publisher of another one, which did not come later, as a source."""
    publisher = other.version.publisher
    if publisher is None or certainly_before(report.version, other.version):
        return False
    if publisher in _as_sources(report, named_publishers(report, [publisher])):
        return True
    is_abroad = _is_release(other) and differ(report.language, other.language)
    return is_abroad and any(
        compare_bodies(link.name, report.language, publisher, other.language) != "other"
        for one in report.attributions
        for link in one.chain
        if link.kind == "institution" and link.name
    )


def _is_release(report: Analysis) -> bool:
    return is_institution(report.version.publisher, report.language)


def _as_sources(report: Analysis, named: Sequence[Named]) -> frozenset[str]:
    """The publishers whose names stand where the report tells or credits a source."""
    places = [link.source for one in report.attributions for link in one.chain]
    places += [(credit.span,) for credit in report.credits if credit.role != "photo"]
    found = (at_source(named, place, report.version) for place in places if place)
    return frozenset(one.publisher for one in found if one is not None)

"""Analyses in, stories out: which reports tell of one event. See ``docs/stories.md``."""

from collections.abc import Sequence

from stemma.model import Analysis
from stemma.relate.encoder import Encoder
from stemma.relate.stories.citing import with_citing
from stemma.relate.stories.left_alone import with_left_alone
from stemma.relate.stories.likeness import DEMANDS, Likeness
from stemma.relate.stories.linkage import clusters
from stemma.relate.stories.report import Report, report
from stemma.relate.stories.same_text import with_copies

__all__ = ["Report", "group", "group_reports"]


def group(analyses: Sequence[Analysis], encoder: Encoder) -> tuple[tuple[str, ...], ...]:
    """Ids of the versions of each event; every version is in one story, alone where it has no company.

    Ids are in order within a story, stories by their first id; the order of the input plays no part.
    """
    ordered = sorted(analyses, key=lambda each: each.id)
    reports = [report(analysis) for analysis in ordered]
    alike = Likeness(reports, encoder)
    found = with_citing(_clustered(reports, alike), ordered, alike.near)
    return tuple(tuple(ordered[at].id for at in cluster) for cluster in found)


def group_reports(reports: Sequence[Report], encoder: Encoder) -> tuple[tuple[str, ...], ...]:
    """The same from the few fields that the grouping reads."""
    ordered = sorted(reports, key=lambda each: each.id)
    found = _clustered(ordered, Likeness(ordered, encoder))
    return tuple(tuple(ordered[at].id for at in cluster) for cluster in found)


def _clustered(reports: Sequence[Report], alike: Likeness) -> list[tuple[int, ...]]:
    found = clusters(len(reports), alike.near, alike.of, DEMANDS)
    return with_copies(with_left_alone(found, alike.near, alike.of), reports)

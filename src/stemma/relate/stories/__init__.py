"""Analyses in, stories out: which reports tell of one event. See ``docs/stories.md``."""

from collections.abc import Mapping, Sequence

from stemma.model import Analysis
from stemma.relate.encoder import Encoder
from stemma.relate.stories.citing import with_citing
from stemma.relate.stories.crowds import followers
from stemma.relate.stories.left_alone import with_left_alone
from stemma.relate.stories.likeness import DEMANDS, Likeness
from stemma.relate.stories.linkage import clusters
from stemma.relate.stories.report import Report, report
from stemma.relate.stories.same_text import with_copies

__all__ = ["Report", "group", "group_reports"]


def group(
    analyses: Sequence[Analysis],
    encoder: Encoder,
    behind: Mapping[str, Sequence[str]] | None = None,
) -> tuple[tuple[str, ...], ...]:
    """Ids of the versions of each event; every version is in one story, alone where it has no company.

    Ids are in order within a story, stories by their first id; the order of the input plays no part.
    ``behind`` are the ``followers`` among them, where these are known already.
    """
    behind = followers(analyses) if behind is None else behind
    ordered = sorted((each for each in analyses if each.id not in behind), key=lambda each: each.id)
    reports = [report(analysis) for analysis in ordered]
    alike = Likeness(reports, encoder)
    found = with_citing(_clustered(reports, alike), ordered, alike.near)
    return _with_followers([[ordered[at].id for at in cluster] for cluster in found], behind)


def group_reports(reports: Sequence[Report], encoder: Encoder) -> tuple[tuple[str, ...], ...]:
    """The same from the few fields that the grouping reads."""
    ordered = sorted(reports, key=lambda each: each.id)
    found = _clustered(ordered, Likeness(ordered, encoder))
    return tuple(tuple(ordered[at].id for at in cluster) for cluster in found)


def _with_followers(
    stories: Sequence[list[str]], behind: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, ...], ...]:
    """A copy of a text that very many have is in the story of the first of them."""
    of = {key: number for number, story in enumerate(stories) for key in story}
    joined = [list(story) for story in stories]
    for key, chiefs in behind.items():
        joined[of[chiefs[0]]].append(key)
    return tuple(sorted(tuple(sorted(story)) for story in joined))


def _clustered(reports: Sequence[Report], alike: Likeness) -> list[tuple[int, ...]]:
    found = clusters(len(reports), alike.near, alike.of, DEMANDS)
    return with_copies(with_left_alone(found, alike.near, alike.of), reports)

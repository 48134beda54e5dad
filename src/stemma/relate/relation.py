"""Analyses in, the trace out: stories, shared text, edges, origins, comparison, in this order.

The result is the same in whatever order the reports came. Reports of different stories are never
related to each other.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from stemma import languages
from stemma.model import Analysis, Dropped, Entity, Finding, Story, Trace, Witness
from stemma.relate import comparison, days, reuse, sigla, stories
from stemma.relate.called import called
from stemma.relate.copies import copying
from stemma.relate.derivation import derive
from stemma.relate.described import described, unnamed_outlets
from stemma.relate.encoder import Encoder
from stemma.relate.hearsay import first_hand, of_releases, without_inherited
from stemma.relate.kin import Kinship
from stemma.relate.naming import host_of, named_publishers, unread
from stemma.relate.node import Node, source_key
from stemma.relate.origins import origins
from stemma.relate.publishers import publishers
from stemma.relate.releases import is_release
from stemma.relate.reporting import own_work
from stemma.relate.sources import Sources
from stemma.relate.telling import tell
from stemma.relate.told import Told
from stemma.relate.unnamed import of_one_outlet
from stemma.relate.when import order
from stemma.relate.witnesses import point_at_reports, shares


def relate(
    analyses: Sequence[Analysis],
    entities: Sequence[Entity],
    *,
    encoder: Encoder,
    dropped: tuple[Dropped, ...] = (),
    progress: Callable[[str], None] = lambda _: None,
) -> Trace:
    """Everything that the reports show together."""
    labels = sigla.of_witnesses(analyses)
    by_id = {one.id: one for one in analyses}
    progress("finding stories")
    groups = stories.group(analyses, encoder)
    known, published_by = {entity.id: entity for entity in entities}, publishers(analyses, entities)
    found = []
    for number, group in enumerate(groups, start=1):
        progress(f"drawing story {number} of {len(groups)}")
        members = sorted((by_id[key] for key in group), key=lambda one: order(one.version))
        own = {*_named(members), *(published_by.get(one.id) for one in members)}
        named = [known[key] for key in sorted(filter(None, own)) if key in known]
        found.append(_Drawing(members, named, published_by, encoder))
    found.sort(key=lambda one: labels[one.story.witnesses[0]])
    witnesses = [
        Witness(labels[one.id], one, drawing.inferred[one.id], _beside(one))
        for drawing in found
        for one in drawing.members
    ]
    return Trace(
        witnesses=tuple(sorted(witnesses, key=lambda one: (len(one.siglum), one.siglum))),
        stories=tuple(drawing.story for drawing in found),
        exemplars=sigla.exemplars(node for drawing in found for node in drawing.nodes),
        derivations=tuple(edge for drawing in found for edge in drawing.edges),
        entities=tuple(entities),
        reuses=tuple(one for drawing in found for one in drawing.reuses),
        dropped=dropped,
    )


class _Drawing:
    """One story, from its reports to its stemma."""

    def __init__(
        self,
        members: Sequence[Analysis],
        entities: Sequence[Entity],
        published_by: Mapping[str, str],
        encoder: Encoder,
    ) -> None:
        self.inferred = {one.id: days.infer(one, [m for m in members if m is not one]) for one in members}
        self.members = members = [days.resolved(one, self.inferred[one.id]) for one in members]
        self.reuses = reuse.find(members, encoder)
        self._by_id = by_id = {one.id: one for one in members}
        self._shared = shares(self.reuses)
        known = {entity.id: entity for entity in entities}
        told = [edge for one in members for edge in self._telling(one, known, published_by)]
        pointed = of_one_outlet(first_hand(point_at_reports(told, by_id, published_by, self._shared)))
        found = copying(by_id, self.reuses, pointed)
        own = without_inherited(of_releases(found.told, found.copied, by_id), found.copied)
        self._told, self.edges = derive(own, found.copied, by_id)
        self.story = self._story(entities, encoder)

    def _telling(
        self, one: Analysis, known: Mapping[str, Entity], published_by: Mapping[str, str]
    ) -> Iterator[Told]:
        versions = [member.version for member in self.members]
        hosts = {host_of(each.url): each.publisher for each in versions if each.url and each.publisher}
        named = named_publishers(one, filter(None, (each.publisher for each in versions)), hosts)
        meant = tuple(described(one, self._by_id, self._shared))
        nouns = called(one, self._by_id, named)
        meant = (*meant, *unnamed_outlets(one, self._by_id, (*named, *meant), self._shared))
        houses = {each.version.publisher for each in self.members if is_release(each)}
        named = tuple(
            replace(each, speaks=each.publisher in houses)
            for each in sorted((*named, *meant, *nouns), key=lambda each: each.span)
        )
        told = tell(Sources(one, known, frozenset(filter(None, [published_by.get(one.id)])), named))
        yield from told
        yield from unread(one, named, told)

    @property
    def nodes(self) -> tuple[Node, ...]:
        return tuple(node for one in self._told for node in (one.taker, one.giver))

    def _story(self, entities: Sequence[Entity], encoder: Encoder) -> Story:
        roots, count = origins(self.members, self._told, Kinship(self.members, entities, self._told))
        ids = tuple(one.id for one in self.members)
        return Story(
            id="s-" + source_key(*sorted(ids))[2:],
            title=_title(self.members),
            witnesses=ids,
            origins=roots,
            independent_origins=count,
            comparison=comparison.compare(self.members, entities, encoder),
            findings=_not_measured(self.members, encoder),
        )


def _named(members: Sequence[Analysis]) -> Iterator[str | None]:
    """The entities that the reports of a story name."""
    for one in members:
        yield from (mention.entity for mention in one.mentions)
        yield from (link.entity for told in one.attributions for link in told.chain)
        yield from (credit.entity for credit in one.credits)


def _title(members: Sequence[Analysis]) -> str:
    """The headline that most reports bear, of several the first in order of time; else the first words.

    Copies of one text keep its headline, and a page whose date or headline is read amiss stands alone.
    """
    headlines = [one.version.headline for one in members if one.version.headline]
    often = Counter(headline.casefold() for headline in headlines)
    if not headlines:
        return members[0].version.text[:80].strip()
    return max(headlines, key=lambda headline: often[headline.casefold()])


def _beside(analysis: Analysis) -> tuple[Finding, ...]:
    """Whether a report shows any reporting of its own; not measured where its language has no pack."""
    if analysis.language not in languages.codes() or own_work(analysis) is not None:
        return ()
    return (Finding("no-own-reporting", "The report shows no reporting of its own."),)


def _not_measured(members: Sequence[Analysis], encoder: Encoder) -> tuple[Finding, ...]:
    if encoder.dimensions or len({one.language for one in members}) < 2:
        return ()
    return (
        Finding(
            "translation-not-measured",
            "Whether reports translate one another was not measured: no sentence encoder is set.",
        ),
    )

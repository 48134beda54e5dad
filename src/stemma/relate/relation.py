"""Analyses in, the trace out: stories, shared text, edges, origins, comparison, in this order.

The result is the same in whatever order the reports came. Reports of different stories are never
related to each other.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from stemma import languages
from stemma.model import Analysis, Dropped, Entity, Finding, Story, Trace, Witness
from stemma.relate import comparison, days, reuse, sigla, stories
from stemma.relate.citation.described import described, unnamed_outlets
from stemma.relate.citation.naming import host_of, named_publishers, unread
from stemma.relate.citation.releases import is_release
from stemma.relate.citation.reporting import own_work
from stemma.relate.citation.sources import Sources
from stemma.relate.citation.telling import tell
from stemma.relate.copying.copies import copying
from stemma.relate.edges.called import called
from stemma.relate.edges.derivation import acyclic, derive
from stemma.relate.edges.hearsay import first_hand, of_releases, without_inherited
from stemma.relate.edges.unnamed import of_one_outlet
from stemma.relate.edges.witnesses import point_at_reports, shares
from stemma.relate.encoder import Encoder
from stemma.relate.node import Node, source_key
from stemma.relate.origins.counting import origins
from stemma.relate.origins.kin import Kinship
from stemma.relate.publishers import publishers
from stemma.relate.stories.crowds import followers
from stemma.relate.told import Told
from stemma.relate.when import order

AT_ONCE = 16
"""So many copies are drawn together: more would be compared with the same chiefs anyway."""


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
    groups, behind = stories.group(analyses, encoder), followers(analyses)
    known, published_by = {entity.id: entity for entity in entities}, publishers(analyses, entities)
    found: list[_Drawing | _Crowded] = []
    for number, group in enumerate(groups, start=1):
        progress(f"drawing story {number} of {len(groups)}")
        members = sorted((by_id[key] for key in group), key=lambda one: order(one.version))
        own = {*_named(members), *(published_by.get(one.id) for one in members)}
        named = [known[key] for key in sorted(filter(None, own)) if key in known]
        mine = {one.id: behind[one.id] for one in members if one.id in behind}
        drawing = _Drawing([one for one in members if one.id not in mine], named, published_by, encoder)
        found.append(_Crowded(drawing, members, mine) if mine else drawing)
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
    """One story, from its reports to its stemma; those ``behind`` are not compared with one another."""

    def __init__(
        self,
        members: Sequence[Analysis],
        entities: Sequence[Entity],
        published_by: Mapping[str, str],
        encoder: Encoder,
        behind: frozenset[str] = frozenset(),
    ) -> None:
        self.entities, self.published_by, self.encoder = entities, published_by, encoder
        self.inferred = {one.id: days.infer(one, [m for m in members if m is not one]) for one in members}
        self.members = members = [days.resolved(one, self.inferred[one.id]) for one in members]
        shared = reuse.find(members, encoder)
        self.reuses = tuple(one for one in shared if not behind.issuperset((one.left, one.right)))
        self._by_id = by_id = {one.id: one for one in members}
        self._shared = shares(self.reuses)
        known = {entity.id: entity for entity in entities}
        told = [edge for one in members for edge in self._telling(one, known, published_by)]
        pointed = of_one_outlet(first_hand(point_at_reports(told, by_id, published_by, self._shared)))
        found = copying(by_id, self.reuses, pointed)
        own = without_inherited(of_releases(found.told, found.copied, by_id), found.copied)
        self.told, self.edges = derive(own, found.copied, by_id)

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
        return _nodes(self.told)

    @cached_property
    def story(self) -> Story:
        return _story(self, self)


class _Crowded:
    """A story with very many copies: its other reports are drawn first, then each copy among its chiefs.

    Nothing that was drawn first is drawn from the copies, so that the parts fit together without a circle.
    """

    def __init__(
        self, core: _Drawing, members: Sequence[Analysis], behind: Mapping[str, Sequence[str]]
    ) -> None:
        self._core, self.inferred, self.reuses = core, dict(core.inferred), core.reuses
        by_id = {one.id: one for one in members}
        resolved = {one.id: one for one in core.members}
        told, edges = list(core.told), {(one.witness, one.exemplar): one for one in core.edges}
        undrawn = _undrawn(core)
        for chiefs, copies in _parts(behind):
            part = _Drawing(
                sorted((by_id[key] for key in (*chiefs, *copies)), key=lambda one: order(one.version)),
                core.entities,
                core.published_by,
                core.encoder,
                frozenset(copies),
            )
            told += [one for one in part.told if one.evidence[0].witness in copies]
            undrawn |= _undrawn(part)
            self.reuses += tuple(one for one in part.reuses if one.left in copies or one.right in copies)
            for edge in part.edges:
                if edge.witness not in chiefs:
                    edges.setdefault((edge.witness, edge.exemplar), edge)
            resolved |= {one.id: one for one in part.members if one.id in copies}
            self.inferred |= {key: part.inferred[key] for key in copies}
        self.members = [resolved[one.id] for one in members]
        self.edges = tuple(sorted(acyclic(edges.values()), key=lambda one: (one.witness, one.exemplar)))
        ends = {(one.witness, one.exemplar) for one in self.edges} | undrawn
        self.told = tuple(one for one in told if (one.taker.key, one.giver.key) in ends)

    @property
    def nodes(self) -> tuple[Node, ...]:
        return _nodes(self.told)

    @cached_property
    def story(self) -> Story:
        return _story(self, self._core)


def _undrawn(drawing: _Drawing) -> set[tuple[str, str]]:
    """The ends of what is told without an edge: it counts among the origins all the same."""
    drawn = {(one.witness, one.exemplar) for one in drawing.edges}
    return {(one.taker.key, one.giver.key) for one in drawing.told} - drawn


def _parts(behind: Mapping[str, Sequence[str]]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Chiefs with some of the copies that stand behind them."""
    crowds: dict[tuple[str, ...], list[str]] = {}
    for key in sorted(behind):
        crowds.setdefault(tuple(behind[key]), []).append(key)
    for chiefs, copies in sorted(crowds.items()):
        for first in range(0, len(copies), AT_ONCE):
            yield chiefs, copies[first : first + AT_ONCE]


def _nodes(told: Sequence[Told]) -> tuple[Node, ...]:
    return tuple(node for one in told for node in (one.taker, one.giver))


def _story(drawn: _Drawing | _Crowded, core: _Drawing) -> Story:
    """What the reports of a story show together; only those of the core are compared."""
    members = drawn.members
    roots, count = origins(members, drawn.told, Kinship(members, core.entities, drawn.told))
    ids = tuple(one.id for one in members)
    return Story(
        id="s-" + source_key(*sorted(ids))[2:],
        title=_title(members),
        witnesses=ids,
        origins=roots,
        independent_origins=count,
        comparison=comparison.compare(core.members, core.entities, core.encoder),
        findings=(
            *_not_measured(members, core.encoder),
            *_not_compared(len(members) - len(core.members)),
        ),
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


def _not_compared(copies: int) -> tuple[Finding, ...]:
    """What the comparison leaves out."""
    if not copies:
        return ()
    return (
        Finding(
            "copies-not-compared",
            f"{copies} copies of a text that many reports print are not in the comparison; the first of them"
            " are.",
        ),
    )


def _not_measured(members: Sequence[Analysis], encoder: Encoder) -> tuple[Finding, ...]:
    if encoder.dimensions or len({one.language for one in members}) < 2:
        return ()
    return (
        Finding(
            "translation-not-measured",
            "Whether reports translate one another was not measured: no sentence encoder is set.",
        ),
    )

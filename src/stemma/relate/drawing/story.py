"""One story, from its reports to its edges: days, shared text, what reports tell, what was copied."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.model import Analysis, Entity
from stemma.relate import days, reuse
from stemma.relate.citation.described import described, unnamed_outlets
from stemma.relate.citation.naming import host_of, named_publishers, unread
from stemma.relate.citation.releases import is_release
from stemma.relate.citation.sources import Sources
from stemma.relate.citation.telling import tell
from stemma.relate.copying.copies import copying
from stemma.relate.edges.called import called
from stemma.relate.edges.circles import circles
from stemma.relate.edges.derivation import derive
from stemma.relate.edges.hearsay import first_hand, of_releases, without_inherited
from stemma.relate.edges.unnamed import of_one_outlet
from stemma.relate.edges.witnesses import point_at_reports, shares, without_mutual
from stemma.relate.encoder import Encoder
from stemma.relate.told import Told


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a run beside its reports; ``published_by`` tells whose entity published each."""

    entities: Mapping[str, Entity]
    published_by: Mapping[str, str]
    encoder: Encoder


class Compared:
    """A story whose reports are all compared with one another."""

    def __init__(self, members: Sequence[Analysis], known: Known) -> None:
        self.inferred = {one.id: days.infer(one, (m for m in members if m is not one)) for one in members}
        self.members = members = [days.resolved(one, self.inferred[one.id]) for one in members]
        self.reuses = reuse.find(members, known.encoder)
        self.by_id = by_id = {one.id: one for one in members}
        shared = shares(self.reuses)
        told = [edge for one in members for edge in telling(one, by_id, shared, known)]
        pointed = point_at_reports(told, by_id, known.published_by, shared)
        self.pointed = of_one_outlet(first_hand(without_mutual(pointed, by_id)))
        found = copying(by_id, self.reuses, self.pointed)
        self.findings = tuple(circles((*(one for _, one in pointed), *found.copied), by_id))
        self.copied = found.copied
        own = without_inherited(of_releases(found.told, found.copied, by_id), found.copied)
        self.told, self.edges = derive(own, found.copied, by_id)


def telling(
    one: Analysis, around: Mapping[str, Analysis], shared: Mapping[tuple[str, str], float], known: Known
) -> Iterator[Told]:
    """What a report tells of its sources, beside the reports ``around`` it; itself is one of them."""
    versions = [member.version for member in around.values()]
    hosts = {host_of(each.url): each.publisher for each in versions if each.url and each.publisher}
    named = named_publishers(one, filter(None, (each.publisher for each in versions)), hosts)
    meant = tuple(described(one, around, shared))
    nouns = called(one, around, named)
    meant = (*meant, *unnamed_outlets(one, around, (*named, *meant), shared))
    houses = {each.version.publisher for each in around.values() if is_release(each)}
    named = tuple(
        replace(each, speaks=each.publisher in houses)
        for each in sorted((*named, *meant, *nouns), key=lambda each: each.span)
    )
    own = frozenset(filter(None, [known.published_by.get(one.id)]))
    told = tell(Sources(one, known.entities, own, named))
    yield from told
    yield from unread(one, named, told)

"""Institutions that reports name in several languages: told edges in, those that are one in pairs out.

What names share across languages decides (``names.bodies``). A name that may be another's only by the kind
of body is taken for it where a story has no other such body in either language.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from stemma.model import Analysis
from stemma.names.bodies import Verdict, body_of, compare_bodies
from stemma.relate.citation.releases import house, is_release
from stemma.relate.node import Node, witness_node
from stemma.relate.publishers import is_institution
from stemma.relate.told import Told
from stemma.relate.tongue import differ


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A body as one language calls it; ``node`` is the source, or the body's own release."""

    name: str
    language: str
    node: Node


def translated(told: Sequence[Told], story: Mapping[str, Analysis]) -> tuple[tuple[Node, Node], ...]:
    """Sources, and releases in the set, that are one institution under two languages' names.

    In one language so is a name without anything proper, "the court", and the only one that it fits.
    """
    bodies = sorted({*_told(told, story), *_releases(story.values())})
    verdicts: dict[tuple[Named, Named], Verdict] = {
        (one, other): compare_bodies(one.name, one.language, other.name, other.language)
        for one, other in combinations(bodies, 2)
        if differ(one.language, other.language) or _is_bare(one) != _is_bare(other)
    }
    rivals: dict[Named, list[Named]] = {}
    for (one, other), verdict in verdicts.items():
        if verdict != "other":
            rivals.setdefault(one, []).append(other)
            rivals.setdefault(other, []).append(one)
    return tuple(
        (one.node, other.node)
        for (one, other), verdict in verdicts.items()
        if verdict == "same" or (verdict == "possible" and _is_alone(one, other, rivals))
    )


def _is_bare(one: Named) -> bool:
    """Whether a name only says what its bearer is."""
    body = body_of(one.name, one.language)
    return bool(body.heads) and not body.names


def _told(told: Sequence[Told], story: Mapping[str, Analysis]) -> Iterator[Named]:
    for one in told:
        reader = story.get(one.evidence[0].witness)
        for node in filter(None, (one.taker, one.giver, one.taker.of, one.giver.of)):
            if node.kind == "institution" and node.name and reader is not None and reader.language:
                yield Named(node.name, reader.language, node)


def _releases(story: Iterable[Analysis]) -> Iterator[Named]:
    for one in story:
        name = one.version.publisher
        if name and one.language and (is_release(one) or is_institution(name, one.language)):
            yield Named(house(name), one.language, witness_node(one.id))


def _is_alone(one: Named, other: Named, rivals: Mapping[Named, Sequence[Named]]) -> bool:
    """Whether neither of two may as well be another body of the other's language; the same body under its
    own node is no other."""
    spoken = (one.language, other.language)
    return all(
        rival.node in (one.node, other.node) or rival.language not in spoken
        for rival in (*rivals[one], *rivals[other])
    )

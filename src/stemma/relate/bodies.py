"""Institutions that reports name in several languages: told edges in, those that are one in pairs out.

What names share across languages decides (``names.bodies``). A name that may be another's only by the kind
of body is taken for it where a story has no other such body in either language.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from stemma.model import Analysis
from stemma.names.bodies import Verdict, compare_bodies
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
    """Sources, and releases in the set, that are one institution under two languages' names."""
    bodies = sorted({*_told(told, story), *_releases(story.values())})
    verdicts: dict[tuple[Named, Named], Verdict] = {
        (one, other): compare_bodies(one.name, one.language, other.name, other.language)
        for one, other in combinations(bodies, 2)
        if differ(one.language, other.language)
    }
    return tuple(
        (one.node, other.node)
        for (one, other), verdict in verdicts.items()
        if verdict == "same" or (verdict == "possible" and _is_alone(one, other, verdicts))
    )


def _told(told: Sequence[Told], story: Mapping[str, Analysis]) -> Iterator[Named]:
    for one in told:
        reader = story.get(one.evidence[0].witness)
        for node in (one.taker, one.giver):
            if node.kind == "institution" and node.name and reader is not None and reader.language:
                yield Named(node.name, reader.language, node)


def _releases(story: Iterable[Analysis]) -> Iterator[Named]:
    for one in story:
        if one.version.publisher and one.language and is_institution(one.version.publisher, one.language):
            yield Named(one.version.publisher, one.language, witness_node(one.id))


def _is_alone(one: Named, other: Named, verdicts: Mapping[tuple[Named, Named], Verdict]) -> bool:
    """Whether neither of two may as well be another body of the other's language."""
    rivals = [
        pair
        for pair, verdict in verdicts.items()
        if verdict != "other" and (one in pair or other in pair) and pair != (one, other)
    ]
    return all(_is_same_again(one, other, pair) for pair in rivals)


def _is_same_again(one: Named, other: Named, pair: tuple[Named, Named]) -> bool:
    """Whether a rival is one of the two under its own node, or stands in a third language."""
    rival = pair[0] if pair[1] in (one, other) else pair[1]
    return rival.node in (one.node, other.node) or rival.language not in (one.language, other.language)

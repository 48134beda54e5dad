"""Sources that are reports of the set: a named outlet becomes its report where the set holds one.

The publisher's name alone is not enough where its report is there; where it published several, the
one that shares most with the report that names it is meant, and a report that certainly came later
is never meant.
"""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from stemma.model import Analysis, Entity, Reuse
from stemma.relate.node import Node, witness_node
from stemma.relate.telling import Told
from stemma.relate.when import certainly_before, order


def publishers(analyses: Iterable[Analysis], entities: Sequence[Entity]) -> dict[str, str]:
    """Version id to the entity of its publisher."""
    by_name: dict[str, str] = {}
    for entity in entities:
        if entity.kind in ("outlet", "institution"):
            for name in entity.names:
                by_name.setdefault(name.casefold(), entity.id)
    known = {entity.known_as: entity.id for entity in entities if entity.known_as}
    found: dict[str, str] = {}
    for analysis in analyses:
        version = analysis.version
        entity_id = known.get(version.publisher_id or "") or by_name.get((version.publisher or "").casefold())
        if entity_id:
            found[version.id] = entity_id
    return found


def point_at_reports(
    told: Iterable[Told],
    analyses: Mapping[str, Analysis],
    published_by: Mapping[str, str],
    reuses: Sequence[Reuse],
) -> tuple[Told, ...]:
    """The same edges, with named publishers replaced by their reports in the set."""
    shared = {(one.left, one.right): max(one.left_share, one.right_share) for one in reuses}
    shared |= {(right, left): share for (left, right), share in shared.items()}
    by_publisher: dict[str, list[str]] = {}
    for version, entity in sorted(published_by.items()):
        by_publisher.setdefault(entity, []).append(version)

    by_address = {_address(one.version.url): key for key, one in sorted(analyses.items()) if one.version.url}

    def resolve(node: Node, reader: str) -> Node:
        at_address = by_address.get(_address(node.name)) if node.name and "://" in node.name else None
        if at_address is not None and at_address != reader:
            return witness_node(at_address)
        candidates = [
            one
            for one in by_publisher.get(node.entity or "", ())
            if one != reader and not certainly_before(analyses[reader].version, analyses[one].version)
        ]
        if node.kind != "publisher" or not candidates:
            return node
        best = min(
            candidates, key=lambda one: (-shared.get((reader, one), 0.0), order(analyses[one].version))
        )
        return witness_node(best)

    result = []
    for one in told:
        reader = one.evidence[0].witness
        taker, giver = resolve(one.taker, reader), resolve(one.giver, reader)
        if taker != giver:
            result.append(Told(taker, giver, one.kind, one.confidence, one.evidence, one.content))
    return tuple(result)


def _address(url: str | None) -> str:
    """An address without scheme, "www.", query, fragment and closing slash."""
    parts = urlsplit(url or "")
    return f"{parts.netloc.casefold().removeprefix('www.')}{parts.path.rstrip('/')}"

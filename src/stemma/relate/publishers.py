"""Who published a report, and whether words name that publisher."""

from collections.abc import Iterable, Sequence

from stemma.model import Analysis, Entity
from stemma.names import compare, contains_outlet


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


def names_publisher(name: str, publisher: str | None) -> bool:
    """Whether a source's words name this publisher, in whatever script and with whatever before it."""
    if publisher is None:
        return False
    return bool(name) and (contains_outlet(name, publisher) or compare(name, publisher, kind="outlet").same)

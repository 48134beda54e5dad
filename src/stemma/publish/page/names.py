"""Entities in, two lists out: those of which there is something to say, and the bare names by kind."""

from stemma.model import Entity, EntityKind

KINDS: dict[EntityKind, str] = {
    "person": "People",
    "institution": "Institutions",
    "outlet": "Outlets",
    "document": "Documents",
    "place": "Places",
}


def names(entities: tuple[Entity, ...]) -> tuple[list[Entity], list[tuple[str, list[str]]]]:
    """Entities with several spellings, reasons or offers; then the other names, none left out."""
    united = [each for each in entities if len(each.names) > 1 or each.reasons or each.offers]
    bare = [each for each in entities if each not in united]
    others = []
    for kind, heading in KINDS.items():
        found = [name for each in bare if each.kind == kind for name in each.names]
        if found:
            others.append((heading, found))
    return united, others

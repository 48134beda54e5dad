"""A name and its language in, the gazetteer's id for it out. Exact aliases only, case endings aside."""

from functools import lru_cache

from stemma import gazetteer, languages
from stemma.gazetteer.language_words import name_words
from stemma.model import EntityKind
from stemma.names import declined
from stemma.names.parts import person_name
from stemma.understand.mentions.known import known_name


@lru_cache(maxsize=16384)
def known_as(name: str, kind: EntityKind, language: str | None) -> str | None:
    """The id of the publisher, office, place or person of exactly this name, or None."""
    direct = _direct(name, kind)
    if direct is not None or language not in languages.codes():
        return direct
    return known_name(name, name_words(language or ""), (kind,))


def _direct(name: str, kind: EntityKind) -> str | None:
    if kind == "outlet":
        found = declined.publisher(name)
        return found.id if found else None
    if kind == "institution":
        office = gazetteer.office(name)
        return office.id if office else None
    if kind == "place":
        place = gazetteer.place(name)
        return place.id if place else None
    if kind == "person":
        person = gazetteer.person(name)
        if person is None and len(person_name(name).words) == 1:
            person = gazetteer.person_of_family_name(name)
        return person.id if person else None
    return None


def label(entity_id: str, kind: EntityKind) -> str | None:
    """The name to show for a gazetteer id."""
    if kind == "outlet":
        publisher = gazetteer.publisher_by_id(entity_id)
        return publisher.label if publisher else None
    if kind == "institution":
        office = gazetteer.office_by_id(entity_id)
        return office.label if office else None
    if kind == "place":
        place = gazetteer.place_by_id(entity_id)
        return place.label if place else None
    person = gazetteer.person_by_id(entity_id)
    return person.label if person else None

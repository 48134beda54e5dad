"""Records of the gazetteer in, the same with names in further languages out, from files beside theirs."""

from collections.abc import Mapping, Sequence

import msgspec

from stemma.gazetteer.loader import read
from stemma.gazetteer.shapes import Names, Office, Person, Place

FAMILY = "family"
"""Stands among a person's languages: the family names that alone mean this person."""


class _Countries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: Mapping[str, Names]
    adjectives: Mapping[str, Names]


def with_further_countries(places: Sequence[Place]) -> tuple[Place, ...]:
    """Places with the names and adjectives of ``country_names.toml``, which are listed by language."""
    file = read("country_names.toml", _Countries)
    return tuple(
        msgspec.structs.replace(
            place,
            names=_joined(place.names, _of(file.names, place.id)),
            adjectives=_joined(place.adjectives, _of(file.adjectives, place.id)),
        )
        for place in places
    )


def with_further_offices(offices: Sequence[Office]) -> tuple[Office, ...]:
    """Offices with the names of ``office_names.toml``."""
    file = read("office_names.toml", dict[str, dict[str, tuple[str, ...]]])
    return tuple(
        msgspec.structs.replace(office, names=_joined(office.names, file.get(office.id, {})))
        for office in offices
    )


def with_further_people(people: Sequence[Person]) -> tuple[Person, ...]:
    """People with the names of ``people_names.toml``."""
    file = read("people_names.toml", dict[str, dict[str, tuple[str, ...]]])
    return tuple(_further_person(person, file.get(person.id, {})) for person in people)


def _further_person(person: Person, further: Names) -> Person:
    names = {code: names for code, names in further.items() if code != FAMILY}
    families = tuple(dict.fromkeys((*person.family_names, *further.get(FAMILY, ()))))
    return msgspec.structs.replace(person, names=_joined(person.names, names), family_names=families)


def _of(by_language: Mapping[str, Names], entry: str) -> Names:
    return {code: names[entry] for code, names in by_language.items() if entry in names}


def _joined(names: Names, further: Names) -> Names:
    return {
        code: tuple(dict.fromkeys((*names.get(code, ()), *further.get(code, ()))))
        for code in (*names, *(code for code in further if code not in names))
    }

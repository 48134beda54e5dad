"""An office's name in, the office out; a person's or publisher's id in, the office behind them out.

Offices of world-wide fame stand in ``offices.toml``. What every country has ("the Ruritanian foreign
ministry") is told from its form: a country, and the words of ``office_kinds.toml``.
"""

from collections.abc import Iterator, Mapping
from functools import cache

import msgspec

from stemma.gazetteer.further import with_further_offices, with_further_people
from stemma.gazetteer.keys import is_han, key, words
from stemma.gazetteer.language_words import everywhere
from stemma.gazetteer.loader import read
from stemma.gazetteer.places import country_of_adjective, place, place_by_id
from stemma.gazetteer.publishers import publisher_by_id
from stemma.gazetteer.shapes import Office, OfficeKind, Person, Place

LONGEST_COUNTRY = 5
"""Words in the longest name of a country that is looked for inside an office's name."""


class _Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: OfficeKind
    label: str
    offices: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


class _Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    fillers: tuple[str, ...]
    spokespeople: tuple[str, ...]
    """What those are called who speak for others, whatever their own name is."""
    elsewhere: tuple[str, ...]
    """Beside these a bare "president" or "leader" is not the state's: "president of the club"."""
    short: Mapping[str, str]
    kind: tuple[_Kind, ...]


class _Offices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    office: tuple[Office, ...]


class _People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    person: tuple[Person, ...]


@cache
def offices() -> tuple[Office, ...]:
    """The offices that are listed by name."""
    return with_further_offices(read("offices.toml", _Offices).office)


@cache
def people() -> tuple[Person, ...]:
    """The people who are listed, with their offices."""
    return with_further_people(read("people.toml", _People).person)


def office(name: str) -> Office | None:
    """The office of this name, or None: "the Kremlin", «МИД России», «وزارت خارجه روسیه»."""
    parts = words(name)
    bare = "".join(parts[1:]) if parts[:1] and parts[0] in _kinds().fillers else "".join(parts)
    return _offices_by_name().get(bare) or _by_form(name, _office_forms())


def office_of_role(role: str) -> Office | None:
    """The office that a role speaks for: "Russian president", "spokesman of the Iranian foreign ministry"."""
    return _by_form(role, _role_forms())


def office_kind(words_of_role: str) -> OfficeKind | None:
    """The kind of office that words speak of, of whatever country: "the president's spokesman"."""
    parts = list(words(words_of_role.replace("’s ", " ").replace("'s ", " ")))
    forms = {**_role_forms(), **_office_forms()}
    for size in range(len(parts), 0, -1):
        for start in range(len(parts) - size + 1):
            said = tuple(part for part in parts[start : start + size] if part not in _kinds().fillers)
            kind = forms.get(_plain(said))
            if kind is not None and not (len(said) == 1 and _elsewhere() & set(parts)):
                return kind
    return None


def is_spokesperson(role: str) -> bool:
    """Whether words call somebody the voice of an office or company."""
    said = f" {' '.join(words(role))} "
    return any(f" {form} " in said for form in _spokespeople())


def kind_label(kind: OfficeKind) -> str:
    """What offices of a kind are called in English: "foreign ministry"."""
    return next((entry.label for entry in _kinds().kind if entry.kind == kind), kind)


@cache
def office_by_id(office_id: str) -> Office | None:
    """A listed office, or one of those that every country has ("fr-defence")."""
    found = next((entry for entry in offices() if entry.id == office_id), None)
    if found is not None:
        return found
    country_id, _, kind = office_id.partition("-")
    label = next((entry.label for entry in _kinds().kind if entry.kind == kind), None)
    country = place_by_id(country_id)
    if label is None or country is None or country.kind != "country":
        return None
    return Office(
        id=office_id,
        kind=msgspec.convert(kind, OfficeKind),
        country=country.country,
        names={"en": (f"{(country.adjectives.get('en') or country.names['en'])[0]} {label}",)},
    )


def person(name: str) -> Person | None:
    """The listed person of this full name, or None where nobody or more than one bears it."""
    return _people_by_name().get(key(name))


def person_of_family_name(name: str) -> Person | None:
    """The person whom world news means by a family name alone, or None: "Putin", «پسکوف»."""
    return _people_by_family_name().get(key(name))


@cache
def person_by_id(person_id: str) -> Person | None:
    return next((entry for entry in people() if entry.id == person_id), None)


def kin(known_as: str) -> str | None:
    """The id under which an office, its holder, its spokespersons and its outlets are one, or None.

    For a publisher without an office it is its family, where it has one.
    """
    if office_by_id(known_as) is not None:
        return known_as
    if (found := person_by_id(known_as)) is not None and found.tenures:
        return found.tenures[0].office
    if (outlet := publisher_by_id(known_as)) is not None:
        return outlet.office or outlet.family
    return None


def _by_form(name: str, forms: Mapping[str, OfficeKind]) -> Office | None:
    parts = words(_without_elisions(name.replace("’s ", " ").replace("'s ", " ")))
    for country, rest in (*_country_apart(parts), *_country_written_on(parts)):
        kind = forms.get(_plain(rest))
        if kind is not None and country.country is not None:
            return office_by_id(f"{country.country.lower()}-{kind}")
    return None


def _country_apart(parts: tuple[str, ...]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Every country in the words, longest names first, with the words that are left."""
    for size in range(min(LONGEST_COUNTRY, len(parts)), 0, -1):
        for start in range(len(parts) - size + 1):
            stretch = parts[start : start + size]
            found = _country(" ".join(stretch), single=size == 1)
            if found is not None:
                yield found, parts[:start] + parts[start + size :]


def _country_written_on(parts: tuple[str, ...]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """The country that a single word in Han opens with, and what is left: 挪威外交部."""
    if len(parts) != 1 or not is_han(parts[0]):
        return
    for size in range(LONGEST_COUNTRY, 0, -1):
        found = _country(parts[0][:size], single=True) if size < len(parts[0]) else None
        if found is not None:
            yield found, (parts[0][size:],)


def _without_elisions(name: str) -> str:
    """“d'Italie” as “Italie”: a small word written as one with the next goes."""
    kept: list[str] = []
    for word in name.replace("’", "'").split():
        head, apostrophe, rest = word.partition("'")
        kept.append(rest if rest and f"{head.lower()}{apostrophe}" in everywhere("elisions") else word)
    return " ".join(kept)


def _country(name: str, *, single: bool) -> Place | None:
    found = _short_names().get(key(name)) or place(name)
    if found is not None and found.kind == "country":
        return found
    return country_of_adjective(name) if single or len(name.split()) == 2 else None


def _plain(parts: tuple[str, ...]) -> str:
    return "".join(part for part in parts if part not in _kinds().fillers)


@cache
def _kinds() -> _Kinds:
    return read("office_kinds.toml", _Kinds)


@cache
def _spokespeople() -> frozenset[str]:
    return frozenset(" ".join(words(form)) for form in _kinds().spokespeople)


@cache
def _elsewhere() -> frozenset[str]:
    return frozenset(word for entry in _kinds().elsewhere for word in words(entry))


@cache
def _short_names() -> Mapping[str, Place]:
    """Country names as abbreviated inside an office's name."""
    return {key(short): found for short, name in _kinds().short.items() if (found := place(name))}


@cache
def _office_forms() -> Mapping[str, OfficeKind]:
    return {_plain(words(form)): entry.kind for entry in _kinds().kind for form in entry.offices}


@cache
def _role_forms() -> Mapping[str, OfficeKind]:
    return {
        _plain(words(form)): entry.kind
        for entry in _kinds().kind
        for form in (*entry.holders, *entry.speakers)
    }


@cache
def _offices_by_name() -> Mapping[str, Office]:
    index: dict[str, Office] = {}
    for entry in offices():
        for name in entry.all_names():
            index.setdefault(key(name), entry)
    return index


@cache
def _people_by_name() -> Mapping[str, Person | None]:
    return _index((entry, name) for entry in people() for name in entry.all_names())


@cache
def _people_by_family_name() -> Mapping[str, Person | None]:
    return _index((entry, name) for entry in people() for name in entry.family_names)


def _index(pairs: Iterator[tuple[Person, str]]) -> Mapping[str, Person | None]:
    """People by key; a key of two people leads to nobody."""
    index: dict[str, Person | None] = {}
    for entry, name in pairs:
        wanted = key(name)
        index[wanted] = entry if index.get(wanted, entry) == entry else None
    return index

"""A gazetteer id and its kind in, what the gazetteer holds of it out, as a sentence for a reader."""

from stemma import gazetteer
from stemma.gazetteer import Office, Person, Publisher, Tenure
from stemma.model import EntityKind

COMPILED = "Stemma's own gazetteer, compiled by the project from general knowledge"
PUBLISHERS = {
    "agency": "a news agency",
    "newspaper": "a newspaper",
    "broadcaster": "a broadcaster",
    "magazine": "a magazine",
    "website": "a website",
    "hub": "a hub that passes on others' reports",
    "portal": "a portal where documents are published",
}
TIES = {
    "state": "tied to the state",
    "public": "public",
    "party": "tied to a party",
    "private": "private",
}
TENURES = {"holder": "holder of the office", "spokesperson": "speaks for the office", "member": "member of"}


def entry(known_as: str | None, kind: EntityKind | None) -> str | None:
    """The entry, without a full stop; None where the gazetteer has none."""
    if known_as is None:
        return None
    if kind == "person" and (person := gazetteer.person_by_id(known_as)):
        return _person(person)
    if kind == "institution" and (office := gazetteer.office_by_id(known_as)):
        return _office(office)
    if kind == "place" and (place := gazetteer.place_by_id(known_as)):
        return f"{place.label}, a {place.kind}{_of(place.country if place.kind != 'country' else None)}"
    publisher = gazetteer.publisher_by_id(known_as)
    return _publisher(publisher) if publisher else None


def _publisher(found: Publisher) -> str:
    parts = [f"{found.label}, {PUBLISHERS[found.kind]}{_of(found.country)}"]
    if found.tie:
        parts.append(TIES[found.tie])
    parts.append(_owner(found.owner))
    return "; ".join(parts)


def _owner(owner: str | None) -> str:
    """A name, or words that tell whose it is ("close to …")."""
    if owner is None:
        return "owner not recorded"
    return owner if owner[0].islower() else f"owner: {owner}"


def _office(found: Office) -> str:
    return f"{found.label}, an office{_of(found.country)}"


def _person(found: Person) -> str:
    tenures = "".join(f"; {_tenure(each)}" for each in found.tenures)
    return f"{found.label}, a person{_of(found.country)}{tenures}"


def _tenure(tenure: Tenure) -> str:
    office = gazetteer.office_by_id(tenure.office)
    years = "–".join(str(year) for year in (tenure.since, tenure.until) if year)
    open_ended = f"since {tenure.since}" if tenure.since and not tenure.until else years
    label = office.label if office else tenure.office
    return f"{TENURES[tenure.role]}: {label}" + (f", {open_ended}" if open_ended else "")


def _of(country: str | None) -> str:
    """ " of Norway", by the gazetteer's name of the country; nothing where none is recorded."""
    if country is None:
        return ""
    known = (each for each in gazetteer.places() if each.kind == "country" and each.country == country)
    found = next(known, None)
    return f" ({found.label})" if found else f" ({country})"

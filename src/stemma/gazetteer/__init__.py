"""The world as data: publishers, offices and their holders, places."""

from stemma.gazetteer.keys import is_han, key, words
from stemma.gazetteer.offices import (
    is_spokesperson,
    kin,
    kind_label,
    office,
    office_by_id,
    office_kind,
    office_of_role,
    offices,
    people,
    person,
    person_by_id,
    person_of_family_name,
)
from stemma.gazetteer.places import country_of_adjective, place, place_by_id, places
from stemma.gazetteer.publishers import is_weak, publisher, publisher_by_id, publishers
from stemma.gazetteer.shapes import Office, OfficeKind, Person, Place, Publisher, Tenure
from stemma.gazetteer.tongues import languages_told, tells_origin

__all__ = [
    "Office",
    "OfficeKind",
    "Person",
    "Place",
    "Publisher",
    "Tenure",
    "country_of_adjective",
    "is_han",
    "is_spokesperson",
    "is_weak",
    "key",
    "kin",
    "kind_label",
    "languages_told",
    "office",
    "office_by_id",
    "office_kind",
    "office_of_role",
    "offices",
    "people",
    "person",
    "person_by_id",
    "person_of_family_name",
    "place",
    "place_by_id",
    "places",
    "publisher",
    "publisher_by_id",
    "publishers",
    "tells_origin",
    "words",
]

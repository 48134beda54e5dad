"""What the gazetteer's files hold, as frozen records."""

from collections.abc import Mapping
from typing import Literal

import msgspec

PublisherKind = Literal["agency", "newspaper", "broadcaster", "magazine", "website", "hub", "portal"]
Tie = Literal["state", "public", "party", "private"]
PlaceKind = Literal["country", "city", "region"]
OfficeKind = Literal[
    "presidency", "government", "monarchy", "leadership", "foreign", "defence", "parliament", "organisation"
]
Names = Mapping[str, tuple[str, ...]]
"""Names by language code; the first of a language is the one to show."""


class Known(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Anything with an id and names by language."""

    id: str
    names: Names

    @property
    def label(self) -> str:
        """The name to show: the English one where there is one, else the first."""
        return (self.names.get("en") or next(iter(self.names.values())))[0]

    def all_names(self) -> tuple[str, ...]:
        return tuple(name for spellings in self.names.values() for name in spellings)


class Publisher(Known, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who publishes. ``weak`` names are common words too; ``office`` is the office it belongs to."""

    kind: PublisherKind
    country: str | None = None
    tie: Tie | None = None
    owner: str | None = None
    family: str | None = None
    office: str | None = None
    weak: tuple[str, ...] = ()


class Place(Known, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A country, city or region, with the adjectives made of it and, for Russian, its genitive.

    ``weak`` names are common words too and do not count in running text.
    """

    kind: PlaceKind
    country: str | None = None
    capital_of: str | None = None
    adjectives: Names = msgspec.field(default_factory=dict)
    genitive: str | None = None
    weak: tuple[str, ...] = ()


class Office(Known, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An office, its seat's name ("Kremlin") among its names. Holders and spokespersons point to it."""

    kind: OfficeKind
    country: str | None = None
    websites: tuple[str, ...] = ()


class Tenure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person in an office, as holder or spokesperson; years as far as known, both included."""

    office: str
    role: Literal["holder", "spokesperson", "member"]
    since: int | None = None
    until: int | None = None


class Person(Known, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A person whom the world's news names often."""

    country: str | None = None
    tenures: tuple[Tenure, ...] = ()
    family_names: tuple[str, ...] = ()
    """Family names, in any script, that alone mean this person in world news ("Putin")."""

"""A place's name or adjective in, the place out. Exact names only, in any dress and language."""

from collections.abc import Mapping
from functools import cache

import msgspec

from stemma.gazetteer.further import with_further_countries
from stemma.gazetteer.keys import key
from stemma.gazetteer.loader import read
from stemma.gazetteer.shapes import Place

ARTICLE = "ال"
LONGEST_ENDING = 3
"""Letters that may follow a stem: the case and gender endings of an adjective."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    place: tuple[Place, ...]


@cache
def places() -> tuple[Place, ...]:
    """All places: countries first, then cities and regions."""
    return with_further_countries(read("places.toml", _File).place)


def place(name: str) -> Place | None:
    """The place of this name; where two share it (a country and its capital), the country."""
    return _index().get(key(name))


@cache
def place_by_id(place_id: str) -> Place | None:
    return next((found for found in places() if found.id == place_id), None)


def country_of_adjective(word: str) -> Place | None:
    """The country that an adjective is made of: "Russian", «российского», «روسی», «الروسية»."""
    wanted = key(word)
    index = _adjectives()
    if wanted.startswith(ARTICLE) and wanted.removeprefix(ARTICLE) in index:
        return index[wanted.removeprefix(ARTICLE)]
    for ending in range(LONGEST_ENDING + 1):
        stem = wanted[: len(wanted) - ending]
        found = index.get(stem if ending == 0 else stem + "*")
        if found is not None:
            return found
    return None


@cache
def _index() -> Mapping[str, Place]:
    index: dict[str, Place] = {}
    for found in places():
        for name in (*found.all_names(), *((found.genitive,) if found.genitive else ())):
            index.setdefault(key(name), found)
    return index


@cache
def _adjectives() -> Mapping[str, Place]:
    """Adjectives by key; those of a language that inflects them end in ``*``."""
    index: dict[str, Place] = {}
    for found in places():
        for name in (name for spellings in found.adjectives.values() for name in spellings):
            mark = "*" if name.endswith("-") else ""
            index.setdefault(key(name) + mark, found)
    return index

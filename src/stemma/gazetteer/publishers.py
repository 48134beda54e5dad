"""A publisher's name in, the publisher out. Only exact names count, in any dress and language.

Words that only say what it is ("the newspaper", "state news agency", «خبرگزاری») may stand around
the name. A name that could mean two publishers means none.
"""

import re
from collections.abc import Mapping
from functools import cache

import msgspec

from stemma.gazetteer.keys import key, words
from stemma.gazetteer.language_words import everywhere
from stemma.gazetteer.loader import read
from stemma.gazetteer.places import place
from stemma.gazetteer.shapes import Publisher
from stemma.gazetteer.tongues import tells_origin

_MARK = re.compile(r"^(?P<name>[^()]{2,}?)\s*\((?P<mark>[^()]{2,})\)\s*$")


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    publisher: tuple[Publisher, ...]


@cache
def publishers() -> tuple[Publisher, ...]:
    """All publishers, in the order of the file."""
    return read("publishers.toml", _File).publisher


@cache
def publisher_by_id(publisher_id: str) -> Publisher | None:
    return _by_id().get(publisher_id)


def publisher(name: str) -> Publisher | None:
    """The publisher of this name, or None: "TASS", «РИА Новости», "the Iranian news agency Tasnim (TNA)"."""
    marked = _MARK.match(name)
    if marked:
        outer, inner = publisher(marked["name"]), publisher(marked["mark"])
        return outer if inner in (None, outer) else (inner if outer is None else None)
    return _exact(key(name)) or _bare(words(name))


def is_weak(name: str, found: Publisher) -> bool:
    """Whether the name is a common word too, and in running text needs a word that tells it is an outlet."""
    return key(name) in {key(weak) for weak in found.weak}


def _exact(wanted: str) -> Publisher | None:
    return _index().get(wanted) if wanted else None


def _bare(parts: tuple[str, ...]) -> Publisher | None:
    """The publisher that is left when words that only describe it are taken from both ends."""
    found = None
    while parts and found is None:
        shorter = _less(parts, _before(), from_start=True) or _less(parts, _after(), from_start=False)
        shorter = shorter or _less_country(parts)
        if shorter is None and len(parts) > 1 and tells_origin(parts[-1]):
            shorter = parts[:-1]
        if not shorter:
            return None
        parts = shorter
        found = _exact("".join(parts))
    return found


def _less_country(parts: tuple[str, ...]) -> tuple[str, ...] | None:
    """The words without the country before them: "Russian", "South Korean", "Russias" (a possessive)."""
    for size in range(min(3, len(parts) - 1), 0, -1):
        edge = " ".join(parts[:size])
        if place(edge) or place(edge.removesuffix("s")) or tells_origin(edge):
            return parts[size:]
    return None


def _less(
    parts: tuple[str, ...], phrases: frozenset[tuple[str, ...]], *, from_start: bool
) -> tuple[str, ...] | None:
    for size in range(min(4, len(parts) - 1), 0, -1):
        edge = parts[:size] if from_start else parts[-size:]
        if edge in phrases:
            return parts[size:] if from_start else parts[:-size]
    return None


@cache
def _before() -> frozenset[tuple[str, ...]]:
    """Words that stand before a name and only describe it."""
    return frozenset(map(words, everywhere("outlet_before") | everywhere("outlet_qualifiers")))


@cache
def _after() -> frozenset[tuple[str, ...]]:
    return frozenset(map(words, everywhere("outlet_after")))


@cache
def _by_id() -> Mapping[str, Publisher]:
    return {found.id: found for found in publishers()}


@cache
def _index() -> Mapping[str, Publisher | None]:
    index: dict[str, Publisher | None] = {}
    for found in publishers():
        for name in {key(name) for name in found.all_names()}:
            index[name] = None if name in index and index[name] != found else found
    return index

"""A person's name in, its words out: titles, particles and case gone, the family name first turned round."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from stemma.gazetteer import key
from stemma.gazetteer.language_words import everywhere
from stemma.names.nicknames import is_given_name
from stemma.names.syllabic import is_syllabic

_CAMEL = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ][a-zа-яё])")
_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv", "мл", "ст"})
_ARTICLES = frozenset({"al", "el", "ul", "аль", "эль", "ال"})
_SONS = frozenset({"bin", "ibn", "ben", "бен", "бин", "ибн", "بن", "ابن"})
_HYPHENED = re.compile(r"(?<![^\W_])([^\W_]+)-(?=[a-z])")
"""Before a hyphen and a small letter: a syllable of a name as "Do-yun", no particle."""
_BETWEEN = re.compile(r"[\s\-–‑\u200c.·・،,()\"«»“”/]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """Words in the order they stand in, without particles; initials are words of one letter.

    ``shown`` are the same words as they were written. ``is_lineage`` tells of a name that says whose
    son its bearer is ("Omar bin Zayd"): there the order is part of the name.
    """

    words: tuple[str, ...]
    shown: tuple[str, ...]
    generation: str | None = None
    is_lineage: bool = False


@cache
def _titles() -> frozenset[str]:
    return frozenset(key(word) for word in everywhere("titles") | everywhere("roles"))


@cache
def _particles() -> frozenset[str]:
    return frozenset(key(word) for word in everywhere("particles")) | _ARTICLES


@lru_cache(maxsize=32768)
def person_name(name: str) -> PersonName:
    """The words that tell one bearer from another."""
    raw = _split(name)
    while len(raw) > 1 and key(raw[0]) in _titles():
        raw = raw[1:]
    generation = next((key(word) for word in raw if key(word) in _GENERATION), None)
    inside = {key(word) for word in _HYPHENED.findall(name)} - _ARTICLES - _SONS
    kept: list[tuple[str, str]] = []
    for place, word in enumerate(raw):
        plain = key(word)
        is_particle = plain in _particles() and plain not in inside
        if plain in _GENERATION or (is_particle and not (place == 0 and is_given_name(plain))):
            continue
        kept += [
            (part, word) for part in (_syllables(plain) if len(raw) == 1 else (_without_article(plain),))
        ]
    kept = kept or [(key(word), word) for word in raw]
    is_lineage = any(key(word) in _SONS for word in raw[1:])
    return PersonName(
        tuple(part for part, _ in kept), tuple(word for _, word in kept), generation, is_lineage
    )


def _split(name: str) -> list[str]:
    family, comma, given = name.partition(",")
    if comma and given.strip():
        name = f"{given} {family}"
    raw = [word for word in _BETWEEN.split(_CAMEL.sub(" ", name)) if key(word)]
    if len(raw) > 1 and len(raw[0]) in (2, 3) and raw[0].isupper() and not name.isupper():
        return [*raw[0], *raw[1:]] if key(raw[0]) not in _particles() else raw
    return raw


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _syllables(word: str) -> tuple[str, ...]:
    """A name in Han or Hangul signs alone: the family name is the first of two to four."""
    return (word[:1], word[1:]) if is_syllabic(word) and 2 <= len(word) <= 4 else (_without_article(word),)

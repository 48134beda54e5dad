"""A person's name in, its words out: titles, particles and case gone, the family name first turned round."""

import re
from dataclasses import dataclass
from functools import cache

from stemma.gazetteer import key
from stemma.gazetteer.language_words import everywhere

_CAMEL = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ][a-zа-яё])")
_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv", "мл", "ст"})
_ARTICLES = frozenset({"al", "el", "ul", "аль", "эль", "ال"})
_SONS = {"ibn": "bin", "ben": "bin", "бен": "bin", "бин": "bin", "ибн": "bin", "بن": "bin", "ابن": "bin"}


@dataclass(frozen=True, slots=True)
class PersonName:
    """Words in the order they stand in, without particles; initials are words of one letter."""

    words: tuple[str, ...]
    generation: str | None = None


@cache
def _titles() -> frozenset[str]:
    return frozenset(key(word) for word in everywhere("titles") | everywhere("roles"))


@cache
def _particles() -> frozenset[str]:
    return frozenset(key(word) for word in everywhere("particles")) | _ARTICLES


def person_name(name: str) -> PersonName:
    """The words that tell one bearer from another."""
    family, comma, given = name.partition(",")
    if comma and given.strip():
        name = f"{given} {family}"
    spaced = _CAMEL.sub(" ", name)
    spaced = re.sub(r"(?<=\b[A-ZА-Я])\.\s*(?=[A-ZА-Я]\b)", " ", spaced)
    raw = [key(word) for word in re.split(r"[\s\-–‑\u200c.·・،,()\"«»“”/]+", spaced)]
    found = [word for word in raw if word]
    while len(found) > 1 and found[0] in _titles():
        found = found[1:]
    generation = next((word for word in found if word in _GENERATION), None)
    kept = [word for word in found if word not in _GENERATION and word not in _particles()]
    kept = [part for word in kept for part in _syllables(_without_article(word))]
    return PersonName(tuple(kept or found), generation)


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _syllables(word: str) -> tuple[str, ...]:
    """A name in Han or Hangul signs: the family name is the first of two to four."""
    signs = all("\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in word)
    return (word[:1], word[1:]) if signs and 2 <= len(word) <= 4 else (word,)

"""Two spellings of places that no gazetteer knows in, whether they can be of one place out.

Strict, for a place's name is short and has no given name beside it: every word must be heard the same,
vowels too where the scripts write them, and there must be enough of it.
"""

from functools import lru_cache

from stemma.gazetteer import words
from stemma.names.inflection import may_be_one, nominatives
from stemma.names.phones import heard, one_word
from stemma.names.sound import sound

_ARTICLE = "ال"
_ARTICLE_LEAST = 5


def one_place(left: str, right: str) -> bool:
    """Whether both can be spellings of one place; symmetric."""
    if words(left) == words(right):
        return True
    if is_cyrillic(left) and is_cyrillic(right):
        return may_be_one(left, right)
    return any(_heard_alike(one, other) for one in _forms(left) for other in _forms(right))


def place_blocks(name: str) -> frozenset[str]:
    """Keys of which two spellings of one place share one."""
    return frozenset("".join(sound(word).broad for word in form) for form in _forms(name))


def is_cyrillic(name: str) -> bool:
    """Whether the name is written in Cyrillic letters."""
    return "\u0400" <= name.strip('«»"“”')[:1] <= "\u04ff"


def _heard_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if len(left) != len(right) or not left:
        return False
    telling = any(heard(word).is_telling for word in left) and any(heard(word).is_telling for word in right)
    return telling and all(one_word(one, other) for one, other in zip(left, right, strict=True))


@lru_cache(maxsize=32768)
def _forms(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of the name in every nominative that it may be a case of; without the Arabic article too."""
    found = words(name)
    bare = tuple(word.removeprefix(_ARTICLE) if len(word) >= _ARTICLE_LEAST else word for word in found)
    return tuple(dict.fromkeys((found, bare, *sorted(nominatives(name)))))

"""A word in, whether it tells in which language or country an outlet appears, out: "Iranian", "Pashto"."""

from functools import cache

from stemma.gazetteer.keys import key
from stemma.gazetteer.language_words import everywhere, everywhere_keys
from stemma.gazetteer.places import LONGEST_ENDING, country_of_adjective


def tells_origin(word: str) -> bool:
    """Whether the word describes an outlet by its country or language, and is no part of its name."""
    return country_of_adjective(word) is not None or tells_tongue(word)


@cache
def tells_tongue(word: str) -> bool:
    """Whether the word tells a language: by itself, or by its ending: "Russian-language", "Rusça"."""
    wanted = key(word)
    whole, begun = _tongues()
    if wanted in whole or any(
        wanted[: len(wanted) - ending] in begun for ending in range(LONGEST_ENDING + 1)
    ):
        return True
    return any(
        wanted.endswith(ending) and tells_origin(wanted.removesuffix(ending).rstrip(" \u200c-"))
        for ending in everywhere_keys("tongue_endings")
        if len(wanted) > len(ending)
    )


@cache
def _tongues() -> tuple[frozenset[str], frozenset[str]]:
    """Whole words, and beginnings of words that take endings."""
    found = everywhere("tongues")
    whole = frozenset(key(word) for word in found if not word.endswith("*"))
    return whole, frozenset(key(word.removesuffix("*")) for word in found if word.endswith("*"))

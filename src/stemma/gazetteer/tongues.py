"""A word in, whether it tells in which language or country an outlet appears, out: "Iranian", "Pashto"."""

from functools import cache

from babel import Locale
from babel.languages import get_official_languages
from babel.localedata import locale_identifiers
from rapidfuzz.distance import Prefix

from stemma import languages
from stemma.gazetteer.keys import key
from stemma.gazetteer.language_words import everywhere, everywhere_keys
from stemma.gazetteer.places import ARTICLE, LONGEST_ENDING, country_of_adjective, place

LEAST_COMMON = 4
"""Letters that an adjective and the name of its language begin with; of a shorter name all."""


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
def languages_told(word: str) -> frozenset[str]:
    """Codes of the languages that such a word tells: of "South Korean" those official there.

    The names of languages and who speaks them are Unicode CLDR's; empty where none is told.
    """
    country = country_of_adjective(word) or place(word)
    if country is not None and country.country:
        official = get_official_languages(country.country, de_facto=True)
        return frozenset(code.split("_")[0] for code in official)
    if not tells_tongue(word):
        return frozenset()
    wanted = key(word).removeprefix(ARTICLE)
    common = {code: max(_in_common(wanted, name) for name in names) for code, names in _names().items()}
    most = max(common.values())
    return frozenset(code for code, length in common.items() if 0 < length == most)


def _in_common(word: str, name: str) -> int:
    """Letters that both begin with; none where those are too few to tell a language."""
    length = Prefix.similarity(word, name)
    return length if length >= min(LEAST_COMMON, len(name)) else 0


@cache
def _names() -> dict[str, frozenset[str]]:
    """The names of each pack's language in the languages of all packs, folded; Dari's is Persian's there."""
    known = {code: Locale.parse(code) for code in languages.codes() if code in locale_identifiers()}
    return {
        code: frozenset(
            key(name.split()[0]).removeprefix(ARTICLE)
            for locale in known.values()
            if (name := locale.languages.get(code))
        )
        for code in known
    }


@cache
def _tongues() -> tuple[frozenset[str], frozenset[str]]:
    """Whole words, and beginnings of words that take endings."""
    found = everywhere("tongues")
    whole = frozenset(key(word) for word in found if not word.endswith("*"))
    return whole, frozenset(key(word.removesuffix("*")) for word in found if word.endswith("*"))

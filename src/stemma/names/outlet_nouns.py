"""Words that say of a name beside them that it is an outlet's, in any language: "daily", «газета»."""

from functools import cache

from stemma.gazetteer import words
from stemma.gazetteer.language_words import everywhere

FIELDS = ("outlet_before", "outlet_after", "outlet_names", "outlet_endings")
LESS = ("articles", "particles", "organisation_links", "outlet_qualifiers")
INFLECTED = 6
"""Letters from which on a noun is known with a case ending behind it: "gazetesinin"."""


@cache
def outlet_nouns() -> frozenset[str]:
    return _words(FIELDS) - _words(LESS)


@cache
def is_outlet_noun(word: str) -> bool:
    """Whether a word (a key) is such a noun, in any case form."""
    nouns = outlet_nouns()
    return any(word[:size] in nouns for size in {len(word), *range(INFLECTED, len(word))})


@cache
def is_body_noun(word: str) -> bool:
    """Whether a word (a key) says of a name beside it that it is an institution's: "directorate"."""
    return word in everywhere_words("organisations")


@cache
def everywhere_words(field: str) -> frozenset[str]:
    return _words((field,))


def _words(fields: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for field in fields for entry in everywhere(field) for word in words(entry))

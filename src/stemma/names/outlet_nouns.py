"""Words that say of a name beside them that it is an outlet's, in any language: "daily", «газета»."""

from functools import cache

from stemma.gazetteer.language_words import everywhere_keys, everywhere_words

FIELDS = ("outlet_before", "outlet_after", "outlet_names", "outlet_endings")
EMPTY = ("articles", "particles", "organisation_links")
INFLECTED = 6
"""Letters from which on a noun is known with a case ending behind it: "gazetesinin"."""


@cache
def outlet_nouns() -> frozenset[str]:
    return everywhere_words(*FIELDS) - everywhere_words(*EMPTY, "outlet_qualifiers")


@cache
def is_outlet_noun(word: str) -> bool:
    """Whether a word (a key) is such a noun, in any case form."""
    nouns = outlet_nouns()
    return any(word[:size] in nouns for size in {len(word), *range(INFLECTED, len(word))})


def is_body_noun(word: str) -> bool:
    """Whether a word (a key) says of a name beside it that it is an institution's: "directorate"."""
    return word in everywhere_words("organisations")


def is_empty(word: str) -> bool:
    """Whether a word (a key) tells nothing of whose name it stands in: an article, a particle, "of"."""
    return any(word in everywhere_keys(field) for field in EMPTY)

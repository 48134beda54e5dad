"""``names.toml`` of the language packs: the words around names. Lower case, as ``keys.words`` folds them.

A phrase may be several words. Where a language inflects, a word ending in ``*`` matches any ending.
"""

from functools import cache

import msgspec

from stemma import languages


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words around names in one language."""

    titles: tuple[str, ...] = ()
    """Stand before a person's name and are no part of it: mr, dr, sheikh."""
    roles: tuple[str, ...] = ()
    """Tell who a person is: president, foreign minister, spokesman."""
    role_links: tuple[str, ...] = ()
    """May stand inside a role phrase: of, for, the, deputy."""
    particles: tuple[str, ...] = ()
    """Small words inside a person's name: al, bin, van, de."""
    outlet_before: tuple[str, ...] = ()
    """Stand before an outlet's name and tell that it is one: the newspaper, خبرگزاری."""
    outlet_after: tuple[str, ...] = ()
    """Stand after an outlet's name and tell that it is one: news agency, daily."""
    outlet_qualifiers: tuple[str, ...] = ()
    """May stand before an outlet's name beside a country: state, official."""
    organisation_heads: tuple[str, ...] = ()
    """Open or close the name of an institution: ministry, committee, party."""
    organisation_links: tuple[str, ...] = ()
    """May stand inside an institution's name: of, for, and, the."""
    documents: tuple[str, ...] = ()
    """Name a kind of document: order, decree, statement."""
    document_cues: tuple[str, ...] = ()
    """Stand beside a document that is cited: published on, signed, in the."""
    person_cues: tuple[str, ...] = ()
    """Stand right before a person's name where letters have no case."""
    name_stops: tuple[str, ...] = ()
    """End a person's name where letters have no case, and are no part of it."""
    not_names: tuple[str, ...] = ()
    """Written with a capital and no name: days, months, pronouns at the start of a sentence."""
    legal_forms: tuple[str, ...] = ()
    """Legal forms of companies, which tell little of who they are: ltd, ag."""
    fillers: tuple[str, ...] = ()
    """Small words in names of organisations that tell nothing: the, of, and."""


@cache
def name_words(code: str) -> NameWords:
    """A language's words around names; empty where its pack has none."""
    return languages.section(code, "names", NameWords) or NameWords()


@cache
def everywhere(field: str) -> frozenset[str]:
    """One field's words over all languages."""
    return frozenset(word for code in languages.codes() for word in getattr(name_words(code), field))

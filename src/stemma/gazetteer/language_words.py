"""``names.toml`` of the language packs: the words around names. Lower case, as ``keys.words`` folds them.

An outlet word may be a phrase of several words; all other entries are single words.
"""

from functools import cache

import msgspec

from stemma import languages
from stemma.gazetteer.keys import key, words


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words around names in one language."""

    titles: tuple[str, ...] = ()
    """Stand before a person's name and are no part of it: mr, dr, sheikh."""
    roles: tuple[str, ...] = ()
    """Tell who a person is: president, minister, spokesman. One word each."""
    clergy: tuple[str, ...] = ()
    """Roles whose bearers are called by what they are over and a given name alone: архиепископ."""
    see_endings: tuple[str, ...] = ()
    """Endings of what such a role is over: -ский."""
    role_endings: tuple[str, ...] = ()
    """What words that tell a role end in, where languages write them as one: “Verkehrsminister”."""
    roles_alone: tuple[str, ...] = ()
    """Roles that need no word for what they are over, where letters have no case: نخست‌وزیر."""
    role_links: tuple[str, ...] = ()
    """May stand inside a role phrase beside roles and names: of, for, the, deputy, foreign."""
    particles: tuple[str, ...] = ()
    """Small words inside a person's name: al, bin, van, de."""
    extenders: tuple[str, ...] = ()
    """First parts of names of three words, where letters have no case: محمد, سید."""
    personal: tuple[str, ...] = ()
    """Words that open a clause or a phrase about a person alone: "who", "quien", "aged"."""
    given_names: tuple[str, ...] = ()
    """Common given names, in the spelling of the language."""
    outlet_before: tuple[str, ...] = ()
    """Stand before an outlet's name and tell that it is one: the newspaper, خبرگزاری."""
    outlet_after: tuple[str, ...] = ()
    """Stand after an outlet's name and tell that it is one: news agency, daily."""
    outlet_names: tuple[str, ...] = ()
    """Words that close an outlet's name and tell by themselves that it is one: Times, Today."""
    outlet_heads: tuple[str, ...] = ()
    """Words that open an outlet's name: before a place, with a capital, La Voz de …, Courrier de …; where no
    letter is one, before its other words, ریڈیو وادی."""
    outlet_endings: tuple[str, ...] = ()
    """Words that are written onto an outlet's name, where names have no spaces: 뉴스, 日报."""
    outlet_articles: bool = False
    """Whether an article with a capital may open an outlet's name, small words stand in it: La Voz de …"""
    outlet_openers: tuple[str, ...] = ()
    """Articles of other languages that open a foreign outlet's name, where no capitals show it: دی ہیرالڈ."""
    outlet_qualifiers: tuple[str, ...] = ()
    """May stand before an outlet's name beside a country: state, official."""
    media: tuple[str, ...] = ()
    """Further nouns for outlets, many or of a kind that names seldom bear: "media", "newsletter", «СМИ»."""
    tongues: tuple[str, ...] = ()
    """Words that tell in which language an outlet appears; ``*`` is any ending: Pashto, русскоязычн*."""
    tongue_endings: tuple[str, ...] = ()
    """Endings that make such words of the name or adjective of a country: "-language", «روسی‌زبان»."""
    tongue_nouns: tuple[str, ...] = ()
    """Nouns that make a phrase of such a kind with an adjective: "in lingua russa", «به زبان روسی»."""
    organisations: tuple[str, ...] = ()
    """Words that make a name one of an institution: ministry, committee, party."""
    organisation_letters: tuple[str, ...] = ()
    """Letters before an institution's name, as they are written: FC, SV."""
    organisation_names: tuple[str, ...] = ()
    """Short names of institutions that every country has and that stand alone: МИД."""
    complement_needs_link: bool = False
    """Whether a small word must stand between an organisation and what it is for: "ministry of health"."""
    organisation_links: tuple[str, ...] = ()
    """May stand inside an institution's name: of, for, and, the."""
    office_openings: tuple[str, ...] = ()
    """Small words that open the name of a country's office and are part of it: «د … وزارت»."""
    organisation_parts: tuple[str, ...] = ()
    """Words that follow in an institution's name where it has no capitals: foreign, affairs, defence."""
    place_words: tuple[str, ...] = ()
    """Stand before a place's name and tell that it is one: город, شهر."""
    place_links: tuple[str, ...] = ()
    """Must stand between a place's word and its name, where the language has such: "the village of"."""
    place_owners: tuple[str, ...] = ()
    """Last words of a role that one word for a place follows, before the holder's name: بلدية."""
    open_owners: tuple[str, ...] = ()
    """Last words of a role that a name of any length follows, before the holder's name: شركة."""
    relatives: tuple[str, ...] = ()
    """Pronouns that after an unknown noun without an article show that it is a name: الذي."""
    led_by: tuple[str, ...] = ()
    """Phrases of two words right before a leader's name, where letters have no case: به رهبری."""
    complement_endings: tuple[str, ...] = ()
    """Endings of small words that depend on a role before them: «капитан судна»."""
    documents: tuple[str, ...] = ()
    """Name a kind of document: order, decree, statement."""
    document_links: tuple[str, ...] = ()
    """Open what a document is about or who it binds: on, between."""
    document_parts: tuple[str, ...] = ()
    """Describe a document before or after its kind: joint, strategic, partnership."""
    speech: tuple[str, ...] = ()
    """Verbs of saying: who stands beside one is a person or an institution."""
    stops: tuple[str, ...] = ()
    """Words that are no part of any name, though they may open a sentence or stand beside one."""
    also_names: tuple[str, ...] = ()
    """Stops that are family names too, behind a role or given name: May."""
    owner_endings: tuple[str, ...] = ()
    """Endings of words right behind a role that tell what it is over, and name no person."""
    no_name_marks: tuple[str, ...] = ()
    """Marks that no name bears."""
    no_name_openings: tuple[str, ...] = ()
    """Letters that no name begins with: the prefix of a verb."""
    endings: tuple[str, ...] = ()
    """Case endings of names, longest counts; none where names do not change."""
    written_on: tuple[str, ...] = ()
    """Endings that are written on any name and cut off it, where words have such: 은, 에서."""
    prefixes: tuple[str, ...] = ()
    """One-letter words written together with the name that follows them."""
    elisions: tuple[str, ...] = ()
    """Small words that are written as one, with an apostrophe, with the word behind them: l', dell'."""
    article: str | None = None
    """The article that is written together with its word, if there is one."""
    articles: tuple[str, ...] = ()
    """Articles that stand as words of their own."""
    legal_forms: tuple[str, ...] = ()
    """Legal forms of companies, which tell little of who they are: ltd, ag."""


@cache
def name_words(code: str) -> NameWords:
    """A language's words around names; empty where its pack has none."""
    return languages.section(code, "names", NameWords) or NameWords()


@cache
def everywhere(field: str) -> frozenset[str]:
    """One field's words over all languages."""
    return frozenset(word for code in languages.codes() for word in getattr(name_words(code), field))


@cache
def everywhere_keys(field: str) -> frozenset[str]:
    """The same as keys of single words."""
    return frozenset(key(word) for word in everywhere(field))


@cache
def everywhere_words(*fields: str) -> frozenset[str]:
    """The words of which several fields' entries are made, phrases taken apart, as keys."""
    return frozenset(word for field in fields for entry in everywhere(field) for word in words(entry))

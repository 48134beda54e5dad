"""``page.toml`` of the language packs: how pages name their fields. All packs are read together."""

import re
from functools import cache

import msgspec

from stemma.extract.words import CJK, key
from stemma.languages import codes, section

VARIANTS = {letter: f"[{group}]" for group in ("یيىئ", "کك", "اأإآ", "هةۀ", "её", "'’") for letter in group}
"""Letters that print as one another: a label matches whichever its page uses."""


class PageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Labels of fields, and the nouns by which sections, desks and outlets are known."""

    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    story_code: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    byline_bare: tuple[str, ...] = ()
    """Labels that need no colon: "By"."""
    byline_openings: tuple[str, ...] = ()
    """Such labels that open other phrases too: "von", "di". What follows must be a person's name."""
    byline_ends: tuple[str, ...] = ()
    """What stands behind the name of who wrote: 기자."""
    section: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    credit: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    outlet_endings: tuple[str, ...] = ()
    """How names of outlets end that are one word: "-zeitung", 日报."""
    periodicals: tuple[str, ...] = ()
    """Words by which a line under a name says that the name is a paper's: "weekly for", "quotidiano"."""
    founded: tuple[str, ...] = ()
    """Words before the year from which it appears: "since"."""
    editions: tuple[str, ...] = ()
    """Words before the number of an issue: "No.", "Jahrgang"."""
    pages: tuple[str, ...] = ()
    """Words beside the number of a printed page: "p.", "Seite"."""
    channels: tuple[str, ...] = ()
    """What a line under a name opens with that says it is a channel's or an account's."""
    offices: tuple[str, ...] = ()
    """The part of a house's site in which it speaks to the press: "newsroom"; also "official site"."""
    releases: tuple[str, ...] = ()
    """What a house calls a text for the press."""
    permits: tuple[str, ...] = ()
    """Words beside the number under which a paper is registered, and beside who runs it."""
    genres: tuple[str, ...] = ()
    citing: tuple[str, ...] = ()
    """Words that open a sentence with the one whom it cites: "according to"."""
    closings: tuple[str, ...] = ()
    """Words that make a line outside the body a credit."""
    translations: tuple[str, ...] = ()
    """Words that open a short line which tells who translated it, and from whom: "traduction"."""
    self_mentions: tuple[str, ...] = ()
    """How a report calls itself: with a closing word, its last sentence is a credit."""
    publishers_in_credits: tuple[str, ...] = ()
    """Patterns such as "{publisher} has translated"; ``{}`` stands for any words."""
    not_publishers: tuple[str, ...] = ()
    by_law: tuple[str, ...] = ()
    """What may stand behind "all rights protected" and opens no name: "by law"."""


class Unnamed(msgspec.Struct, frozen=True):
    """Of ``credits.toml``, whose other words are read elsewhere: agencies that stay unnamed."""

    agencies: tuple[str, ...] = ()


@cache
def unnamed_agencies() -> frozenset[str]:
    """The keys of what stands for agencies without their names, in all packs: "wire services"."""
    packs = (section(code, "credits", Unnamed) for code in codes())
    return frozenset(key(entry) for pack in packs if pack for entry in pack.agencies)


@cache
def entries(field: str) -> tuple[str, ...]:
    """A field's entries in all packs, the longest first."""
    found = {
        entry
        for code in codes()
        if (words := section(code, "page", PageWords))
        for entry in getattr(words, field)
    }
    return tuple(sorted(found, key=lambda entry: (-len(entry), entry)))


@cache
def keys(field: str) -> frozenset[str]:
    """A field's entries in the form in which labels are compared."""
    return frozenset(key(entry) for entry in entries(field))


def pattern(entry: str) -> str:
    """A regular expression for a label as it may be printed: letter variants, any space."""
    return r"[\s\u200c]*".join("".join(VARIANTS.get(c, re.escape(c)) for c in word) for word in entry.split())


@cache
def alternatives(field: str) -> str:
    """A regular expression that any of a field's entries matches, the longest first."""
    return "(?:" + "|".join(pattern(entry) for entry in entries(field)) + ")"


@cache
def anywhere(field: str) -> re.Pattern[str]:
    """Finds a whole entry anywhere in a text."""
    return re.compile("|".join(bounded(entry, pattern(entry)) for entry in entries(field)), re.IGNORECASE)


def bounded(entry: str, found: str) -> str:
    """The regular expression of an entry between borders of words, where its script shows them."""
    before = "" if CJK.match(entry[:1]) else r"(?<!\w)"
    return before + found + ("" if CJK.match(entry[-1:]) else r"(?!\w)")

"""Links before the last in, the same in the order in which the words were passed on out.

They mostly stand in that order in the text; “according to Y, cited by X” turns it round.
"""

from collections.abc import Callable, Sequence

from stemma.model import Link, Span
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.tagger.links import Outer
from stemma.understand.tagger.spans import Stretch

TITLED = frozenset({"title", "role", "pronoun"})
"""Grounds that tell a person for certain."""
BESIDE = 6
"""Elements between the one cited and the one who cites, the citing phrase among them."""
AROUND_PLATFORM = (
    "outlets",
    "venues",
    "documents",
    "pronouns",
    "possessives",
    "prepositions",
    "genitives",
    "governors",
)
"""Words that name nobody beside a platform: "on his own channel on Telegram"."""

Place = Callable[[Span], tuple[Unit, Phrase] | None]
"""The unit that a span lies in, and its elements there."""


def in_order(links: Sequence[Link], place: Place, lex: Lexicon) -> tuple[Link, ...]:
    """As they stand in the text, one who cites another behind him before that one."""
    found: list[Link] = []
    for link in sorted(links, key=lambda link: link.source[:1]):
        is_citer = bool(found) and _cites(link, found[-1], place, lex)
        found.insert(len(found) - is_citer, link)
    return tuple(found)


def joined(outer: Sequence[Outer], is_one: Callable[[Stretch, Stretch], bool]) -> list[Outer]:
    """Outer sources with those made one that are parts of one name."""
    found: list[Outer] = []
    for one in outer:
        if found and is_one(found[-1].source, one.source):
            last = found.pop()
            found.append(Outer(one.source._replace(start=last.source.start), last.cue or one.cue))
        else:
            found.append(one)
    return found


def relayed_by(links: Sequence[Link], known: Sequence[Link]) -> tuple[Link, ...]:
    """Without the people by title who stand outermost and whom no rule knows: that one person reports
    another's words makes no chain."""
    first = 0
    while first < len(links) and links[first] not in known and _is_titled(links[first]):
        first += 1
    return tuple(links[first:])


def _is_titled(link: Link) -> bool:
    return link.kind == "person" and any(ground.by in TITLED for ground in link.grounds)


def _cites(link: Link, before: Link, place: Place, lex: Lexicon) -> bool:
    """Whether “cited by” or “whom … cites” stands between two links."""
    here, there = (place(one.source[0]) if one.source else None for one in (link, before))
    if here is None or there is None or here[0] is not there[0]:
        return False
    unit, between = here[0], range(there[1].end, here[1].start)
    return len(between) <= BESIDE and any(
        phrase_length(unit, at, lex.quoted_by) or phrase_length(unit, at, lex.cited_by) for at in between
    )


def points_back(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """“The newspaper”, «این روزنامه»: nouns for an outlet named before, with no name of their own."""
    words = {unit.word(at) for at in range(*phrase) if unit.word(at)}
    pointing = either(lex.determiners, lex["demonstratives"])
    return bool(words & pointing) and words <= either(pointing, lex["outlets"])


def is_nobody(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """“Telegram”, “his page on Facebook”: where somebody posts; no outlet has a name there. An article, a
    preposition written as one with the next word, a word that points back."""
    words = {unit.word(at) for at in range(*phrase) if unit.word(at)}
    if words <= lex.determiners.union(lex.data.clitics, lex.refer_back):
        return True
    platforms = words & (lex["platforms"] - lex["outlets"])
    others = either(lex.determiners, *(lex[name] for name in AROUND_PLATFORM))
    return bool(platforms) and words - platforms <= others

"""Links before the last in, the same in the order in which the words were passed on out.

They mostly stand in that order in the text; “according to Y, cited by X” turns it round.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from stemma.model import Ground, Link, Span
from stemma.understand.attribution.chains.venues import is_quoted
from stemma.understand.attribution.elements.cues import phrase_length, stands
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
    """As they stand in the text, one who cites another behind him before that one, one who was told last."""
    found: list[Link] = []
    for link in sorted(links, key=lambda link: link.source[:1]):
        is_citer = bool(found) and _cites(link, found[-1], place, lex)
        found.insert(len(found) - is_citer, link)
    return tuple(sorted(found, key=lambda link: _is_told(link, place, lex)))


def opened(unit: Unit, phrase: Phrase, lex: Lexicon) -> Phrase:
    """An outer source without the preposition that it was told with: “à | La Vigie”."""
    start = phrase.start
    while start + 1 < phrase.end and unit.word(start) in either(lex["told_named"], lex["told_to"]):
        start += 1
    return Phrase(start, phrase.end)


def as_outlet(link: Link) -> Link:
    """One who passes words on, and of whom no word tells more than a name, is an outlet."""
    if link.kind is not None or not link.name:
        return link
    return replace(link, kind="outlet", grounds=(Ground("outlet-cue", link.cue[0] if link.cue else None),))


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


def _is_told(link: Link, place: Place, lex: Lexicon) -> bool:
    """“told the agency X”, “dijo a X”: right behind a verb that tells somebody, or its preposition."""
    at = place(link.source[0]) if link.source else None
    if at is None:
        return False
    unit, before = at[0], at[1].start - 1
    while unit.word(before) in lex["articles"] or unit.word(before) in lex["outlets"]:
        before -= 1
    if unit.word(before) in either(lex["told_named"], lex["told_to"]):
        near = range(max(0, before - BESIDE), before + 1)
        return not any(one + _marker_length(unit, one, lex) > before for one in near)
    return any("addressee" in cue.takes for _, cue in lex.phrases.get(unit.word(before), ()))


def _marker_length(unit: Unit, at: int, lex: Lexicon) -> int:
    """Elements of the words that begin here and mark a source or one who is cited; 0 for none."""
    found = lex.phrases.get(unit.word(at), ())
    marks = (len(words) for words, cue in found if cue.kind != "verb" and stands(unit, at, words))
    return max(phrase_length(unit, at, lex.citing), *marks, 0)


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


def _is_occasion(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """“برنامج «ليالي الفن»”: a programme or a talk and its title, but no outlet, document or office."""
    if not lex.data.head_first or unit.word(phrase.start) not in lex["venues"]:
        return False
    telling = either(lex["outlets"], lex["documents"], lex["institutions"], lex["roles"])
    return not any(unit.word(at) in telling for at in range(*phrase))


def is_nobody(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """“Telegram”, “his page on Facebook”: where somebody posts; no outlet has a name there. An article, a
    preposition written as one with the next word, a word that points back."""
    words = {unit.word(at) for at in range(*phrase) if unit.word(at)}
    if all(word in lex.determiners or word in lex.data.clitics or word in lex.refer_back for word in words):
        return True
    if _is_occasion(unit, phrase, lex) or (
        words and words <= lex["anybody"] and not is_quoted(unit, phrase.start)
    ):
        return True
    platforms = (words & lex["platforms"]) - lex["outlets"]
    if not platforms:
        return False
    others = either(lex.determiners, *(lex[name] for name in AROUND_PLATFORM))
    return words - platforms <= others

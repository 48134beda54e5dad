"""Somebody of whom another says something, told by a word before that other: “他被检方指控受贿”.

With a word that asks, the question is what is said, and it ends with its time: “被记者问及是否辞职时，…”.
"""

from stemma.understand.attribution.constructions.contents import phrase
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import ahead, extents, uncased
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

WITHIN = 10
LEAST = 2
LONGEST_QUESTION = 40


def undergone(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading of a verb with such a word before it, or None."""
    if "question" in match.cue.takes:
        return _asked(unit, match, lex, floor)
    opener = _opener(unit, match.start, lex, floor)
    agent = _agent(unit, opener, match.start, lex)
    if not agent or not match.cue.takes & {"that", "object"}:
        return None
    subject = ahead.before(unit, opener, lex, floor=floor)
    content = _said(unit, match.end, lex)
    if content is None or not subject:
        return None
    return Reading(unit, match, agent, Phrase(match.start, match.end), (subject, content))


def _said(unit: Unit, at: int, lex: Lexicon) -> Phrase | None:
    if unit.is_quote(at):
        return Phrase(at, at + 1)
    return phrase(at, extents.clause_end(unit, at, lex)) if unit.is_word(at) else None


def _asked(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“(当)被(记者)问及是否辞职时”, “记者问及是否辞职时”: an indirect question, and when it was put."""
    end = match.end
    limit = min(len(unit.elements), match.end + LONGEST_QUESTION)
    while end < limit and unit.is_word(end) and unit.word(end) not in lex.data.venue_endings:
        end += 1
    asks = any(unit.word(at) in lex["questions"] for at in range(match.end, end))
    if not asks or end - match.end < LEAST:
        return None
    opener = _opener(unit, match.start, lex, floor)
    agent = _agent(unit, opener, match.start, lex)
    if not agent and opener < 0 and unit.word(match.head) not in lex["prepositions"]:
        agent = ahead.before(unit, match.start, lex, floor=floor)
    return Reading(
        unit,
        match,
        agent,
        Phrase(match.start, match.end),
        (Phrase(match.end, end),),
        is_impersonal=not agent,
    )


def _opener(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    """Where “被” stands before the verb in its clause; -1 where it does not."""
    for at in range(end - 1, max(floor, end - WITHIN) - 1, -1):
        if unit.word(at) in lex["undergoes"]:
            return at
        if not unit.is_word(at) or unit.word(at) in lex["noun_links"]:
            return -1
    return -1


def _agent(unit: Unit, opener: int, end: int, lex: Lexicon) -> Phrase:
    """The one who speaks between the two; nothing where no word shows that he does."""
    while end - 1 > opener and (unit.is_adverb(end - 1) or unit.is_time(end - 1)):
        end -= 1
    if opener < 0 or end <= opener + 1:
        return NOTHING
    known = either(lex.speaking, lex["pronouns"], lex["addressees"])
    speaks = lex.tells(unit.word(end - 1), known) or uncased.has_surname(unit, opener + 1, end, lex)
    return Phrase(opener + 1, end) if speaks else NOTHING

"""Nouns of attribution where the finite verb stands second, their source and content out.

“Die Behauptung des X, … sei …, …”, “X äußerte die Hoffnung, dass …”, “die Forderung des X nach …”.
"""

from stemma.understand.attribution.constructions import contents_second
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, clause_end
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import nominals
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase

NEAR_VERB = 4


def noun(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“Die Behauptung des X, … sei …, …”: a clause between commas; “die Forderung des X nach …”."""
    source, at = _owner(unit, match, lex)
    if match.tail and source:
        first, start = match.tail[0]
        told = (
            nominals.nominal(unit, start, len(unit.elements), lex, is_wide=True) if first == at else NOTHING
        )
        if told:
            return Reading(unit, match, source, Phrase(match.start, match.end), (told,))
    comma = clause_end(unit, at)
    if comma - at > NEAR_VERB or not unit.is_comma(comma):
        return None
    start = comma + 1
    if unit.word(start) in lex["complementizers"]:
        start += 1
    elif not _is_told(unit, start, lex, is_near=bool(source), is_beside=comma == at):
        return None
    source = source or _holder(unit, match, lex, floor)
    end = clause_end(unit, start)
    if end - start < 2:
        return None
    content = (Phrase(start, end),)
    return Reading(unit, match, source, Phrase(match.start, match.end), content, is_impersonal=not source)


def _owner(unit: Unit, match: CueMatch, lex: Lexicon) -> tuple[Phrase, int]:
    """Whose the noun is, behind it or right before it, and where both end."""
    at = match.end
    if unit.word(at) in lex["noun_links"] or unit.word(at) in lex["genitives"]:
        start = at + 1 if unit.word(at) in lex["noun_links"] else at
        found = nominals.nominal(unit, start, len(unit.elements), lex)
        return found, found.end if found else at
    if unit.word(match.start - 1) in lex["possessives"]:
        return Phrase(match.start - 1, match.start), at
    return NOTHING, at


def _is_told(unit: Unit, start: int, lex: Lexicon, *, is_near: bool, is_beside: bool) -> bool:
    """Whether a clause without a conjunction may be a noun's: an infinitive, or a statement of somebody's."""
    if contents_second.is_infinitive(unit, start, lex):
        return is_near or is_beside
    if lex.is_verb(unit.word(start)):
        return False
    return is_near and contents_second.is_main(unit, start, lex)


def _holder(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Phrase:
    """“X äußerte die Hoffnung, dass …”: the subject of the clause in which the noun stands."""
    start = match.start
    while start > max(floor, match.start - LONGEST) and unit.is_word(start - 1):
        start -= 1
    found = nominals.nominal(unit, start, match.start, lex)
    if not found or found.end >= match.start - 1 or nominals.is_oblique(unit, found, lex):
        return _beside(unit, start, match.start, lex)
    return found if not unit.elements[found.end].is_capital else _beside(unit, start, match.start, lex)


def _beside(unit: Unit, start: int, noun_at: int, lex: Lexicon) -> Phrase:
    """“Am Montag äußerte X die Hoffnung, dass …”: the subject between its verb and the noun's phrase."""
    end = noun_at
    while end > start and not unit.elements[end - 1].is_capital and not _is_finite_place(unit, end - 1, lex):
        end -= 1
    for first in range(start + 1, end):
        if not _is_finite_place(unit, first - 1, lex):
            continue
        found = nominals.nominal(unit, first, end, lex)
        if (
            found.end == end
            and nominals.speaks(unit, found, lex)
            and not nominals.is_oblique(unit, found, lex)
        ):
            return found
    return NOTHING


def _is_finite_place(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a verb may stand here: a small word of no closed class."""
    word = unit.word(at)
    if not word or unit.elements[at].is_capital or unit.is_adverb(at) or unit.is_time(at):
        return False
    closed = ("articles", "possessives", "demonstratives", "prepositions", "conjunctions", "particles")
    return not any(word in lex[name] for name in closed)

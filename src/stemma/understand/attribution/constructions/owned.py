"""A noun for a cue with the one whose it is beside it, and no word between: «ادعای X مبنی بر اینکه …».

For languages whose pack says on which side the owner stands. The content ends with its comma.
"""

from stemma.understand.attribution.constructions.contents import phrase
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length, speaks_at
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, extents, trimming
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_OWNER = 14
LEAST = 2


def read(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading of a noun cue whose content something opens."""
    at, start = _opener(unit, match, lex)
    if start is None and lex["noun_contents"] and "object" not in match.cue.takes:
        at, start = _topic(unit, match, lex)
    if start is None:
        return None
    end = next((place for place in range(start, len(unit.elements)) if unit.is_comma(place)), None)
    content = phrase(start, extents.clause_end(unit, start, lex) if end is None else end, least=LEAST)
    if content is None:
        return None
    if lex.data.noun_owner_precedes:
        source = _before(unit, match.start, lex, floor)
        is_owned = bool(source) and unit.word(source.start - 1) in lex["genitives"]
        if phrase_length(unit, match.end, lex.noun_openers) and not is_owned:
            return None
    else:
        source = trimming.trimmed(unit, match.end, at, lex) if at > match.end else NOTHING
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,))


def _opener(unit: Unit, match: CueMatch, lex: Lexicon) -> tuple[int, int | None]:
    """Where the words that open the content stand, and where it begins; None where none do."""
    at = match.end
    limit = min(len(unit.elements), at + (1 if lex.data.noun_owner_precedes else LONGEST_OWNER))
    while at < limit and unit.is_word(at):
        length = phrase_length(unit, at, lex.noun_openers)
        if length or (unit.word(at) in lex["complementizers"] and "object" not in match.cue.takes):
            return at, at + (length or 1)
        if speaks_at(unit, at, lex) or lex.is_finite(unit.word(at)) or unit.word(at) in lex["stops"]:
            break
        at += 1
    return at, None


def _topic(unit: Unit, match: CueMatch, lex: Lexicon) -> tuple[int, int | None]:
    """«هشدار سازمان ملل درباره …»: in a headline without a verb, what a preposition opens."""
    at = match.end
    if any(lex.is_finite(unit.word(place)) for place in range(len(unit.elements))):
        return at, None
    places = range(at + 1, min(len(unit.elements), at + LONGEST_OWNER))
    return next(((place, place) for place in places if unit.word(place) in lex["noun_contents"]), (at, None))


def _before(unit: Unit, end: int, lex: Lexicon, floor: int) -> Phrase:
    """«د پاکستان دا ادعا»: without the demonstrative and the word for the genitive."""
    while end > floor and unit.word(end - 1) in lex["demonstratives"]:
        end -= 1
    source = ahead.before(unit, end, lex, floor=floor)
    if source and unit.word(source.start) in lex["genitives"]:
        return Phrase(source.start + 1, source.end)
    return source

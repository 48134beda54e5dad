"""What the tagger found in, whether it is something else out: an outer source that is part of what is said
(“denied the story published by X”), the end of a source, a cue that is none.

The outlet of a clause that belongs to a noun of the content passes nothing on. Where rules read on over it,
and no mark and no word for a talk parts it from what stands before, it belongs to the content.
"""

from collections.abc import Sequence

from stemma.understand.attribution.chains.foregoing import is_publication
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming.openers import has_capitals
from stemma.understand.attribution.phrases.extents import OPENED_WITHIN
from stemma.understand.attribution.phrases.phrase import Phrase

TALKS = ("interviews", "heard_in", "venues", "hearings")


Place = tuple[Unit, Phrase]


def is_matter(unit: Unit, who: Phrase, read: Sequence[Place], said: Sequence[Place], lex: Lexicon) -> bool:
    """``read``: the tagger's cue and content; ``said``: the content by the rules."""
    if _stands_ahead(unit, who, read, lex):
        return True
    if not any(one is unit and part.start <= who.start and who.end <= part.end for one, part in said):
        return False
    last = max((part.end for one, part in read if one is unit and part.end <= who.start), default=None)
    if last is None:
        return False
    between = range(last, who.start)
    return all(unit.is_word(at) and not any(unit.word(at) in lex[name] for name in TALKS) for at in between)


def _stands_ahead(unit: Unit, who: Phrase, read: Sequence[Place], lex: Lexicon) -> bool:
    """“بعد أن ذكرت صحيفة «X» أن …، قال …”: whether an outlet speaks in a clause of its own, before a comma
    and the main one."""
    if not any(phrase_length(unit, at, lex.circumstances) for at in range(min(who.start, OPENED_WITHIN))):
        return False
    first = min((part.start for one, part in read if one is unit), default=0)
    return any(unit.is_comma(at) for at in range(who.end, first))


def is_no_cue(cue: Place, said: Place | None, lex: Lexicon) -> bool:
    """Whether the language lists such words as no cue, or they tell of a publication alone."""
    unit, words = cue
    if phrase_length(unit, words.start, lex.not_cues):
        return True
    return said is not None and said[0] is unit and is_publication(unit, words, said[1], lex)


def is_rest(unit: Unit, source: Phrase, whole: Phrase, lex: Lexicon) -> bool:
    """“(Two nurses, who spoke) | on condition of anonymity”, “a diplomat who spoke to | (X)”: a part that a
    preposition opens or ends."""
    if not has_capitals(lex):
        return False  # there rules read on over a name that nothing parts from its marker
    end = source.end - unit.is_comma(source.end - 1)
    if source.start == whole.start and unit.word(end - 1) in lex["prepositions"]:
        return True
    if source.start <= whole.start or not source.start < end <= whole.end:
        return False
    return any(unit.word(at) in lex["prepositions"] for at in (source.start, source.start - 1))

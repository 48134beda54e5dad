"""A sentence that tells who speaks and nothing of what: the quotations beside it are the content.

“X wrote:” with the quotation in the next paragraph; “이렇게 말했다.” between two quotations; a quotation that
ends with a full stop, and its speaker in the sentence after it.
"""

from stemma.understand.attribution.constructions import final
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.matching import matches
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, elsewhere
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST = 30


def announcement(unit: Unit, lex: Lexicon, *, follows_quotation: bool) -> Reading | None:
    """Source and cue of a sentence without a content, if it points to one or stands right after one."""
    ends_open = unit.text[unit.start : unit.end].rstrip()[-1:] in (":", "：")
    points = any(unit.word(at) in lex["pointing"] for at in range(len(unit.elements)))
    if len(unit.elements) > LONGEST or not (ends_open or points or follows_quotation):
        return None
    match = _last_cue(unit, lex)
    if match is None:
        return None
    source = _speaker(unit, match, lex)
    if not source and (follows_quotation or not ends_open):
        return None
    cue = Phrase(match.head if lex.data.bare_cue else match.start, match.end)
    told, told_cue = elsewhere.told(unit, source.end, match.start, lex, source=source)
    return Reading(unit, match, source, cue, (), told=told, told_cue=told_cue)


def _last_cue(unit: Unit, lex: Lexicon) -> CueMatch | None:
    """The last verb that takes a quotation and closes the sentence."""
    found = [match for match in matches(unit, lex) if _may_announce(match)]
    if not found or any(unit.is_word(at) for at in range(found[-1].end, len(unit.elements))):
        return None
    return found[-1]


def _may_announce(match: CueMatch) -> bool:
    takes = match.cue.takes
    return match.cue.kind == "verb" and "quote" in takes and not takes & {"embedded", "follows"}


def _speaker(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase:
    if not lex.data.verb_final:
        source = ahead.before(unit, match.start, lex)
        return NOTHING if ahead.is_clause(unit, source, lex) else source
    return final.owner(unit, 0, match.start, lex) or final.head(unit, 0, match.start, lex)

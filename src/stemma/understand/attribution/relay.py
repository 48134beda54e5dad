"""Verbs that pass on another's words: “X quoted Y as saying …”, “نقلت X عن Y”."""

from stemma.understand.attribution import extents, sources
from stemma.understand.attribution.contents import phrase
from stemma.understand.attribution.cues import CueMatch, phrase_length
from stemma.understand.attribution.lexicon import Lexicon
from stemma.understand.attribution.nominals import beside
from stemma.understand.attribution.reading import Citing, Reading
from stemma.understand.attribution.sources import NOTHING, Phrase
from stemma.understand.attribution.units import Unit

WITHIN = 12


def relayed(unit: Unit, at: int, lex: Lexicon) -> Citing | None:
    """“نقلت … عن X”: the one whose words are passed on."""
    if unit.word(at) not in lex["relay"]:
        return None
    source = beside(unit, at + 1, lex)
    if not source:
        return None
    length = phrase_length(unit, source.end, lex.relay_after)
    tail = Phrase(source.end, source.end + length) if length else NOTHING
    return Citing(Phrase(at, at + 1), source, tail)


def as_saying(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X quoted Y as saying that …”, “…,” X quoted Y as saying: Y stands between two parts of the cue."""
    for at in range(match.end + 1, min(len(unit.elements), match.end + WITHIN)):
        length = phrase_length(unit, at, lex.relay_after)
        if not length:
            continue
        if any(unit.word(place) in lex["relay"] for place in range(match.end, at)):
            return None
        content = _told(unit, match, at + length, lex)
        if content is None:
            return None
        source = sources.before(unit, match.start, lex, floor=floor)
        cue = Phrase(at, at + length) if lex.is_verb(unit.word(at)) else Phrase(match.head, match.end)
        cited = Citing(cue, Phrase(match.end, at))
        return Reading(unit, match, source, Phrase(match.start, match.end), (content,), citings=(cited,))
    return None


def _told(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    """What follows the cue, else the quotation before its subject."""
    if at < len(unit.elements) and (unit.is_word(at) or unit.is_quote(at)):
        return phrase(at, extents.clause_end(unit, at, lex) if unit.is_word(at) else at + 1)
    before = next((place for place in range(match.start - 1, -1, -1) if unit.is_quote(place)), None)
    return None if before is None or match.start - before > WITHIN else Phrase(before, before + 1)

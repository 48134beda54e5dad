"""A cue and the place behind it in, “the police | to inspect every store” out: who is told to do what.

The one who is told belongs to the content here, as behind “urged”: without him nobody knows who is to do it.
"""

from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.wanting import wants
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import extents
from stemma.understand.attribution.phrases.phrase import Phrase

LONGEST = 14
"""Words of the one who is told at most."""


def bidden(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    if "bidden" not in match.cue.takes or not unit.is_word(at) or unit.word(at) in _closed(lex):
        return None
    for place in range(at + 1, min(len(unit.elements), at + LONGEST)):
        if not unit.is_word(place) or unit.word(place) in either(lex["complementizers"], lex["questions"]):
            return None
        if wants(unit, place, lex):
            return Phrase(at, extents.clause_end(unit, place, lex))
        if lex.is_finite(unit.word(place)) and unit.word(place - 1) not in lex["relatives"]:
            return None
    return None


def _closed(lex: Lexicon) -> frozenset[str]:
    return lex["prepositions"] - lex["pronouns"] | lex["conjunctions"] | lex["infinitive"] | lex["relatives"]

"""A place behind a verb in, where its subject begins out: past those who are told, or the place.

“Dijo a la agencia Norda una vecina”, “contó en la plaza Ana Ruiz”: one noun phrase behind each preposition;
what begins anew after it is the subject. None where nothing does.
"""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either

WITHIN = 16


def late_subject(unit: Unit, start: int, lex: Lexicon) -> int | None:
    """Where the subject begins behind the adverbials that begin at ``start``."""
    noun: int | None = None
    for at in range(start, min(len(unit.elements), start + WITHIN)):
        word = unit.word(at)
        if not word or word in lex["complementizers"] or word in lex["relatives"]:
            return None
        if lex.is_verb(word) and unit.word(at - 1) not in lex.determiners:
            return None
        if word in lex["prepositions"]:
            noun = noun if word in lex["inner_prepositions"] else None
        elif unit.is_time(at) and unit.word(at - 1) in lex.determiners:
            noun = at + 1
        elif unit.is_time(at) or unit.is_adverb(at):
            continue
        elif noun is None:
            noun = at + 1 if word not in lex.determiners else None
        elif _begins(unit, at, lex):
            return at
    return None


def _begins(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a noun phrase begins here and does not go on."""
    word, previous = unit.word(at), unit.word(at - 1)
    if previous in lex["prepositions"] or previous in lex.determiners or word in lex["conjunctions"]:
        return False
    if word in lex.determiners or word in lex["pronouns"] or phrase_length(unit, at, lex.anonymous):
        return True
    if unit.elements[at].is_capital:
        if unit.word(at - 2) in lex["demonstratives"]:
            return True
        heads = either(lex["outlets"], lex["institutions"], lex["documents"])
        return not unit.elements[at - 1].is_capital and previous not in heads
    return unit.elements[at - 1].is_capital and word in lex.speaking

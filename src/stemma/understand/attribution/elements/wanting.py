"""A word that opens an infinitive or a place in, which of the two it opens out."""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either


def wants(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“to inspect”, against “to the bridge”, “to Varga”, “to him”."""
    if unit.word(at) not in lex["infinitive"]:
        return False
    follows = at + 1 + unit.is_adverb(at + 1)
    word = unit.word(follows)
    is_noun = word in either(lex.determiners, lex["pronouns"], lex["prepositions"]) or unit.is_time(follows)
    return bool(word) and not is_noun and not unit.elements[follows].is_capital

"""A source behind “according to”, without the clause that no comma parts from it.

“Según la policía el conductor huyó”: a noun phrase ends before the next determiner, verb or negation. A
marker that means something else as well (“para”) needs one who speaks.
"""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase


def opening_source(unit: Unit, source: Phrase, lex: Lexicon, *, needs_speaker: bool) -> Phrase:
    """The source cut where its clause begins; empty where nobody speaks and somebody must."""
    end = next((at for at in range(source.start + 1, source.end) if _begins(unit, at, lex)), source.end)
    if end < source.end:
        end = next((at for at in range(source.start, end) if unit.is_comma(at)), end)
    found = Phrase(source.start, end)
    return found if not needs_speaker or _speaks(unit, found, lex) else NOTHING


def _begins(unit: Unit, at: int, lex: Lexicon) -> bool:
    word, previous = unit.word(at), unit.word(at - 1)
    if not previous or unit.elements[at].is_capital:
        return False
    if lex.is_finite(word):
        return True
    governed = (
        previous in lex["prepositions"] or previous in lex["conjunctions"] or previous in lex.determiners
    )
    return word in lex["articles"] and not governed


def _speaks(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    return any(
        unit.word(at) in lex.speaking or (unit.elements[at].is_capital and not unit.is_time(at))
        for at in range(*phrase)
    )

"""A clause between commas in, who has the document before it out: “خط میں، جس کی نقل X کے پاس ہے، …”."""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST = 18
LEAST = 4
"""Elements of such a clause: a relative, an outlet, its postposition and a verb."""


def held_behind(unit: Unit, comma: int, lex: Lexicon) -> tuple[Phrase, Phrase, int]:
    """Who has it, the word that says so, and the comma that closes the clause opened by this one; the comma
    itself where none opens here."""
    if not lex["source_markers"] or not unit.is_comma(comma) or unit.word(comma + 1) not in lex["relatives"]:
        return NOTHING, NOTHING, comma
    near = range(comma + LEAST, min(len(unit.elements), comma + LONGEST))
    end = next((at for at in near if not unit.is_word(at)), comma)
    found = _holder(unit, Phrase(comma + 2, end), lex) if end > comma else None
    return (*found, end) if found else (NOTHING, NOTHING, comma)


def held_before(unit: Unit, end: int, lex: Lexicon) -> tuple[Phrase, Phrase, int]:
    """The same for the clause that closes right before a place, with the comma that opens it."""
    if not unit.is_comma(end - 1):
        return NOTHING, NOTHING, end
    comma = next((at for at in range(end - LEAST, max(0, end - LONGEST), -1) if unit.is_comma(at)), end)
    held, holder, closing = held_behind(unit, comma, lex)
    return (held, holder, comma) if closing == end - 1 else (NOTHING, NOTHING, end)


def _holder(unit: Unit, clause: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase] | None:
    """“(جس) کی نقل | روزنامہ سحر | کو موصول ہوئی ہے”; nobody, but a clause all the same, where the marker of
    a subject tells who published it: “(جسے) X نے نقل کیا” is a citing phrase."""
    start, end = clause
    if unit.word(start) in lex["owners"] and unit.word(start + 1) in lex["documents"] | lex["holders"]:
        start += 2
    closes = either(lex["told_by"], lex["owners"], lex["source_markers"])
    close = next((at for at in range(start + 1, end) if unit.word(at) in closes), end)
    has = next((at for at in range(close, end) if unit.word(at) in lex["holders"]), None)
    is_possession = unit.word(close) in lex["owners"] and close + 1 < end
    if close == end or (has is None and not is_possession):
        return None
    if unit.word(close) in lex["source_markers"]:
        return NOTHING, NOTHING
    return Phrase(start, close), Phrase(close, end) if has is None else Phrase(has, has + 1)

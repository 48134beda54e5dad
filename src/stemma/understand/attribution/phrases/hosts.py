"""A place before a cue in, the document out in which words stand, and the clause that tells who has it.

“Dai documenti, di cui X è in possesso, (risulta che)”, “Dai verbali letti da X (emerge che)”.
"""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST = 24


def hosted_before(unit: Unit, end: int, lex: Lexicon) -> tuple[Phrase, Phrase] | None:
    """The document that opens the sentence, and what stands between it and the cue."""
    if unit.word(0) not in lex["hosts"] or not 1 < end <= LONGEST:
        return None
    stop = 1
    while stop < end and unit.is_word(stop) and not _opens_clause(unit, stop, lex):
        stop += 1
    if stop == end or not any(unit.word(at) in lex["documents"] for at in range(1, stop)):
        return None
    return Phrase(1, stop), Phrase(stop, end)


def holder(unit: Unit, clause: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“, di cui | X | è in possesso”: the name with capitals in such a clause, and the word for having."""
    held = next((at for at in range(*clause) if unit.word(at) in lex["holders"]), None)
    relative = next((at for at in range(*clause) if unit.word(at) in lex["relatives"]), None)
    if held is None or relative is None:
        return NOTHING, NOTHING
    first = next((at for at in range(relative + 1, clause.end) if unit.elements[at].is_capital), None)
    if first is None:
        return NOTHING, NOTHING
    last = first
    while last < clause.end and (unit.elements[last].is_capital or _joins(unit, last, lex)):
        last += 1
    return Phrase(first, last), Phrase(held, held + 1)


def _joins(unit: Unit, at: int, lex: Lexicon) -> bool:
    return (
        unit.word(at) in lex["inner_prepositions"]
        and at + 1 < len(unit.elements)
        and unit.elements[at + 1].is_capital
    )


def _opens_clause(unit: Unit, at: int, lex: Lexicon) -> bool:
    return unit.word(at) in lex["relatives"] or bool(phrase_length(unit, at, lex.quoted_by))

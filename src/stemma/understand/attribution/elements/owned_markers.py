"""A possessive; and a marker in two parts, the one whom it belongs to between them and its second part.

“In | the mayor's | view, …”, “by | his | own admission”: a possessive tells whose it is.
"""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import Unit

LONGEST_OWNER = 9
CLOSED_WITHIN = 4
"""Words between an owner and the noun of the marker: “the mayor's own considered opinion”."""
APOSTROPHES = "'’"


def is_possessor(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“the mayor's”, “the readers'”, whose apostrophe is no part of the word."""
    word, endings = unit.word(at), lex.data.possessive_endings or ("\n",)
    if not word or word in lex["auxiliaries"]:
        return False
    end = unit.elements[at].end
    closed = unit.text[end : end + 1] in APOSTROPHES and end < len(unit.text)
    return word.endswith(endings) or (closed and f"{word}'".endswith(endings))


def owned_end(unit: Unit, start: int, end: int, cue: Cue, lex: Lexicon) -> tuple[int, int] | None:
    """Where the owner behind a marker's first part ends, and where its last part does."""
    for at in range(end, min(len(unit.elements), end + LONGEST_OWNER)):
        word = unit.word(at)
        if not word or (lex.is_finite(word) and not unit.elements[at].is_capital):
            return None
        owns = (at == end and word in lex["possessives"]) or is_possessor(unit, at, lex)
        if owns:
            closed = _closed(unit, start, at + 1, cue, lex)
            return (at + 1, closed) if closed else None
    return None


def _closed(unit: Unit, start: int, owner: int, cue: Cue, lex: Lexicon) -> int:
    near = range(owner, min(len(unit.elements), owner + CLOSED_WITHIN))
    closers = [at for at in near if unit.word(at) in cue.closers]
    if not closers or not all(unit.is_word(at) for at in range(owner, closers[-1])):
        return 0
    end = closers[-1] + 1
    opens = not unit.is_word(start - 1) or unit.word(start - 1) in lex["complementizers"]
    closes = end == len(unit.elements) or unit.is_comma(end)
    return end if opens and closes else 0

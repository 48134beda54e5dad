"""A stretch before a noun in, where the clause ends that tells of the noun: “从现场逃出的工人”."""

from stemma.understand.attribution.lexicon import Lexicon
from stemma.understand.attribution.units import Unit


def clause_before_noun(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Behind “从现场逃出的” before a noun, where a word opens such a clause; ``start`` where none stands."""
    last = next((at for at in range(end - 2, start, -1) if unit.word(at) in lex["noun_links"]), None)
    if last is None:
        return start
    if unit.word(end - 1).endswith(lex.data.venue_endings or ("\n",)):
        return start
    cut = next((at for at in range(start, last) if unit.word(at) in lex["cutters"]), None)
    return last if cut is not None and unit.word(cut) in lex["relative_openers"] else start

"""A source in, the outlet out that has the document by a clause of the source.

“سندی که روزنامه X دیده”, “وثيقة اطلعت عليها صحيفة X”, “X가 입수한 문건”: the clause stands behind the
document or before it, and is part of the source; the outlet in it passes the document on.
"""

from dataclasses import dataclass

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import QUOTE_MARKS, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_OUTLET = 6
GAP = 5


@dataclass(frozen=True, slots=True)
class Held:
    """``cue`` is the word that tells that the outlet has it."""

    outlet: Phrase
    cue: Phrase


def held(unit: Unit, source: Phrase, naming: Naming) -> Held | None:
    """Who has the document that a source is, if a clause of the source tells so."""
    lex, side = naming.lex, naming.lex.data.tells_holder
    holders = range(source.start + 1, source.end) if side else ()
    holder = next((at for at in holders if unit.word(at) in lex["holders"]), None)
    if holder is None:
        return None
    opens = next((at for at in range(source.start + 1, holder) if unit.word(at) in lex["relatives"]), holder)
    if side == "before":
        outlet = _subject(unit, _outlet(unit, source.start, holder, naming), lex)
        is_right = outlet.start == source.start and holder + 1 < source.end
    else:
        outlet = _outlet(unit, opens + 1, source.end, naming)
        is_right = True
    return Held(outlet, Phrase(holder, holder + 1)) if outlet and is_right else None


def with_holder(unit: Unit, document: Phrase, outlet: Phrase, lex: Lexicon) -> Phrase:
    """A document and the outlet right beside it with all between them, if that tells who has it."""
    side = lex.data.tells_holder
    first, last = (outlet, document) if side == "before" else (document, outlet)
    if not side or last.start < first.end or last.start - first.end > GAP:
        return NOTHING
    words = {unit.word(at) for at in range(*document)}
    between = {unit.word(at) for at in range(first.end, last.start)}
    if not words & lex["documents"] or between & either(lex["documents"], lex["postpositions"]):
        return NOTHING
    end = last.end
    if side == "behind" and any(unit.word(at) in lex["holders"] for at in range(end, end + GAP)):
        end = next(at for at in range(end, end + GAP) if unit.word(at) in lex["holders"]) + 1
    is_told = any(unit.word(at) in lex["holders"] for at in range(first.start, end))
    is_one = all(unit.is_word(at) or unit.is_mark(at, *QUOTE_MARKS) for at in range(first.start, end))
    return Phrase(first.start, end) if is_told and is_one else NOTHING


def _outlet(unit: Unit, start: int, end: int, naming: Naming) -> Phrase:
    """The outlet among elements, up to a word of a closed class."""
    lex = naming.lex
    closed = either(
        lex["prepositions"],
        lex["told_by"],
        lex["told_after"],
        lex["holders"],
        lex["complementizers"],
        lex["adverbial_ends"],
        lex["owners"],
    )
    while start < end:
        stop = start
        while stop < end and unit.is_word(stop) and unit.word(stop) not in closed:
            stop += 1
        if any(_tells(unit, at, stop, naming) for at in range(start, stop)):
            return Phrase(start, stop) if stop - start <= LONGEST_OUTLET else NOTHING
        start = stop + 1
    return NOTHING


def _subject(unit: Unit, phrase: Phrase, lex: Lexicon) -> Phrase:
    """“강변일보가 | 단독 (입수한)”: up to the word that its ending makes the subject."""
    marked = (at for at in range(*phrase) if unit.word(at).endswith(lex.data.source_endings or ("\n",)))
    return Phrase(phrase.start, next(marked, phrase.end - 1) + 1) if phrase else phrase


def _tells(unit: Unit, at: int, end: int, naming: Naming) -> bool:
    lex = naming.lex
    if lex.tells(unit.word(at), lex["outlets"]) and unit.word(at) not in lex["relatives"]:
        return True
    if lex.data.definite and unit.opens_marks(at):
        return True  # “وثائق حصلت عليها «الأخبار»”
    return naming.mentions.outlet_at(unit, at, end, lex) is not None

"""A postposition in, the outlet that stands right before it out: «(ویاند) پژواک خبري اژانس ته»; or None.

Where no mark parts the one who is told from the speaker before him, a known name tells where he begins, or
the nouns for outlets and the single word before them.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions.drafted import Draft, source_span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_NAME = 6
CLOSING = ("»", "”")


def name_before(unit: Unit, at: int, floor: int, naming: Naming, lex: Lexicon) -> Phrase | None:
    """The outlet's name that ends right before an element, no farther back than ``floor``."""
    first = at
    while first > floor and _is_noun(unit.word(first - 1), lex):
        first -= 1
    if marked := _in_marks(unit, first, floor):
        return Phrase(marked.start, at)
    for start in range(max(floor, at - LONGEST_NAME), at):
        known = naming.mentions.outlet_at(unit, start, at, lex)
        if known is not None and known.end >= first:
            opens = known.start + (unit.word(known.start) in lex["genitives"])
            return Phrase(opens, at)
    is_noun = first == at - 1 and first > floor and unit.word(first) in lex.stand_ins.get("outlet", ())
    if is_noun and unit.word(first - 1) in lex["roles"]:
        return Phrase(first, at)  # «افسر | ټلویزیون ته»: the outlet named before
    if first in {at, floor} or not _may_name(unit, first - 1, naming, lex):
        return None
    return Phrase(_behind_genitive(unit, first - 1, floor, naming, lex), at)


def _in_marks(unit: Unit, end: int, floor: int) -> Phrase:
    """«(ویاند) «سپورټ ون» (ته)»: the name in quotation marks that ends here."""
    after = unit.elements[end - 1].end if end > floor else 0
    if unit.text[after : after + 1] not in CLOSING:
        return NOTHING
    near = range(end - 1, max(floor - 1, end - 1 - LONGEST_NAME), -1)
    return next((Phrase(at, end) for at in near if unit.opens_marks(at)), NOTHING)


def _behind_genitive(unit: Unit, first: int, floor: int, naming: Naming, lex: Lexicon) -> int:
    """«د | پښتونخوا غږ راډیو (ته)»: where a genitive opens a name of several words; else ``first``."""
    for at in range(first - 1, max(floor, first - LONGEST_NAME), -1):
        if unit.word(at) in lex["genitives"]:
            return at + 1
        if not _may_name(unit, at, naming, lex) or lex.is_verb(unit.word(at)):
            break
    return first


def without_told(draft: Draft, outlet: Phrase, lex: Lexicon) -> Draft:
    """The draft whose source ends before the outlet that was told, and before a genitive that opens it."""
    reading = draft.reading
    start, end = reading.source
    if not start < outlet.start < end <= outlet.end:
        return draft
    opens = reading.unit.word(outlet.start - 1) in lex["genitives"]
    source = Phrase(start, max(start + 1, outlet.start - opens))
    reading = replace(reading, source=source)
    return replace(draft, reading=reading, source=(source_span(reading, lex),))


def _is_noun(word: str, lex: Lexicon) -> bool:
    known = either(lex["outlets"], lex["outlet_fillers"]) - lex["genitives"] - lex.determiners
    return word in known or word.endswith(lex.data.outlet_endings or ("\n",))


def _may_name(unit: Unit, at: int, naming: Naming, lex: Lexicon) -> bool:
    word = unit.word(at)
    closed = either(lex.determiners, lex["genitives"], lex["prepositions"], lex["roles"], lex["conjunctions"])
    return bool(word) and word not in closed and not naming.mentions.is_any(unit, Phrase(at, at + 1))

"""Where a cue stands in a unit, what phrases stand at a place, and where a clause ends."""

from dataclasses import dataclass

from stemma.understand.attribution.elements.lexicon import Lexicon, Phrases
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.noun_places import is_noun_place
from stemma.understand.attribution.elements.schema.cues import Takes
from stemma.understand.attribution.elements.units import Unit

LONGEST_CLAUSE = 60
INNER_MARKS = ("(", ")", "/", "&", "%", "-", "'")
"""Marks within a clause."""
CLAUSAL: frozenset[Takes] = frozenset({"quote", "that", "clause"})
NOUN_WITHIN = 3


@dataclass(frozen=True, slots=True)
class CueMatch:
    """Elements ``[start, end)`` are the cue, its head from ``head`` on."""

    start: int
    head: int
    end: int
    cue: Cue
    is_passive: bool = False
    is_participle: bool = False
    tail: tuple[tuple[int, int], ...] = ()
    """The other parts of a cue that is parted, by their elements."""


def phrase_length(unit: Unit, at: int, phrases: Phrases) -> int:
    """How many elements the longest of the phrases covers at this place; 0 for none."""
    normals = unit.normals
    for size, known in phrases.get(unit.word(at), ()):
        if normals[at : at + size] in known:
            return size
    return 0


def stands(unit: Unit, at: int, phrase: tuple[str, ...]) -> bool:
    return unit.normals[at : at + len(phrase)] == phrase


def has_noun(unit: Unit, at: int, cue: Cue) -> bool:
    """Whether the noun that a marker needs stands behind it, or it needs none."""
    if not cue.nouns:
        return True
    near = range(at, min(at + NOUN_WITHIN, len(unit.elements)))
    first = next((place for place in near if unit.elements[place].is_capital), None)
    return first is not None and unit.word(first).endswith(cue.nouns)


def is_verb_at(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the whole phrase of a verb that marks attributions stands here, not only its first word."""
    return any(
        cue.kind == "verb" and stands(unit, at, one) for one, cue in lex.phrases.get(unit.word(at), ())
    )


def is_cue_at(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the whole of any phrase that marks attributions stands here."""
    told = any(stands(unit, at, phrase) for phrase, _ in lex.phrases.get(unit.word(at), ()))
    return told or phrase_length(unit, at, lex.citing) > 0


def speaks_at(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a verb that can only be a cue stands here."""
    if not lex.is_verb(unit.word(at)) or unit.elements[at].is_capital or is_noun_place(unit, at, lex):
        return False
    return any(
        cue.kind == "verb"
        and "named" not in cue.takes
        and cue.takes >= _saying(lex)
        and stands(unit, at, phrase)
        for phrase, cue in lex.phrases[unit.word(at)]
    )


def _saying(lex: Lexicon) -> frozenset[Takes]:
    """What a verb takes that can be nothing but a cue; some languages have no clause without its word."""
    return CLAUSAL - {"clause"} if lex.data.definite else CLAUSAL


def clause_end(unit: Unit, at: int) -> int:
    """The next mark or quotation that ends a clause, or the end of the unit."""
    limit = min(len(unit.elements), at + LONGEST_CLAUSE)
    while at < limit and (unit.is_word(at) or unit.is_mark(at, *INNER_MARKS) or unit.is_decimal(at)):
        at += 1
    return at


def past_quotes(unit: Unit, end: int) -> int:
    """The end of a clause past the quotations in it: “nannte die Pläne „…“ und …”."""
    limit = end + LONGEST_CLAUSE
    while 0 < end < limit and unit.is_quote(end) and unit.is_word(end - 1):
        end = clause_end(unit, end + 1)
    return end

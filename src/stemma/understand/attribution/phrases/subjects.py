"""A unit in, the subject of its first clause out, for a predicate that has none beside it."""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import construct_subjects
from stemma.understand.attribution.phrases.appositives import appositive_end, is_appositive
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase
from stemma.understand.attribution.phrases.trimming import is_lead, trimmed


def sentence_subject(unit: Unit, end: int, lex: Lexicon) -> Phrase:
    """The first noun phrase of the unit that a finite verb follows, for “X did this and said that”."""
    if lex.data.definite:
        return construct_subjects.first_subject(unit, end, lex)
    start = 0
    if unit.word(0) in lex["prepositions"] or unit.word(0) in lex["subordinators"]:
        comma = next((place for place in range(min(end, LONGEST)) if unit.is_comma(place)), None)
        if comma is None:
            return NOTHING
        start = comma + 1
    return subject_from(unit, start, lex, end=end)


def subject_from(unit: Unit, start: int, lex: Lexicon, *, end: int | None = None) -> Phrase:
    """The noun phrase that begins here, up to the verb that must follow it."""
    limit = len(unit.elements) if end is None else end
    while start < limit and is_lead(unit, start, lex):
        start += 1
    at = start
    while at < min(limit, start + LONGEST):
        if unit.is_comma(at) and is_appositive(unit, at + 1, lex):
            at = appositive_end(unit, at, lex, limit) or at
            return Phrase(start, at) if trimmed(unit, start, at, lex) else NOTHING
        if at > start and _ends_subject(unit, at, lex):
            return trimmed(unit, start, at, lex)
        if not unit.is_word(at) and not unit.is_mark(at, "、"):
            break
        at += 1
    return NOTHING if end is None else trimmed(unit, start, at, lex)


def _ends_subject(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if lex.data.wide_nouns and unit.word(at - 1) in lex["articles"]:
        return False
    verbal = not unit.elements[at].is_capital and (lex.is_finite(word) or lex.is_verb(word))
    return verbal or word in lex["stops"] or word in lex["cutters"] or unit.is_adverb(at)

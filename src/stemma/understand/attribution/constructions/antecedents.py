"""A cue in a clause that belongs to a noun in, the noun for its source out.

“声称亲眼看见飞碟的农民又改了口”; “письмо, в котором говорится, что …”.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import relative_nouns, trimming
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.telling import speaks

LEAST = 1


def with_document(reading: Reading, lex: Lexicon) -> Reading:
    """“…письмо, в котором говорится, что …”: the document before the clause is the source."""
    unit, at = reading.unit, reading.match.start - 1
    if not lex.subjects or unit.word(at) not in either(lex["relatives"], lex["questions"]):
        return reading
    at -= unit.word(at - 1) in lex["prepositions"]
    is_subject = at == reading.match.start - 1 and unit.word(at) in lex["relatives"]
    if is_subject or not unit.is_comma(at - 1) or reading.source.start >= reading.match.end:
        return reading
    source = relative_nouns.document_before(unit, at - 1, lex)
    return replace(reading, source=source, is_impersonal=False) if source else reading


def antecedent_after(reading: Reading, lex: Lexicon) -> Reading | None:
    """The reading with the noun after its content for a source, where the cue opens the sentence."""
    unit, match = reading.unit, reading.match
    if any(not trimming.is_lead(unit, at, lex) for at in range(match.start)) or unit.is_comma(match.end):
        return None
    start, end = reading.content[0]
    for at in range(end - 1, start + LEAST, -1):
        if unit.word(at) not in lex["noun_links"]:
            continue
        source = Phrase(at + 1, _noun_end(unit, at + 1, end, lex))
        if source and speaks(unit, source, lex):
            return replace(reading, source=source, content=(Phrase(start, at),))
    return None


def _noun_end(unit: Unit, at: int, end: int, lex: Lexicon) -> int:
    while at < end and unit.is_word(at) and not _ends(unit, at, lex):
        at += 1
    return at


def _ends(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    closed = word in lex["cutters"] or word in lex["auxiliaries"] or word in lex["finite"]
    return closed or unit.is_adverb(at) or unit.is_time(at) or lex.is_verb(word)

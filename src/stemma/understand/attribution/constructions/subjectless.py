"""A reading whose cue has no subject beside it in, the same with the subject that goes on out, or None."""

from dataclasses import replace

from stemma.understand.attribution.constructions.antecedents import antecedent_after
from stemma.understand.attribution.constructions.final import marked_subject
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import ahead, subjects, trimming
from stemma.understand.attribution.phrases.going_on import SAYING
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase


def with_subject(reading: Reading, previous: Reading | None, lex: Lexicon) -> Reading | None:
    """With the source of the predicate before, or the subject of the sentence."""
    unit, match = reading.unit, reading.match
    if match.is_participle and unit.word(match.head) == next(
        (unit.word(at) for at in range(len(unit.elements)) if unit.is_word(at)), ""
    ):
        return _opening_participle(reading, lex)
    if lex.data.verb_final:
        return replace(reading, source=_before_noun(unit, previous, lex) if previous else NOTHING)
    if "hearing" in match.cue.takes or _opens_clause(unit, match, lex):
        return None
    if lex.spaceless and previous is None and (told := antecedent_after(reading, lex)):
        return told
    source = _set_against(unit, match, lex) or (previous.source if previous else NOTHING)
    if previous is None or (lex.spaceless and not source):
        source = subjects.sentence_subject(unit, match.start, lex)
    goes_on = (
        lex.data.comma_opens
        and match.cue.takes >= SAYING
        and all(trimming.is_lead(unit, at, lex) for at in range(match.start))
    )
    goes_on = goes_on or "passive" in match.cue.takes
    if not source and not reading.is_firm and "right" not in lex.subject and not goes_on:
        return None
    first = reading.content[0]
    is_split = lex.data.drops_subject and len(reading.content) > 1
    is_said = is_split and first.start <= source.start < first.end
    return reading if is_said else replace(reading, source=source)


def _set_against(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase:
    """“…，而乙则较谨慎，认为…”: the subject of the clause before the cue, where it is another's."""
    if not lex.spaceless or not unit.is_comma(match.start - 1):
        return NOTHING
    start = match.start - 1
    while start > 0 and unit.is_word(start - 1):
        start -= 1
    while unit.word(start) in either(lex["conjunctions"], lex["particles"]):
        start += 1
    at = next((at for at in range(start + 1, match.start) if unit.word(at) in lex["set_off"]), 0)
    return ahead.before(unit, at, lex, floor=start) if at else NOTHING


def _opens_clause(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“谈到未来，她说”, “Asked whether …, X replied”: a form with which another speaker's clause opens."""
    if lex.data.wide_nouns and (match.start == 0 or _closes_adverbial(unit, match)):
        return True
    return lex.spaceless and unit.word(match.head) in lex["prepositions"]


def _closes_adverbial(unit: Unit, match: CueMatch) -> bool:
    """“In a blog post, the firm admitted …”: a word that is a noun too, before a comma."""
    return "named" in match.cue.takes and unit.is_comma(match.end)


def _before_noun(unit: Unit, previous: Reading, lex: Lexicon) -> Phrase:
    """“국방부는 …라는 상대국의 주장을 일축했다”: the topic before what a noun announces, else its source."""
    if previous.match.cue.kind != "noun" or not lex.data.host_endings:
        return previous.source
    first = min(part.start for part in previous.content)
    return marked_subject(unit, 0, first, lex) or previous.source


def _opening_participle(reading: Reading, lex: Lexicon) -> Reading | None:
    """“Declaring that …, X left”: the source is the subject after the comma."""
    unit = reading.unit
    start, end = reading.content[0]
    for comma in range(end, start, -1):
        if unit.is_comma(comma):
            source = subjects.subject_from(unit, comma + 1, lex)
            if source:
                return replace(reading, source=source, content=(Phrase(start, comma),))
    return reading if reading.is_firm else None

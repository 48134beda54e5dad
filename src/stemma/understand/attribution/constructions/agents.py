"""A reading of a verb form that has no subject in, the same with the one by whom or to whom it is said out.

“Пресс-службой сообщается, что …”, “Как стало известно изданию, …”: his case tells him, where nouns show it.
What looks like a subject of such a form is a part of what is said: “Дорогу планируется закрыть”.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import behind
from stemma.understand.attribution.phrases.hearers import quoted_end
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.trimming import is_lead

LONGEST = 20
HEAD_WITHIN = 3


def with_agent(reading: Reading, lex: Lexicon) -> Reading:
    """The reading with its source mended."""
    unit, source = reading.unit, reading.source
    if "nobody" not in reading.match.cue.takes or not lex.subjects:
        return reading
    before = _clause(unit, reading.match.start, lex)
    if _tells(unit, before, lex) and (not source or source.end <= reading.match.start):
        return replace(reading, source=before, is_impersonal=False)
    if not source and _tells(unit, Phrase(reading.match.end, len(unit.elements)), lex):
        source = behind.after(unit, reading.match.end, lex, is_closing=False)
        return replace(reading, source=source, is_impersonal=not source)
    wanted = reading.content[0].start
    is_wanted = lex.is_infinitive(unit.word(wanted))
    is_ahead = bool(source) and source.end <= reading.match.start
    if "object" in reading.match.cue.takes and is_ahead and not is_wanted:
        return replace(reading, source=NOTHING, content=(before,), is_impersonal=True)
    if not source or not is_wanted or not _is_patient(unit, source, lex):
        return reading
    content = (source, *reading.content) if source.end <= wanted else reading.content
    return replace(reading, source=NOTHING, content=content, is_impersonal=True)


def _clause(unit: Unit, end: int, lex: Lexicon) -> Phrase:
    """The words before the verb form back to a mark."""
    start = end
    while start > max(0, end - LONGEST) and unit.is_word(start - 1):
        start -= 1
    while start < end and is_lead(unit, start, lex):
        start += 1
    return Phrase(start, end)


def _tells(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether a phrase begins with one by whom, or to whom, something is said."""
    is_named = bool(phrase) and quoted_end(unit, *phrase) == phrase.end > phrase.start
    if is_named and unit.word(phrase.start).endswith(lex.data.told_endings):
        return True  # «Норде» (стало известно)
    for at in range(phrase.start, min(phrase.end, phrase.start + HEAD_WITHIN)):
        word = unit.word(at)
        if word in lex["prepositions"] or not word:
            return False
        if word in lex.agents or word in lex["addressees"]:
            return True
    return False


def _is_patient(unit: Unit, source: Phrase, lex: Lexicon) -> bool:
    """Whether a source beside such a form is none: no pronoun, no host and no name in quotation marks."""
    hosted = either(lex["hosts"], lex["origins"])
    if unit.word(source.start) in lex["pronouns"] or unit.word(source.start - 1) in hosted:
        return False
    return (
        source.end <= len(unit.elements)
        and quoted_end(unit, *source) == source.start
        and not any(
            unit.word(at) in either(lex["documents"], lex.agents, lex["addressees"]) for at in range(*source)
        )
    )

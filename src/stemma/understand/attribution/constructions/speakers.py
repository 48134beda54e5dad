"""A unit in that names its speaker by a colon or a dash alone, the attribution out, or None.

“Olsen, the mayor: “…””; in a headline “…” — Olsen.
"""

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import Phrase

LONGEST = 14
LONGEST_BEHIND = 6
LEAST_SAID = 2
MARK = Cue("verb", frozenset({"quote"}))


def before_quotation(unit: Unit, lex: Lexicon) -> Reading | None:
    """“Olsen, the mayor: “We are in no hurry””: a name or a role, a colon, a quotation."""
    colon = next((at for at in range(min(LONGEST, len(unit.elements))) if unit.is_mark(at, ":")), None)
    if not colon or not unit.is_quote(colon + 1) or not unit.elements[0].is_capital:
        return None
    speaker = without_topic(unit, Phrase(0, colon), lex)
    if not _may_speak(unit, speaker, lex):
        return None
    return _reading(unit, speaker, colon, Phrase(colon + 1, colon + 2))


def without_topic(unit: Unit, speaker: Phrase, lex: Lexicon) -> Phrase:
    """“Olsen | on the quay: …”: the speaker without what he speaks of."""
    topic = (at for at in range(speaker.start + 1, speaker.end) if unit.word(at) in lex["topics"])
    end = next(topic, speaker.end)
    told = unit.word(speaker.end - 1)
    is_sentence = lex.is_finite(told) or (lex.subjects and told.endswith(lex.data.passive_endings or ("\n",)))
    return speaker if is_sentence else Phrase(speaker.start, end)


def behind_dash(unit: Unit, lex: Lexicon) -> Reading | None:
    """“The winter will be dry – forecasters”: a short phrase behind the last dash of a headline."""
    end = len(unit.elements)
    dash = next((at for at in range(end - 1, 0, -1) if unit.is_mark(at, *DASHES)), None)
    if dash is None or not 1 <= end - dash - 1 <= LONGEST_BEHIND:
        return None
    last = dash
    while last > 0 and unit.is_mark(last - 1, ",", "?", "!"):
        last -= 1
    speaker = without_topic(unit, Phrase(dash + 1, end), lex)
    if (last < LEAST_SAID and not unit.is_quote(0)) or not _may_speak(unit, speaker, lex):
        return None
    return _reading(unit, speaker, dash, Phrase(0, last))


def _may_speak(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether it is a noun phrase: no verb, and a role in it or nothing but capitals."""
    words = [at for at in range(*phrase) if unit.is_word(at)]
    if not words or not unit.is_word(phrase.start) or unit.word(phrase.start) in lex["prepositions"]:
        return False
    if any(not unit.is_word(at) and not unit.is_comma(at) for at in range(*phrase)):
        return False
    small = [unit.word(at) for at in words if not unit.elements[at].is_capital]
    small = [word for word in small if word not in lex["prepositions"]]
    if any((lex.is_verb(word) and word not in lex["documents"]) or lex.is_finite(word) for word in small):
        return False
    known = (
        either(lex.subjects, lex.document_subjects)
        if lex.subjects
        else either(lex.speaking, lex["documents"])
    )
    if any(unit.word(at) in known for at in words):
        return True
    comma = next((at for at in range(*phrase) if unit.is_comma(at)), phrase.end)
    return all(unit.elements[at].is_capital for at in words if at < comma)


def _reading(unit: Unit, source: Phrase, mark: int, content: Phrase) -> Reading:
    match = CueMatch(mark, mark, mark + 1, MARK)
    return Reading(unit, match, source, Phrase(mark, mark + 1), (content,))

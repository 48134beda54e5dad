"""Headlines whose verb is a noun at their end: “야당, 장관 사퇴 촉구”, ““올여름 가뭄 온다” 기상청 전망”.

Verb-final languages leave out of headlines the endings that would mark subject, object and what is said. The
comma behind the speaker and the noun's place tell, or the quotation and the words behind it.
"""

from stemma.model import Span
from stemma.understand.attribution.constructions.label_speakers import holds_turn
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import QUOTE_MARKS, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_SPEAKER = 5
LEAST_QUOTED = 3
NAMED = Cue("verb", frozenset({"quote", "object"}))


def closed_by_noun(unit: Unit, lex: Lexicon) -> tuple[Reading, Span] | None:
    """The reading of a headline that a noun for speech closes, and the place of the noun."""
    last = len(unit.elements) - 1
    if unit.field != "headline" or last <= 1 or unit.word(last) not in lex["headline_nouns"]:
        return None
    start = _behind_rubric(unit)
    quoted = _quotation(unit, start)
    speaker, content = _behind(unit, quoted, last) if quoted else _parted(unit, start, last)
    if not content or not speaker:
        return None
    if not holds_turn(unit, speaker, lex) and not (
        _quotation(unit, content.start) and _is_alone(unit, speaker, content, lex)
    ):
        return None
    cue = Phrase(last, last + 1)
    return Reading(unit, CueMatch(last, last, last + 1, NAMED), speaker, cue, (content,)), unit.span(*cue)


def _behind_rubric(unit: Unit) -> int:
    """Behind “[속보]”."""
    closing = unit.first_mark("]", 1, min(LONGEST_SPEAKER, len(unit.elements))) if unit.is_mark(0, "[") else 0
    return closing + 1 if closing else 0


def before_quotation(unit: Unit, lex: Lexicon) -> tuple[Reading, Span] | None:
    """“[속보] 국방부 “…””, “경찰 “…”…수사 착수”: one who speaks, his words, and what else happens.

    A single word before a quotation of some length needs no sign that it speaks: “WHO “…””.
    """
    if unit.field != "headline" or not lex["headline_nouns"]:
        return None
    start = _behind_rubric(unit)
    first = start
    while first < len(unit.elements) and unit.is_word(first) and not unit.opens_marks(first):
        first += 1
    quoted = _quotation(unit, first)
    goes_on = unit.is_word(quoted.end)
    if not quoted or goes_on or not 0 < first - start <= LONGEST_SPEAKER:
        return None
    speaker = Phrase(start, first)
    if not holds_turn(unit, speaker, lex) and not _is_alone(unit, speaker, quoted, lex):
        return None
    mark = unit.elements[first].start - (not unit.is_quote(first))
    match = CueMatch(first, first, first + 1, NAMED)
    reading = Reading(unit, match, speaker, Phrase(first, first + 1), (quoted,))
    return reading, Span(mark, mark + 1, unit.field)


def _is_alone(unit: Unit, speaker: Phrase, quoted: Phrase, lex: Lexicon) -> bool:
    words = unit.text[unit.elements[quoted.start].start : unit.elements[quoted.end - 1].end].split()
    closed = either(lex["not_labels"], lex["documents"], lex["published"], lex["venues"], lex["time_words"])
    is_one = speaker.end - speaker.start == 1 and unit.word(speaker.start) not in closed
    return is_one and len(words) >= LEAST_QUOTED and not lex.is_verb(unit.word(speaker.start))


def _quotation(unit: Unit, start: int) -> Phrase:
    """What stands in marks from a place on; a short quotation is not an element of its own."""
    if unit.is_quote(start):
        return Phrase(start, start + 1)
    if not unit.opens_marks(start):
        return NOTHING
    ends = (at for at in range(start, len(unit.elements)) if _closes_marks(unit, at))
    return Phrase(start, next(ends, start - 1) + 1)


def _closes_marks(unit: Unit, at: int) -> bool:
    end = unit.elements[at].end
    return unit.text[end : end + 1] in QUOTE_MARKS if end < len(unit.text) else False


def _behind(unit: Unit, quoted: Phrase, last: int) -> tuple[Phrase, Phrase]:
    """““…” 기상청 전망”, ““…”…주민들 호소”: who said it between the quotation and the noun."""
    begin = quoted.end
    while begin < last and not unit.is_word(begin):
        begin += 1
    is_short = all(unit.is_word(at) for at in range(begin, last)) and last - begin <= LONGEST_SPEAKER
    return (Phrase(begin, last), quoted) if is_short else (NOTHING, NOTHING)


def _parted(unit: Unit, start: int, last: int) -> tuple[Phrase, Phrase]:
    """“야당, 장관 사퇴 촉구”, “다린 “…” 재확인”: the speaker before the first comma or the quotation."""
    first = next((at for at in range(start + 1, last) if _quotation(unit, at)), last)
    quoted = _quotation(unit, first)
    if quoted.end == last:
        return Phrase(start, first - unit.is_comma(first - 1)), quoted
    comma = next((at for at in range(start, last) if unit.is_comma(at)), None)
    if comma is None or not 0 < comma - start <= LONGEST_SPEAKER or comma + 1 >= last:
        return NOTHING, NOTHING
    return Phrase(start, comma), Phrase(comma + 1, last)

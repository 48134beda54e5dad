"""A headline in, what it says and who says so at its end out: “Fares to rise, minister says”, “…: minister”.

Headlines leave out articles and verbs, so that neither what is said nor who says it looks like a clause or
a noun phrase. The place behind the last mark tells: a few words with a verb that says, or a speaker alone.
"""

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.matching import matches_at
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LEAST_SAID = 2
LONGEST_END = 8
LONGEST_ALONE = 4
SAYING = frozenset({"quote", "that", "clause", "object"})
MARK = Cue("verb", frozenset({"quote"}))


def at_the_end(unit: Unit, lex: Lexicon) -> Reading | None:
    if not lex["headline_speakers"] or unit.field != "headline":
        return None
    mark = next((at for at in range(len(unit.elements) - 1, 0, -1) if not unit.is_word(at)), 0)
    end = Phrase(mark + 1, len(unit.elements))
    said = _said(unit, mark)
    if not said or not end or end.end - end.start > LONGEST_END:
        return None
    if unit.is_comma(mark):
        return _with_verb(unit, end, said, lex)
    if unit.is_mark(mark, ":", *DASHES) and _stands_alone(unit, end, lex):
        match = CueMatch(mark, mark, mark + 1, MARK)
        return Reading(unit, match, end, Phrase(mark, mark + 1), (said,))
    return None


def _said(unit: Unit, mark: int) -> Phrase:
    """What stands before the last mark, without the marks there; empty where it is no sentence."""
    end = mark
    while end > 0 and not unit.is_word(end - 1) and not unit.is_quote(end - 1):
        end -= 1
    is_long = end >= LEAST_SAID or unit.is_quote(0)
    return Phrase(0, end) if is_long and not unit.is_mark(1, ":") else NOTHING


def _with_verb(unit: Unit, end: Phrase, said: Phrase, lex: Lexicon) -> Reading | None:
    """“…, minister says”, “…, says minister”."""
    first = matches_at(unit, end.start, lex)
    if first is not None and _says(unit, first, lex) and first.end < end.end:
        source = Phrase(first.end, end.end)
        return _reading(unit, first, source, said) if _is_somebody(unit, source, lex) else None
    for at in range(end.start + 1, end.end):
        last = matches_at(unit, at, lex)
        closes = last is not None and last.end == end.end and _says(unit, last, lex)
        if not closes and at == end.end - 1 and unit.word(at) in lex["closing_cues"]:
            last, closes = CueMatch(at, at, at + 1, MARK), True
        if last is not None and closes:
            source = Phrase(end.start, min(last.start, at))
            return _reading(unit, last, source, said) if _is_somebody(unit, source, lex) else None
    return None


def _says(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    is_form = not unit.word(match.head).endswith(lex.data.participle_endings or ("\n",))
    return match.cue.kind == "verb" and bool(match.cue.takes & SAYING) and is_form and not match.is_passive


def _is_somebody(unit: Unit, source: Phrase, lex: Lexicon) -> bool:
    """Nothing but a noun phrase: no verb, and no word that opens a clause or an adverbial."""
    closed = ("prepositions", "subordinators", "conjunctions", "relatives", "infinitive", "adverbs")
    if not source or any(unit.word(source.start) in lex[name] for name in closed):
        return False
    small = (unit.word(at) for at in range(*source) if not unit.elements[at].is_capital)
    return not any(word in lex["finite"] or word in lex["auxiliaries"] for word in small)


def _stands_alone(unit: Unit, end: Phrase, lex: Lexicon) -> bool:
    """“– sources”, “: health dept”: the last word tells that it is one who speaks."""
    if end.end - end.start > LONGEST_ALONE or not _is_somebody(unit, end, lex):
        return False
    if any(unit.word(at) in lex["prepositions"] for at in range(*end)):
        return False
    word = unit.word(end.end - 1)
    one = word.removesuffix(next(filter(word.endswith, lex.data.singular_endings), ""))
    known = either(lex.speaking, lex["headline_speakers"], lex["documents"])
    return word in known or one in known


def _reading(unit: Unit, match: CueMatch, source: Phrase, said: Phrase) -> Reading:
    return Reading(unit, match, source, Phrase(match.start, match.end), (said,))

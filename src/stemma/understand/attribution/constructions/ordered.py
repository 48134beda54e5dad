"""A cue in, its reading out, by the order in which a language puts subject, verb and content.

Where the words before a cue are marked, or the finite verb stands second, other files read it.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions import relay, verbless
from stemma.understand.attribution.constructions.agents import with_agent
from stemma.understand.attribution.constructions.backward import backward
from stemma.understand.attribution.constructions.documents import of_document
from stemma.understand.attribution.constructions.final import final
from stemma.understand.attribution.constructions.final_turns import inverted, passed_on
from stemma.understand.attribution.constructions.forward import forward, told_of
from stemma.understand.attribution.constructions.fronted import fronted
from stemma.understand.attribution.constructions.preceding import preceding
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.constructions.soundness import is_sound
from stemma.understand.attribution.constructions.subjectless import with_subject
from stemma.understand.attribution.constructions.undergone import undergone
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, elsewhere, subjects, trimming, uncased
from stemma.understand.attribution.phrases.clauses import is_in_modifier
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.telling import speaks

FEW_CAPITALS, MANY_CAPITALS = 1 / 2, 2 / 3
"""Shares of words with a capital: below the first a sentence, above the second a headline."""
QUOTES = frozenset({"relay", "quote"})


def by_order(
    unit: Unit, match: CueMatch, lex: Lexicon, *, floor: int, previous: Reading | None
) -> Reading | None:
    """The reading of a cue where no word marks a subject and no verb has a fixed place, or None."""
    if match.cue.kind != "verb":
        return verbless.READERS[match.cue.kind](unit, match, lex, floor)
    is_name = _is_inner_name(unit, match.head) or (lex.verb_final and _opens_name(unit, match.head))
    if is_name or (lex.spaceless and is_in_modifier(unit, match, lex)):
        return None
    is_raised = "raising" in match.cue.takes and not trimming.is_parenthetical(unit, match.start - 1, lex)
    if match.is_passive or (is_raised and not _has_speaker(unit, match, lex, floor)):
        return _passive(unit, match, lex, floor)
    reading = of_document(unit, match, lex) if lex["postpositions"] else None
    reading = reading or (undergone(unit, match, lex, floor) if lex["undergoes"] else None)
    reading = reading or _of_verb(unit, match, lex, floor)
    if reading is not None and "nobody" in match.cue.takes:
        reading = replace(with_agent(reading, lex), is_impersonal=True)
    if reading is None or reading.is_impersonal or (reading.source and lex.data.verb_final):
        return reading
    if not reading.source:
        return with_subject(reading, previous, lex)
    return _sound(reading, lex)


def _sound(reading: Reading, lex: Lexicon) -> Reading | None:
    if not is_sound(reading, lex):
        return None
    return _with_object(reading) if lex.spaceless else reading


def _with_object(reading: Reading) -> Reading:
    """“市长将洪灾形容为“百年一遇””: what is judged stands before the verb, and is said with it."""
    unit, match = reading.unit, reading.match
    if "preceding" in match.cue.takes or len(reading.content) > 1:
        return reading
    before = range(reading.source.end, match.head - 1)
    opener = next((at for at in before if (unit.word(at),) in match.cue.objects), None)
    if opener is None:
        return reading
    cue = Phrase(match.head, match.end)
    return replace(reading, cue=cue, content=(Phrase(opener + 1, match.head), *reading.content))


def _passive(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading of a form whose subject is not the one who speaks."""
    relays = match.is_passive and "relay" in match.cue.takes
    cited = relay.quoted_as_saying(unit, match, lex, floor) if relays else None
    if cited is not None:
        return cited
    told = of_document(unit, match, lex) or verbless.passive(unit, match, lex, floor)
    told = _foretold(told, match, lex) if told is not None else None
    return with_agent(told, lex) if told is not None else None


def _foretold(reading: Reading, match: CueMatch, lex: Lexicon) -> Reading:
    """“公司发布公告，预计亏损”: with the one who speaks at the head of the sentence."""
    unit = reading.unit
    if not lex.spaceless or reading.source or "quote" not in match.cue.takes:
        return reading
    if not unit.is_comma(match.start - 1) or len(reading.content) > 1:
        return reading
    source = subjects.sentence_subject(unit, match.start, lex)
    return replace(reading, source=source, is_impersonal=False) if speaks(unit, source, lex) else reading


def _has_speaker(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> bool:
    """Whether one who can speak stands before a verb that also goes without (“气象台预计”, “铁路预计”)."""
    if "quote" not in match.cue.takes:
        return False
    source = ahead.before(unit, match.start, lex, floor=floor)
    return bool(source) and (speaks(unit, source, lex) or uncased.has_surname(unit, *source, lex))


def _of_verb(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading of a verb that the order of the words allows: the rarest order is tried first."""
    takes = match.cue.takes
    if lex.data.verb_final:
        found = inverted(unit, match, lex, floor) or final(unit, match, lex, floor)
        found = passed_on(found, lex) if found is not None else None
        if found is not None or "follows" in takes:
            return found
    ahead_of = _ahead(unit, match, lex, floor)
    return _with_holder(ahead_of, lex) if ahead_of is not None and lex.data.verb_final else ahead_of


def _with_holder(reading: Reading, lex: Lexicon) -> Reading:
    """“X'in ulaştığı mektupta şunlar yazıyor: “…””: without the outlet that has the document, or with the
    one that was told (“X, NHK'ye anlattı: “…””)."""
    held, holder = elsewhere.held(reading.unit, reading.source, lex)
    if not held:
        start, end = reading.source.end, reading.cue.start
        told, told_cue = elsewhere.told(reading.unit, start, end, lex, source=reading.source)
        return replace(reading, told=told, told_cue=told_cue) if told and reading.source else reading
    return replace(reading, source=Phrase(holder.end, reading.source.end), told=held, told_cue=holder)


def _ahead(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading where the cue stands before its content, or apart from it."""
    takes = match.cue.takes
    return (
        (told_of(unit, match, lex, floor) if "topic" in takes else None)
        or (relay.as_saying(unit, match, lex, floor) if "relay" in takes else None)
        or (relay.quoted_of(unit, match, lex, floor) if lex.subjects and takes >= QUOTES else None)
        or (backward(unit, match, lex, floor=floor) if takes & {"quote", "clause"} else None)
        or (preceding(unit, match, lex, floor) if takes & {"preceding", "judging"} else None)
        or fronted(unit, match, lex, floor)
        or forward(unit, match, lex, floor)
    )


def _opens_name(unit: Unit, at: int) -> bool:
    """“Der Kurier …”: a foreign article that looks like a verb, where none opens a sentence."""
    first = unit.elements[:2]
    return at == 0 and len(first) > 1 and all(one.kind == "word" and one.is_capital for one in first)


def _is_inner_name(unit: Unit, at: int) -> bool:
    """A capital beside another inside a sentence that is not all capitals: “the Afghan Voice Agency”."""
    if at == 0 or not unit.elements[at].is_capital or not unit.elements[at - 1].is_capital:
        return False
    if unit.capitals < FEW_CAPITALS:
        return True
    follows = at + 1 < len(unit.elements) and unit.elements[at + 1].is_capital
    return follows and unit.capitals < MANY_CAPITALS

"""Readings of units in, drafts of attributions out: spans of the field, a quotation that goes on joined.

A paragraph that is nothing but quotation belongs to the speaker of the quotation before it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from stemma.understand.attribution.constructions.announced import announcement
from stemma.understand.attribution.constructions.bracketed import opened
from stemma.understand.attribution.constructions.drafted import Draft, drafted
from stemma.understand.attribution.constructions.headlines import headline_turn, past_rubric
from stemma.understand.attribution.constructions.labels import COLON, label
from stemma.understand.attribution.constructions.manners import with_manner
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.constructions.readings import read
from stemma.understand.attribution.constructions.referring_back import refers_back, refers_within
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.phrases import construct_subjects, relative_nouns

MOST_CONTINUATIONS = 12


def drafts(units: Iterable[Unit], lex: Lexicon) -> tuple[Draft, ...]:
    """All attributions of a field in order."""
    found: list[Draft] = []
    previous: Unit | None = None
    speaking: int | None = None
    is_free = False
    for unit in (opened(one, lex) for one in _with_quotations(units)):
        if _is_quotation(unit):
            is_free = speaking is None or not _goes_on(found[speaking], previous, unit)
            if speaking is not None and not is_free:
                found[speaking] = _joined(found[speaking], unit)
        else:
            in_turns = (bool(found) and found[-1].reading.match.cue == COLON) or _asks(previous)
            here = list(_of_unit(unit, previous, lex, in_turns=in_turns)) or _announced(
                unit, previous if is_free else None, lex
            )
            if here and here[-1].reading.match.cue == COLON and _asks(previous):
                found = [one for one in found if not _is_asked(one, previous)]
            found += here
            speaking = len(found) - 1 if here and _speaks(here[-1], unit) else None
            is_free = False
        previous = unit
    return tuple(draft for draft in found if draft.content)


def _asks(unit: Unit | None) -> bool:
    """Whether a paragraph is an interviewer's question: all of it, or after a dash or a word and a colon."""
    if unit is None:
        return False
    is_alone = not unit.text[unit.end :].partition("\n")[0].strip()
    is_alone = is_alone and not unit.text[: unit.start].rpartition("\n")[2].strip()
    is_opened = is_alone or unit.is_mark(0, *DASHES) or unit.is_mark(1, ":")
    return is_opened and unit.is_mark(len(unit.elements) - 1, "?", "؟")


def _is_asked(draft: Draft, question: Unit | None) -> bool:
    """Whether words of an interviewer's question seem to tell what somebody thinks or says."""
    return draft.reading.unit is question and draft.reading.match.cue != COLON


def _announced(unit: Unit, quotation: Unit | None, lex: Lexicon) -> list[Draft]:
    """A speaker without words of his own: his are the free quotation before, if any, and those after."""
    before = quotation if quotation is not None and quotation.paragraph == unit.paragraph else None
    reading = announcement(unit, lex, follows_quotation=before is not None)
    if reading is None:
        return []
    draft = drafted(reading, lex)
    return [draft if before is None else _joined(draft, before)]


def _with_quotations(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units, one that ends in a colon joined with the quotation of the next paragraph."""
    waiting: Unit | None = None
    for unit in units:
        if waiting is not None and unit.is_quote(0) and unit.paragraph == waiting.paragraph + 1:
            elements = (*waiting.elements, *unit.elements)
            whole = replace(waiting, elements=elements, end=unit.end, paragraph=unit.paragraph)
        else:
            whole = unit
            if waiting is not None:
                yield waiting
        waiting = whole if whole.is_mark(len(whole.elements) - 1, ":") else None
        if waiting is None:
            yield whole
    if waiting is not None:
        yield waiting


def _of_unit(unit: Unit, previous: Unit | None, lex: Lexicon, *, in_turns: bool) -> Iterator[Draft]:
    back = refers_back(unit, previous, lex) or refers_within(unit, lex)
    if back is not None:
        yield back
        return
    referring = phrase_length(unit, 0, lex.refer_back)
    announces = bool(lex.subjects) and any(unit.is_mark(at, ":") for at in range(len(unit.elements) - 1))
    is_opening = previous is None and referring > 1 and not announces
    if is_opening and unit.word(referring) not in lex["complementizers"]:
        return
    opens = previous is None or previous.paragraph != unit.paragraph
    turn = headline_turn(unit, lex)
    if turn is not None:
        yield drafted(turn, lex)
        return
    labelled = label(unit, lex, opens_paragraph=opens, follows_turn=in_turns)
    if labelled is not None:
        yield replace(drafted(labelled[0], lex), cue=(labelled[1],))
        return
    floor = past_rubric(unit, lex)
    for reading in with_manner(read(unit, lex, floor=floor), unit, lex):
        draft = drafted(_with_antecedent(reading, lex), lex)
        if any(letter.isalnum() for span in draft.content for letter in unit.text[span.start : span.end]):
            yield draft


def _with_antecedent(reading: Reading, lex: Lexicon) -> Reading:
    """“النائب الذي وصف”: the noun that the pronoun stands for, where the language's gold asks for it."""
    unit, source = reading.unit, reading.source
    if not lex.data.antecedents or source.end - source.start != 1:
        return reading
    if unit.word(source.start) not in lex["relatives"]:
        return reading
    find = construct_subjects.antecedent if lex.data.definite else relative_nouns.antecedent
    head = find(unit, source.start, lex)
    return replace(reading, source=head or source)


def _is_quotation(unit: Unit) -> bool:
    return unit.is_quote(0) and all(element.kind != "word" for element in unit.elements)


def _speaks(draft: Draft, unit: Unit) -> bool:
    """Whether a quotation that follows may be this speaker's: something is quoted already."""
    reading = draft.reading
    return "quote" in reading.match.cue.takes and (
        not reading.content
        or any(unit.is_quote(at) for part in reading.content for at in range(*part))
        or reading.match.is_participle
    )


def _goes_on(draft: Draft, previous: Unit | None, unit: Unit) -> bool:
    near = previous is not None and unit.paragraph - previous.paragraph <= 1
    return near and len(draft.content) < MOST_CONTINUATIONS


def _joined(draft: Draft, unit: Unit) -> Draft:
    last = max(at for at in range(len(unit.elements)) if unit.is_quote(at))
    return replace(draft, content=(*draft.content, unit.span(0, last + 1)))

"""Readings of units in, drafts of attributions out: spans of the field, a quotation that goes on joined.

A paragraph that is nothing but quotation belongs to the speaker of the quotation before it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from stemma.model import Span
from stemma.understand.attribution.constructions.announced import announcement
from stemma.understand.attribution.constructions.back_second import pointing
from stemma.understand.attribution.constructions.citing import citings_after
from stemma.understand.attribution.constructions.headlines import headline_turn, past_rubric
from stemma.understand.attribution.constructions.labels import COLON, label
from stemma.understand.attribution.constructions.manners import with_manner
from stemma.understand.attribution.constructions.marked_told import told_beside
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.constructions.readings import read
from stemma.understand.attribution.constructions.with_cited import before_verb
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.matching import matches
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.phrases import ahead, behind, construct_subjects
from stemma.understand.attribution.phrases.hearers import quoted_end
from stemma.understand.attribution.phrases.nominal import is_subject, subject_place
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

MOST_CONTINUATIONS = 12
BACK_WITHIN = 6
PHRASE = 2
"""The least words of a phrase that refers back without a verb."""
BACK_BEFORE_VERB = 16
"""Where the subject stands between the two."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution before its sources are named."""

    reading: Reading
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def drafts(units: Iterable[Unit], lex: Lexicon) -> tuple[Draft, ...]:
    """All attributions of a field in order."""
    found: list[Draft] = []
    previous: Unit | None = None
    speaking: int | None = None
    is_free = False
    for unit in _with_quotations(units):
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
    draft = _draft(reading, lex)
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
    back = _refers_back(unit, previous, lex)
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
        yield _draft(turn, lex)
        return
    labelled = label(unit, lex, opens_paragraph=opens, follows_turn=in_turns)
    if labelled is not None:
        yield replace(_draft(labelled[0], lex), cue=(labelled[1],))
        return
    floor = past_rubric(unit, lex)
    for reading in with_manner(read(unit, lex, floor=floor), unit, lex):
        draft = _draft(_with_antecedent(reading, lex), lex)
        if any(letter.isalnum() for span in draft.content for letter in unit.text[span.start : span.end]):
            yield draft


def _with_antecedent(reading: Reading, lex: Lexicon) -> Reading:
    """“النائب الذي وصف”: the noun that the pronoun stands for, where the language's gold asks for it."""
    unit, source = reading.unit, reading.source
    if not lex.data.antecedents or source.end - source.start != 1:
        return reading
    if unit.word(source.start) not in lex["relatives"]:
        return reading
    find = construct_subjects.antecedent if lex.data.definite else ahead.antecedent
    head = find(unit, source.start, lex)
    return replace(reading, source=head or source)


def _draft(reading: Reading, lex: Lexicon) -> Draft:
    unit = reading.unit
    source = (source_span(reading, lex),) if reading.source else ()
    content = tuple(unit.span(*part) for part in reading.content)
    return Draft(reading, source, cue_spans(reading), content)


def source_span(reading: Reading, lex: Lexicon) -> Span:
    """The words of the source, without a preposition that is written as one with them."""
    unit = reading.unit
    span = unit.span(*reading.source)
    follows_marker = reading.source.start > 0 and unit.word(reading.source.start - 1) in lex["clitic_markers"]
    if follows_marker and lex.data.clitics and unit.word(reading.source.start).startswith(lex.data.clitics):
        return Span(span.start + 1, span.end, span.field)
    return span


def cue_spans(reading: Reading) -> tuple[Span, ...]:
    """The words of the cue, in one or two parts."""
    return tuple(reading.unit.span(*part) for part in (reading.cue, reading.tail) if part)


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


def _refers_back(unit: Unit, previous: Unit | None, lex: Lexicon) -> Draft | None:
    """“This was reported by X.”: the content is the sentence before."""
    if unit.is_quote(0):
        return None if lex.data.verb_second else _refers_to_quotation(unit, lex)
    length = phrase_length(unit, 0, lex.refer_back)
    if not length or previous is None or previous.paragraph < unit.paragraph - 1:
        return None
    if lex.data.verb_second or lex["source_markers"]:
        reading = pointing(unit, lex) if lex.data.verb_second else _marked_back(unit, length, lex)
        back = (previous.span(0, len(previous.elements)),)
        if reading is not None or lex.data.verb_second:
            return replace(_draft(reading, lex), content=back) if reading is not None else None
    if lex.data.strict_clauses and unit.word(length) in lex["complementizers"]:
        return None
    for match in matches(unit, lex):
        within = BACK_WITHIN if "right" in lex.subject or not lex.data.drops_subject else BACK_BEFORE_VERB
        opening, past = citings_after(unit, length, lex) if lex.subjects else ((), length)
        if match.cue.kind != "verb" or match.head > past + within:
            continue
        at = match.end + 1 if unit.word(match.end) in lex["agent"] else match.end
        source = _named_before(unit, match, lex, length) or behind.after(unit, max(at, length), lex)
        if not source and match.start > length:
            source = ahead.before(unit, match.start, lex, floor=length)
        reading = Reading(unit, match, source, Phrase(0, match.end), (), is_impersonal=not source)
        if (lex.data.strict_clauses or lex.subjects) and source:
            citings, end = citings_after(unit, source.end, lex)
            reading = replace(reading, citings=(*citings, *_relaying(unit, end, lex)))
            if opening and source.start >= match.end:
                cited = (*(before_verb(one, match.start) for one in opening), *reading.citings)
                reading = replace(reading, cue=Phrase(match.head, match.end), citings=cited)
        draft = _draft(reading, lex)
        return replace(draft, content=(previous.span(0, len(previous.elements)),))
    alone = _by_phrase_alone(unit, previous, lex, length) if lex.data.strict_clauses else None
    return alone or _made(unit, previous, lex, length)


def _made(unit: Unit, previous: Unit, lex: Lexicon, length: int) -> Draft | None:
    """“Такое заявление сделал X”, “С таким заявлением X выступил”: a noun for a statement, and its verb."""
    near = range(length, min(len(unit.elements), length + BACK_BEFORE_VERB))
    verb = next((at for at in near if unit.word(at) in lex["back_verbs"]), None)
    if verb is None or length < PHRASE:
        return None
    match = CueMatch(verb, verb, verb + 1, COLON)
    source = _named_before(unit, match, lex, length) or behind.after(unit, verb + 1, lex)
    if not source:
        return None
    citings, end = citings_after(unit, source.end, lex)
    citings = (*citings, *_relaying(unit, end, lex))
    draft = _draft(Reading(unit, match, source, Phrase(0, verb + 1), (), citings=citings), lex)
    return replace(draft, content=(previous.span(0, len(previous.elements)),))


def _named_before(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Phrase:
    """“This the minister wrote on his page”: the subject between the two, where its form tells it."""
    if not lex.subjects or match.start <= floor:
        return NOTHING
    source = ahead.before(unit, match.start, lex, floor=floor)
    if not source or unit.word(source.start - 1) in lex["prepositions"]:
        return NOTHING
    first = unit.elements[source.start]
    is_name = first.is_capital and source.end - source.start > 1 and not quoted_end(unit, *source)
    told = is_subject(unit, source.start, lex) or (is_name and subject_place(unit, *source, lex) is None)
    return source if told or subject_place(unit, *source, lex) == source.start else NOTHING


def _relaying(unit: Unit, start: int, lex: Lexicon) -> Iterator[Citing]:
    """“This was said by X, | reports Y”: an outlet and its verb that close the sentence."""
    for match in matches(unit, lex) if lex.subjects else ():
        if match.head <= start or not unit.is_comma(match.start - 1) or match.cue.kind != "verb":
            continue
        source = behind.after(unit, match.end, lex)
        if "quote" in match.cue.takes and source and source.end >= len(unit.elements) - 1:
            yield Citing(Phrase(match.head, match.end), source, is_outer=True)


def _by_phrase_alone(unit: Unit, previous: Unit, lex: Lexicon, length: int) -> Draft | None:
    """“A dirlo è X.”, “Parola di X.”: the phrase itself marks the speaker of the sentence before."""
    end = length
    while unit.word(end) in lex["finite"]:
        end += 1
    if length < PHRASE or (end == length and unit.word(end - 1) not in lex["inner_prepositions"]):
        return None
    source = behind.after(unit, end, lex)
    if not source or source.start != end:
        return None
    match = CueMatch(0, 0, end, COLON)
    draft = _draft(Reading(unit, match, source, Phrase(0, end), ()), lex)
    return replace(draft, content=(previous.span(0, len(previous.elements)),))


def _refers_to_quotation(unit: Unit, lex: Lexicon) -> Draft | None:
    """“…”, this was said by X: the quotation and the words that point at it are of one sentence."""
    is_marked = lex.data.strict_clauses or lex.data.open_dashes
    is_parted = unit.is_comma(1) or (is_marked and unit.is_mark(1, ":", *DASHES))
    at = 2 if is_parted else 1
    length = phrase_length(unit, at, lex.refer_back)
    if not length:
        return None
    verbs = [one for one in matches(unit, lex) if one.cue.kind == "verb" and one.head > at]
    if lex["source_markers"] and verbs:
        marked = _marked_speaker(unit, verbs[-1], at + length, lex)
        return None if marked is None else _draft(replace(marked, content=(Phrase(0, 1),)), lex)
    match = next(iter(verbs), None)
    last = len(unit.elements)
    end = match.start if match else last - 1
    source = ahead.before(unit, end, lex, floor=at + length)
    if match is None and lex.data.strict_clauses:
        source = behind.after(unit, at + length, lex)
    if match is not None and not source and lex.subjects:
        first = subject_place(unit, match.end, last, lex)
        source = behind.after(unit, match.end if first is None else first, lex)
    match = match or CueMatch(at, at, at + length, COLON)
    return _draft(Reading(unit, match, source, Phrase(match.head, match.end), (Phrase(0, 1),)), lex)


def _marked_back(unit: Unit, length: int, lex: Lexicon) -> Reading | None:
    """“یہ بات X نے … کہی”, “ان خیالات کا اظہار X نے … کیا”: the last verb, or the rest of the phrase."""
    verbs = [one for one in matches(unit, lex) if one.cue.kind == "verb" and one.head >= length]
    last = max(at for at in range(len(unit.elements)) if unit.is_word(at))
    if length > 1 and unit.word(last) in lex["back_verbs"]:
        verbs = [CueMatch(last, last, last + 1, COLON)]
    return _marked_speaker(unit, verbs[-1], length, lex) if verbs else None


def _marked_speaker(unit: Unit, match: CueMatch, floor: int, lex: Lexicon) -> Reading | None:
    """یہ بات | X نے | Y سے بات کرتے ہوئے | کہی: a word behind the speaker marks him."""
    marker = next((at for at in range(floor, match.start) if unit.word(at) in lex["source_markers"]), None)
    source = ahead.before(unit, marker + 1, lex, floor=floor) if marker is not None else NOTHING
    if not source:
        return None
    told, told_cue = told_beside(unit, match, source, lex)
    cue = Phrase(0, floor) if match.cue == COLON else Phrase(match.head, match.end)
    return Reading(unit, match, source, cue, (), told=told, told_cue=told_cue)

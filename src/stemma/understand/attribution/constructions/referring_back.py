"""“This was reported by X.”: a sentence that refers back; its content is the sentence before."""

from collections.abc import Iterator
from dataclasses import replace

from stemma.understand.attribution.constructions.back_second import pointing
from stemma.understand.attribution.constructions.citing import citings_after
from stemma.understand.attribution.constructions.drafted import Draft, drafted
from stemma.understand.attribution.constructions.labels import COLON
from stemma.understand.attribution.constructions.marked_told import told_beside
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.constructions.with_cited import before_verb
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.matching import matches
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.phrases import ahead, behind
from stemma.understand.attribution.phrases.hearers import quoted_end
from stemma.understand.attribution.phrases.nominal import is_subject, subject_place
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

BACK_WITHIN = 6


PHRASE = 2
"""The least words of a phrase that refers back without a verb."""


LEAST_BEFORE = 4
"""Elements at least of what is referred to in the same sentence."""


BACK_BEFORE_VERB = 16
"""Where the subject stands between the two."""


def refers_back(unit: Unit, previous: Unit | None, lex: Lexicon) -> Draft | None:
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
            return replace(drafted(reading, lex), content=back) if reading is not None else None
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
        draft = drafted(_with_citings(reading, opening, lex), lex)
        return replace(draft, content=(previous.span(0, len(previous.elements)),))
    alone = _by_phrase_alone(unit, previous, lex, length) if lex.data.strict_clauses else None
    return alone or _made(unit, previous, lex, length)


def refers_within(unit: Unit, lex: Lexicon) -> Draft | None:
    """“…, об этом со ссылкой на X сообщает Y”: the words that refer back stand behind what they refer to."""
    for at in range(LEAST_BEFORE, len(unit.elements)) if lex.subjects else ():
        if unit.is_word(at - 1) and not _opens_bracket(unit, at):
            continue
        if phrase_length(unit, at, lex.refer_back) < PHRASE or unit.is_quote(at - 2):
            continue
        last = at
        while not unit.is_word(last - 1):
            last -= 1
        before = replace(unit, elements=unit.elements[:last])
        draft = refers_back(replace(unit, elements=unit.elements[at:]), before, lex)
        if draft is not None and draft.reading.source:
            return draft
    return None


def _opens_bracket(unit: Unit, at: int) -> bool:
    return unit.text.endswith("(", 0, unit.elements[at].start)


def _with_citings(reading: Reading, opening: tuple[Citing, ...], lex: Lexicon) -> Reading:
    """The same with whom the sentence cites behind its source, and in its opening words."""
    unit, match, source = reading.unit, reading.match, reading.source
    if not source or not (lex.data.strict_clauses or lex.subjects):
        return reading
    citings, end = citings_after(unit, source.end, lex)
    reading = replace(reading, citings=(*citings, *_relaying(unit, end, lex)))
    if not opening or source.start < match.end:
        return reading
    cited = (*(before_verb(one, match.start) for one in opening), *reading.citings)
    return replace(reading, cue=Phrase(match.head, match.end), citings=cited)


def _made(unit: Unit, previous: Unit, lex: Lexicon, length: int) -> Draft | None:
    """“Такое заявление сделал X”, “С таким заявлением X выступил”: a noun for a statement, and its verb."""
    near = range(length, min(len(unit.elements), length + BACK_BEFORE_VERB))
    verb = next((at for at in near if unit.word(at) in lex["back_verbs"]), None)
    if verb is None or length < PHRASE:
        return None
    verb -= unit.word(verb - 1) in lex["publishing"] and verb - 1 > length
    match = CueMatch(verb, verb, verb + 1, COLON)
    opening, past = citings_after(unit, length, lex) if lex.subjects else ((), length)
    source = _named_before(unit, match, lex, past) or behind.after(unit, verb + 1, lex)
    if not source and "right" not in lex.subject:
        source = ahead.before(unit, verb, lex, floor=length)
    if not source:
        return None
    citings, end = citings_after(unit, source.end, lex)
    citings = (*(before_verb(one, verb) for one in opening), *citings, *_relaying(unit, end, lex))
    cue = Phrase(0, length) if length <= source.start < verb else Phrase(0, verb + 1)
    draft = drafted(Reading(unit, match, source, cue, (), citings=citings), lex)
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
    draft = drafted(_with_citings(Reading(unit, match, source, Phrase(0, end), ()), (), lex), lex)
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
        return None if marked is None else drafted(replace(marked, content=(Phrase(0, 1),)), lex)
    match = next(iter(verbs), None)
    last = len(unit.elements)
    end = match.start if match else _closing_verb(unit, at + length, lex)
    source = ahead.before(unit, end, lex, floor=at + length)
    if match is None and lex.data.strict_clauses:
        source = behind.after(unit, at + length, lex)
    if match is not None and not source and lex.subjects:
        first = subject_place(unit, match.end, last, lex)
        source = behind.after(unit, match.end if first is None else first, lex)
    match = match or CueMatch(at, at, at + length, COLON)
    return drafted(Reading(unit, match, source, Phrase(match.head, match.end), (Phrase(0, 1),)), lex)


def _closing_verb(unit: Unit, start: int, lex: Lexicon) -> int:
    """«دا خبرې X … | کړې دي»: where the verb begins that goes with the noun which points back."""
    last = len(unit.elements) - 1
    if "right" in lex.subject:
        return last
    return next((at for at in range(start, last) if unit.word(at) in lex["back_verbs"]), last)


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

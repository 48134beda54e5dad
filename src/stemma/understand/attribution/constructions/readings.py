"""One unit in, what is attributed in it out: phrases of source, cue and content.

A cue that stands in the content of an earlier one is passed over here: chains look into contents.
"""

from collections.abc import Callable
from dataclasses import replace

from stemma.understand.attribution.constructions import marked, relay, second, verbless, verbless_second
from stemma.understand.attribution.constructions.agents import with_agent
from stemma.understand.attribution.constructions.antecedents import antecedent_after
from stemma.understand.attribution.constructions.backward import LEAST_CLAUSE, backward, reports
from stemma.understand.attribution.constructions.final import final, marked_subject
from stemma.understand.attribution.constructions.forward import forward, told_of
from stemma.understand.attribution.constructions.fronted import fronted
from stemma.understand.attribution.constructions.preceding import preceding
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.constructions.undergone import undergone
from stemma.understand.attribution.elements.cues import CueMatch, matches, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, behind, subjects, trimming, uncased
from stemma.understand.attribution.phrases.cased_heads import speaks
from stemma.understand.attribution.phrases.clauses import is_in_modifier
from stemma.understand.attribution.phrases.extents import SAYING
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST = 60
"""Of an opening phrase such as “Quoting X, …” with all that follows it up to the cue."""
FEW_CAPITALS, MANY_CAPITALS = 1 / 2, 2 / 3
"""Shares of words with a capital: below the first a sentence, above the second a headline."""
CITING_WITHIN = 40
LEARNED_WITHIN = 6
QUOTES = frozenset({"relay", "quote"})


def read(unit: Unit, lex: Lexicon, *, floor: int = 0, is_inner: bool = False) -> list[Reading]:
    """The attributions of a unit from element ``floor`` on, in order of their cues.

    ``is_inner`` where the unit is another's content: forms that stand only there count.
    """
    found: list[Reading] = []
    claimed = floor
    taken: set[int] = set()
    every = [
        match
        for match in matches(unit, lex)
        if match.start >= floor and (is_inner or "embedded" not in match.cue.takes)
    ]
    for match in _trailing_first(unit, every, lex):
        if match.head < claimed or match.head in taken:
            continue
        reading = _reader(lex)(unit, match, lex, floor=claimed, previous=found[-1] if found else None)
        if reading is not None and reading.content:
            if found and reading.is_impersonal and _goes_on(found[-1], lex):
                reading = replace(reading, source=found[-1].source, is_impersonal=False)
            found.append(reading)
            taken.update(at for part in (*reading.content, reading.source) for at in range(*part))
            if unit.word(match.start - 1) not in lex["relatives"]:
                claimed = max(claimed, reading.cue.end, *(part.end for part in reading.content))
    return [
        _with_citings(_bare(reading) if lex.data.bare_cue else reading, lex, floor)
        for reading in sorted(found, key=lambda reading: reading.match.head)
    ]


def _bare(reading: Reading) -> Reading:
    """With nothing but its own words for the cue."""
    match = reading.match
    if reading.cue != (match.start, match.end):
        return reading
    return replace(reading, cue=Phrase(match.head, match.end))


def _trailing_first(unit: Unit, every: list[CueMatch], lex: Lexicon) -> list[CueMatch]:
    """A cue that closes the sentence governs all before it, and so comes first."""
    if lex.data.verb_final:
        return every
    trails = _trails_second if lex.data.verb_second else _trails
    for match in reversed(every):
        if trails(unit, match, lex):
            return [match, *(other for other in every if other is not match)]
    return every


def _trails(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    if match.cue.kind == "according":
        opens = lex.data.strict_clauses or lex.data.opened_only
        opened = opens and unit.word(match.start - 2) in lex["complementizers"]
        if opened and unit.is_comma(match.start - 1):
            return False
        return match.start > LEAST_CLAUSE and not match.cue.only_at_start and unit.is_comma(match.start - 1)
    closes = "clause" in match.cue.takes or reports(unit, match, lex)
    if match.cue.kind != "verb" or not closes:
        return False
    reading = backward(unit, match, lex, floor=0)
    return reading is not None and is_sound(reading, lex)


def _read_marked(
    unit: Unit, match: CueMatch, lex: Lexicon, *, floor: int, previous: Reading | None
) -> Reading | None:
    """The reading where a word behind it marks a subject."""
    if match.cue.kind == "verb":
        tied = marked.is_genitive(unit, match, lex)
        return None if tied else marked.verb(unit, match, lex, floor, previous)
    if match.cue.kind == "noun":
        return marked.noun(unit, match, lex)
    return verbless.READERS[match.cue.kind](unit, match, lex, floor)


def _reader(lex: Lexicon) -> Callable[..., Reading | None]:
    if lex["source_markers"]:
        return _read_marked
    return _read_second if lex.data.verb_second else _read


def _read_second(
    unit: Unit, match: CueMatch, lex: Lexicon, *, floor: int, previous: Reading | None
) -> Reading | None:
    """The reading where the finite verb stands second."""
    if match.cue.kind == "verb":
        found = second.verb(unit, match, lex, floor, previous.source if previous else NOTHING)
        is_parted = found is not None and match.tail and not match.cue.governs
        return replace(found, tail=Phrase(*match.tail[-1])) if found and is_parted else found
    return verbless_second.READERS[match.cue.kind](unit, match, lex, floor)


def _trails_second(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """The same where the finite verb stands second: only a cue that may close a sentence is tried."""
    if match.cue.kind == "according":
        reading = verbless_second.according(unit, match, lex, 0)
    elif match.cue.kind == "verb" and match.cue.takes & {"clause", "hosted"}:
        reading = second.verb(unit, match, lex, 0, NOTHING)
    else:
        return False
    return second.trails(reading)


def _read(
    unit: Unit, match: CueMatch, lex: Lexicon, *, floor: int, previous: Reading | None
) -> Reading | None:
    if match.cue.kind != "verb":
        return verbless.READERS[match.cue.kind](unit, match, lex, floor)
    if _is_inner_name(unit, match.head) or (lex.spaceless and is_in_modifier(unit, match, lex)):
        return None
    if match.is_passive or ("raising" in match.cue.takes and not _has_speaker(unit, match, lex, floor)):
        told = verbless.passive(unit, match, lex, floor)
        told = _foretold(told, match, lex) if told is not None else None
        return with_agent(told, lex) if told is not None else None
    reading = undergone(unit, match, lex, floor) if lex["undergoes"] else None
    reading = reading or _by_order(unit, match, lex, floor)
    if reading is not None and "nobody" in match.cue.takes:
        reading = replace(with_agent(reading, lex), is_impersonal=True)
    if reading is None or reading.is_impersonal or (reading.source and lex.data.verb_final):
        return reading
    if not reading.source:
        return _with_subject(reading, previous, lex)
    return reading if is_sound(reading, lex) else None


def _foretold(reading: Reading, match: CueMatch, lex: Lexicon) -> Reading:
    """“公司发布公告，预计亏损”: with the one who speaks at the head of the sentence."""
    unit = reading.unit
    if not lex.spaceless or reading.source or "quote" not in match.cue.takes:
        return reading
    if not unit.is_comma(match.start - 1) or len(reading.content) > 1:
        return reading
    source = subjects.sentence_subject(unit, match.start, lex)
    return replace(reading, source=source, is_impersonal=False) if speaks(unit, source, lex) else reading


def _goes_on(previous: Reading, lex: Lexicon) -> bool:
    """“Raporda … belirtildi, … kaydedildi”: a document goes on to speak in the same sentence."""
    return lex.data.venue_closes and bool(previous.source) and "passive" in previous.match.cue.takes


def _has_speaker(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> bool:
    """Whether one who can speak stands before a verb that also goes without (“气象台预计”, “铁路预计”)."""
    if "quote" not in match.cue.takes:
        return False
    source = ahead.before(unit, match.start, lex, floor=floor)
    return bool(source) and (speaks(unit, source, lex) or uncased.has_surname(unit, *source, lex))


def _by_order(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading of a verb that the order of the words allows: the rarest order is tried first."""
    takes = match.cue.takes
    if lex.data.verb_final:
        found = final(unit, match, lex, floor)
        if found is not None or "follows" in takes:
            return found
    return (
        (told_of(unit, match, lex, floor) if "topic" in takes else None)
        or (relay.as_saying(unit, match, lex, floor) if "relay" in takes else None)
        or (relay.quoted_of(unit, match, lex, floor) if lex.subjects and takes >= QUOTES else None)
        or (backward(unit, match, lex, floor=floor) if takes & {"quote", "clause"} else None)
        or (preceding(unit, match, lex, floor) if takes & {"preceding", "judging"} else None)
        or fronted(unit, match, lex, floor)
        or forward(unit, match, lex, floor)
    )


def is_sound(reading: Reading, lex: Lexicon) -> bool:
    """Whether the words before a cue that may mean something else are a subject, and no clause."""
    unit, source = reading.unit, reading.source
    takes, opener = reading.match.cue.takes, reading.content[0].start
    if lex.data.comma_opens:
        return not _is_noun_subject(reading, lex)
    if reading.is_firm and ("named" not in takes or unit.is_quote(opener)):
        return True
    if ahead.is_clause(unit, source, lex):
        return False
    if "named" not in takes or reading.match.start < reading.match.head:
        return True
    if unit.word(reading.content[0].start) in lex["infinitive"]:
        return True
    last = source.end - 1
    told = unit.word(last) in lex["pronouns"] | lex["relatives"]
    return told or unit.elements[last].is_capital


def _is_noun_subject(reading: Reading, lex: Lexicon) -> bool:
    """“重建计划将在明年完成”: a word that is a noun too, before a verb, and nobody who speaks."""
    unit, opener = reading.unit, reading.content[0].start
    if (
        "named" not in reading.match.cue.takes
        or unit.word(opener) not in lex["auxiliaries"] | lex["prepositions"]
    ):
        return False
    source = reading.source
    return not (speaks(unit, source, lex) or uncased.has_surname(unit, *source, lex))


def _with_subject(reading: Reading, previous: Reading | None, lex: Lexicon) -> Reading | None:
    """With the source of the predicate before, or the subject of the sentence."""
    unit, match = reading.unit, reading.match
    if match.is_participle and unit.word(match.head) == next(
        (unit.word(at) for at in range(len(unit.elements)) if unit.is_word(at)), ""
    ):
        return _opening_participle(reading, lex)
    if lex.data.verb_final:
        return replace(reading, source=_before_noun(unit, previous, lex) if previous else NOTHING)
    if lex.spaceless and unit.word(match.head) in lex["prepositions"]:
        return None  # “谈到未来，她说”
    if lex.spaceless and previous is None and (told := antecedent_after(reading, lex)):
        return told
    source = previous.source if previous else NOTHING
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


def _is_inner_name(unit: Unit, at: int) -> bool:
    """A capital beside another inside a sentence that is not all capitals: “the Afghan Voice Agency”."""
    if at == 0 or not unit.elements[at].is_capital or not unit.elements[at - 1].is_capital:
        return False
    if unit.capitals < FEW_CAPITALS:
        return True
    follows = at + 1 < len(unit.elements) and unit.elements[at + 1].is_capital
    return follows and unit.capitals < MANY_CAPITALS


def _with_citings(reading: Reading, lex: Lexicon, floor: int) -> Reading:
    """The reading with every citing phrase between its source and its content."""
    unit, found = reading.unit, list(reading.citings)
    if not found and floor == 0 and reading.cue.start < LONGEST:
        opening, end = verbless.citings_after(unit, 0, lex)
        closed = unit.is_comma(end) or (bool(lex.subjects) and _is_named(unit, reading.source))
        found += [
            _before_verb(one, reading.source.start)
            for one in opening
            if closed and one.cue.start != reading.cue.start
        ]
    found += _published(reading, lex) if not found and floor == 0 else ()
    known = {reading.cue.start, *(citing.cue.start for citing in found)}
    near = reading.source and reading.cue.start - reading.source.start <= CITING_WITHIN
    at = min(reading.source.start, reading.cue.start) if near else reading.cue.start
    limit = min(
        len(unit.elements), max((reading.cue.end, *(part.end for part in reading.content))) + CITING_WITHIN
    )
    while at < limit:
        inside = next((part for part in reading.content if part.start <= at < part.end), None)
        if inside:
            at = inside.end
            continue
        relayed = relay.relayed(unit, at, lex) if "relay" in reading.match.cue.takes else None
        if relayed is not None:
            found.append(replace(relayed, cue=reading.cue) if lex.data.verb_second else relayed)
            at = relayed.source.end
            continue
        cited = verbless.citing_before(unit, at, lex, floor=max(floor, at - CITING_WITHIN))
        if cited is not None:
            found.append(cited)
            at = cited.cue.end
            continue
        more, end = verbless.citings_after(unit, at, lex)
        verb = reading.match.start
        found += [_before_verb(citing, verb) for citing in more if citing.cue.start not in known]
        at = max(at + 1, end)
    found.sort(key=lambda citing: citing.cue)
    outer = next((citing for citing in found if phrase_length(unit, citing.cue.start, lex.cited_by)), None)
    reading = _learned(reading, lex)
    if outer is not None:
        found.remove(outer)
        reading = replace(reading, told=outer.source, told_cue=outer.cue)
    if not found and not reading.citings:
        return _without_holder(reading, lex)
    ordered = tuple(found)
    source = _before_cited(reading, ordered, lex)
    if lex.data.strict_clauses:
        source = _without_cited(unit, source, ordered, lex)
    return replace(reading, citings=ordered, source=source)


def _published(reading: Reading, lex: Lexicon) -> tuple[Citing, ...]:
    """“В письме, опубликованном «Нордой», X признал”: who relays the document that opens the sentence."""
    unit = reading.unit
    first = min(reading.cue.start, reading.source.start if reading.source else reading.cue.start)
    if not lex.subjects or unit.word(0) not in lex["prepositions"] or first > LONGEST:
        return ()
    for comma in range(1, first):
        length = phrase_length(unit, comma + 1, lex.quoted_by) if unit.is_comma(comma) else 0
        if length and any(unit.word(at) in lex["documents"] for at in range(comma)):
            return verbless.citings_after(unit, comma, lex)[0][:1]
    return ()


def _learned(reading: Reading, lex: Lexicon) -> Reading:
    """“a-t-on appris auprès du parquet”, “on apprend de source policière”: the source behind the cue."""
    unit, source = reading.unit, reading.source
    if not lex.learned_from or any(unit.word(at) not in lex["nobody"] for at in range(*source)):
        return reading
    start = max(reading.cue.end, source.end)
    for at in (*range(start, min(start + LEARNED_WITHIN, len(unit.elements))), 0):
        length = phrase_length(unit, at, lex.learned_from)
        if not length or (at == 0 and reading.cue.start > LEARNED_WITHIN):
            continue
        first = at + length if unit.word(at + length - 1) in lex["prepositions"] else at + length - 1
        whom = behind.after(unit, first, lex, is_closing=False)
        if whom:
            return replace(reading, source=whom, is_impersonal=False)
    return reading


def _without_holder(reading: Reading, lex: Lexicon) -> Reading:
    """“The report, of which X has a copy, says”: the source without the clause that tells who has it."""
    unit, source = reading.unit, reading.source
    for at in range(source.start + 1, source.end) if lex["heard_in"] else ():
        if unit.word(at) in lex["relatives"]:
            verb = next(
                (place for place in range(at, source.end) if unit.word(place) in lex["holders"]), None
            )
            if verb is None:
                return reading
            return replace(reading, source=Phrase(source.start, at - unit.is_comma(at - 1)))
    return reading


def _is_named(unit: Unit, source: Phrase) -> bool:
    """Whether a name stands in a source: one without it is no step that leads anywhere."""
    return any(unit.elements[at].is_capital for at in range(*source))


def _before_verb(citing: Citing, verb: int) -> Citing:
    """The one cited without the verb of the one who cites, where nothing parts the two."""
    if not citing.source.start < verb < citing.source.end:
        return citing
    return replace(citing, source=Phrase(citing.source.start, verb))


def _without_cited(unit: Unit, source: Phrase, citings: tuple[Citing, ...], lex: Lexicon) -> Phrase:
    """The source without the citing phrase inside it: “Norda, que cita a Efe, …”, “fuentes citadas por X”."""
    inside = [one.cue.start for one in citings if source.start < one.cue.start < source.end]
    end = min(inside, default=source.end)
    openers = lex["prepositions"] | lex["articles"]
    while inside and end > source.start and (unit.is_comma(end - 1) or unit.word(end - 1) in openers):
        end -= 1
    return Phrase(source.start, end)


def _before_cited(reading: Reading, citings: tuple[Citing, ...], lex: Lexicon) -> Phrase:
    """The source without the one cited right behind it: «باختر اژانس | د تاس په حواله»."""
    start, end = reading.source
    for citing in citings:
        opener = citing.source.start - 1
        if start < opener < end and reading.unit.word(opener) in lex["citing_openers"]:
            end = opener
        if lex.subjects and start < citing.cue.start - 1 < end and citing.is_outer:
            end = citing.cue.start - reading.unit.is_comma(citing.cue.start - 1)
    return Phrase(start, end)

"""One unit in, what is attributed in it out: phrases of source, cue and content.

A cue that stands in the content of an earlier one is passed over here: chains look into contents.
"""

from collections.abc import Callable
from dataclasses import replace

from stemma.understand.attribution.constructions import marked, relay, second, verbless, verbless_second
from stemma.understand.attribution.constructions.agents import with_agent
from stemma.understand.attribution.constructions.antecedents import antecedent_after, with_document
from stemma.understand.attribution.constructions.backward import LEAST_CLAUSE, backward, is_part, reports
from stemma.understand.attribution.constructions.final import final, marked_subject
from stemma.understand.attribution.constructions.final_turns import inverted, passed_on
from stemma.understand.attribution.constructions.forward import forward, told_of
from stemma.understand.attribution.constructions.fronted import fronted
from stemma.understand.attribution.constructions.preceding import preceding
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.constructions.tellers import with_teller
from stemma.understand.attribution.constructions.undergone import undergone
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.matching import matches
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, behind, elsewhere, subjects, trimming, uncased
from stemma.understand.attribution.phrases.clauses import is_in_modifier
from stemma.understand.attribution.phrases.content_ends import parts_another
from stemma.understand.attribution.phrases.going_on import SAYING
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks

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
            reading = with_document(reading, lex)
            if found and reading.is_impersonal and _goes_on(found[-1], lex):
                reading = replace(reading, source=found[-1].source, is_impersonal=False)
            found.append(reading)
            parts = (*reading.content, reading.source, reading.tail)
            taken.update(at for part in parts for at in range(*part))
            if unit.word(match.start - 1) not in lex["relatives"]:
                claimed = max(claimed, reading.cue.end, *(part.end for part in reading.content))
    return [
        with_teller(_with_citings(_bare(reading) if lex.data.bare_cue else reading, lex, floor), lex)
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
        opens = lex.data.strict_clauses or lex.data.opened_only or lex.data.wide_nouns
        opened = opens and unit.word(match.start - 2) in lex["complementizers"]
        if opened and unit.is_comma(match.start - 1):
            return False
        return match.start > LEAST_CLAUSE and not match.cue.only_at_start and unit.is_comma(match.start - 1)
    closes = "clause" in match.cue.takes or reports(unit, match, lex)
    if match.cue.kind != "verb" or not closes:
        return False
    reading = backward(unit, match, lex, floor=0)
    if reading is None or not is_sound(reading, lex):
        return False
    if lex.subjects and match.end < len(unit.elements) and parts_another(unit, reading.source.start - 1, lex):
        return False
    first = reading.content[0].start
    return not (unit.is_quote(first) and is_part(unit, first))


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
    is_name = _is_inner_name(unit, match.head) or (lex.verb_final and _opens_name(unit, match.head))
    if is_name or (lex.spaceless and is_in_modifier(unit, match, lex)):
        return None
    is_raised = "raising" in match.cue.takes and not trimming.is_parenthetical(unit, match.start - 1, lex)
    if match.is_passive or (is_raised and not _has_speaker(unit, match, lex, floor)):
        return _passive(unit, match, lex, floor)
    reading = undergone(unit, match, lex, floor) if lex["undergoes"] else None
    reading = reading or _by_order(unit, match, lex, floor)
    if reading is not None and "nobody" in match.cue.takes:
        reading = replace(with_agent(reading, lex), is_impersonal=True)
    if reading is None or reading.is_impersonal or (reading.source and lex.data.verb_final):
        return reading
    if not reading.source:
        return _with_subject(reading, previous, lex)
    return reading if is_sound(reading, lex) else None


def _passive(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading of a form whose subject is not the one who speaks."""
    relays = match.is_passive and "relay" in match.cue.takes
    cited = relay.quoted_as_saying(unit, match, lex, floor) if relays else None
    if cited is not None:
        return cited
    told = verbless.passive(unit, match, lex, floor)
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
    owns = lex.data.wide_nouns and unit.word(source.end - 1).endswith(lex.data.possessive_endings)
    if "named" not in takes or (reading.match.start < reading.match.head and not owns):
        return True
    if unit.word(reading.content[0].start) in lex["infinitive"]:
        return True
    last = source.end - 1
    told = unit.word(last) in lex["pronouns"] | lex["relatives"]
    if lex.data.wide_nouns:
        told = told or _is_before_verb(reading, lex)
    return told or unit.elements[last].is_capital


def _is_before_verb(reading: Reading, lex: Lexicon) -> bool:
    """“Analysts fear the …”, “television reports that …”: what follows shows that it is no noun."""
    unit, opener = reading.unit, reading.content[0].start
    if unit.word(reading.source.start) in lex["indefinite"] and unit.word(reading.match.head).endswith(
        lex.data.singular_endings or ("\n",)
    ):
        return True
    if unit.word(opener) in lex["complementizers"]:
        return unit.word(reading.source.end - 1) in lex.speaking
    return opener == reading.match.end and unit.word(opener) in lex["articles"] | lex["pronouns"]


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
    if _opens_clause(unit, match, lex):
        return None
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


def _opens_clause(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“谈到未来，她说”, “Asked whether …, X replied”: a form with which another speaker's clause opens."""
    if lex.data.wide_nouns and match.start == 0:
        return True
    return lex.spaceless and unit.word(match.head) in lex["prepositions"]


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
    at = min(at, reading.match.start) if lex.subjects else at
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
        is_cased = bool(lex.subjects) or lex.data.wide_nouns
        if is_cased and start < citing.cue.start - 1 < end and citing.is_outer:
            end = citing.cue.start - reading.unit.is_comma(citing.cue.start - 1)
    return Phrase(start, end)

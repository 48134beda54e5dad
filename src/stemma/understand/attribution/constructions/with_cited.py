"""A reading in, the same with those whom its source cites out: “X, citing Y, said”, “X learned from Y”."""

from dataclasses import replace

from stemma.understand.attribution.constructions import relay
from stemma.understand.attribution.constructions.according_content import parted_holder
from stemma.understand.attribution.constructions.citing import citing_before, citings_after
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import behind
from stemma.understand.attribution.phrases.phrase import Phrase

LONGEST = 60
"""Of an opening phrase such as “Quoting X, …” with all that follows it up to the cue."""
CITING_WITHIN = 40
LEARNED_WITHIN = 6
LONGEST_CITING = 5


def with_citings(reading: Reading, lex: Lexicon, floor: int) -> Reading:
    """The reading with every citing phrase between its source and its content."""
    reading = _without_inserted(reading, lex)
    unit, found = reading.unit, list(reading.citings)
    is_free = not any(one.cue.start < reading.cue.start for one in found)
    if is_free and floor == 0 and reading.cue.start < LONGEST:
        opening, end = citings_after(unit, 0, lex)
        closed = unit.is_comma(end) or (bool(lex.subjects) and _is_named(unit, reading.source))
        found += [
            before_verb(one, reading.source.start)
            for one in opening
            if closed and one.cue.start != reading.cue.start
        ]
    found += _published(reading, lex) if not found and floor == 0 else ()
    known = {reading.cue.start, *(citing.cue.start for citing in found)}
    near = reading.source and reading.cue.start - reading.source.start <= CITING_WITHIN
    at = min(reading.source.start, reading.cue.start) if near else reading.cue.start
    at = min(at, reading.match.start) if lex.subjects else at
    at = _cited_first(unit, reading.source, floor, lex) or at
    limit = min(
        len(unit.elements), max((reading.cue.end, *(part.end for part in reading.content))) + CITING_WITHIN
    )
    ends = {place: part.end for part in reversed(reading.content) for place in range(*part)}
    limit = _before_contrast(reading, limit, lex)
    while at < limit:
        if at in ends:
            at = ends[at]
            continue
        relayed = relay.relayed(unit, at, lex) if "relay" in reading.match.cue.takes else None
        if relayed is not None:
            found.append(replace(relayed, cue=reading.cue) if lex.data.verb_second else relayed)
            at = relayed.source.end
            continue
        cited = citing_before(unit, at, lex, floor=max(floor, at - CITING_WITHIN))
        if cited is not None:
            found.append(cited)
            at = cited.cue.end
            continue
        more, end = citings_after(unit, at, lex)
        verb = reading.match.start
        found += [before_verb(citing, verb) for citing in more if citing.cue.start not in known]
        at = max(at + 1, end)
    found.sort(key=lambda citing: citing.cue)
    outer = next((citing for citing in found if phrase_length(unit, citing.cue.start, lex.cited_by)), None)
    reading = _learned_by(reading, lex) or _learned(reading, lex)
    found += [one for one in reading.citings if one not in found]
    if outer is not None:
        found.remove(outer)
        reading = replace(reading, told=outer.source, told_cue=outer.cue)
    if not found and (told := _heard_from(reading, lex)):
        reading, found = _without_teller(reading, told[0]), [*told]
    if not found and not reading.citings:
        return _without_holder(reading, lex)
    ordered = tuple(found)
    source = _before_cited(reading, ordered, lex)
    if lex.data.strict_clauses or lex.data.enclitics:
        source = _without_cited(unit, source, ordered, lex)
    return replace(reading, citings=ordered, source=source)


def _before_contrast(reading: Reading, limit: int, lex: Lexicon) -> int:
    """“…، | في حين أفادت قناة «المدى» نقلا عن مصدر”: who is cited in a clause set against this one is
    another's."""
    last = max((reading.cue.end, *(part.end for part in reading.content)))
    unit, against = reading.unit, lex["breakers"] - lex["parenthetical"]
    if not lex.data.definite:
        return limit
    commas = (at for at in range(last, limit - 1) if unit.is_comma(at))
    return next(
        (at for at in commas if unit.word(at + 1) in against or phrase_length(unit, at + 1, lex.contrasting)),
        limit,
    )


def _without_inserted(reading: Reading, lex: Lexicon) -> Reading:
    """“По словам мэра, | пишет «Норда», | воду дадут”: an outlet that parts a marker from what is said."""
    unit = reading.unit
    if not lex.subjects or reading.match.cue.kind != "according" or not reading.content:
        return reading
    first, *rest = reading.content
    if unit.word(first.start) not in lex["outlet_cues"] or not unit.is_comma(first.start - 1):
        return reading
    outlet = behind.after(unit, first.start + 1, lex, is_closing=False)
    end = outlet.end
    if not outlet or not unit.is_comma(end) or not first.start < end < first.end - 1:
        return reading
    citing = Citing(Phrase(first.start, first.start + 1), outlet, is_outer=True)
    content = (Phrase(end + 1, first.end), *rest)
    return replace(reading, content=content, citings=(*reading.citings, citing))


def _cited_first(unit: Unit, source: Phrase, floor: int, lex: Lexicon) -> int:
    """“ذرائع کے حوالے سے | X نے (بتایا)”: a citing phrase that ends right before who cites; else 0."""
    near = range(max(floor, source.start - LONGEST_CITING), source.start) if lex["source_markers"] else ()
    return next((at for at in near if at + phrase_length(unit, at, lex.citing_after) == source.start), 0)


def _published(reading: Reading, lex: Lexicon) -> tuple[Citing, ...]:
    """“В письме, опубликованном «Нордой», X признал”: who relays the document that opens the sentence."""
    unit = reading.unit
    first = min(reading.cue.start, reading.source.start if reading.source else reading.cue.start)
    if not lex.subjects or unit.word(0) not in lex["prepositions"] or first > LONGEST:
        return ()
    for comma in range(1, first):
        length = phrase_length(unit, comma + 1, lex.quoted_by) if unit.is_comma(comma) else 0
        if length and any(unit.word(at) in lex["documents"] for at in range(comma)):
            return citings_after(unit, comma, lex)[0][:1]
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


def _heard_from(reading: Reading, lex: Lexicon) -> tuple[Citing, ...]:
    """“…, узнала газета «Норда» от двух чиновников”, “X узнал у врачей, что”, “X از دو مقام شنیده که”: who
    told an outlet."""
    unit, source = reading.unit, reading.source
    head = reading.match.head
    is_learned = any(unit.word(at) in lex["learners"] for at in (head, *range(*reading.cue)))
    if not is_learned or not source:
        return ()
    first = unit.elements[source.start]
    is_marked = unit.text[first.start - 1 : first.start] in ("«", "“", "„")
    is_outlet = any(unit.word(at) in lex["outlets"] for at in range(*source))
    name = unit.text[first.start : first.end]
    if not (is_outlet or is_marked or name.isupper() or name.isascii()):
        return ()
    if reading.cue.start > source.end and unit.word(source.end) in lex["learned_of"]:
        return (Citing(reading.cue, Phrase(source.end + 1, reading.cue.start)),)
    at = max(reading.cue.end, source.end)
    while unit.is_time(at) or unit.is_adverb(at):
        at += 1
    whom = behind.after(unit, at + 1, lex, is_governed=True) if unit.word(at) in lex["learned_of"] else None
    if whom and whom.start < reading.content[0].start < whom.end:
        whom = Phrase(whom.start, reading.content[0].start - unit.is_comma(reading.content[0].start - 1))
    return (Citing(reading.cue, whom),) if whom else ()


def _without_teller(reading: Reading, told: Citing) -> Reading:
    """The content without the one who told it, where it begins with him."""
    first, *more = reading.content
    if not first.start < told.source.end < first.end:
        return reading
    return replace(reading, content=(Phrase(told.source.end, first.end), *more))


def _learned_by(reading: Reading, lex: Lexicon) -> Reading | None:
    """“…, a appris l'agence X | de source policière”: one who learned it, and from whom, behind the cue."""
    unit, source = reading.unit, reading.source
    learns = any(unit.word(at) in lex["learning"] for at in range(*reading.cue))
    if not learns or not source or not _is_named(unit, source):
        return None
    start = max(source.start + 1, reading.cue.end)
    for at in range(start, min(start + CITING_WITHIN, len(unit.elements))):
        if any(part.start <= at < part.end for part in reading.content):
            return None
        length = phrase_length(unit, at, lex.learned_from)
        if not length:
            continue
        first = at + length if unit.word(at + length - 1) in lex["prepositions"] else at + length - 1
        whom = behind.after(unit, first, lex, is_closing=False)
        cited = Citing(Phrase(at, first), whom)
        end = min(source.end, at)
        return replace(reading, source=Phrase(source.start, end), citings=(cited,)) if whom else None
    return None


def _without_holder(reading: Reading, lex: Lexicon) -> Reading:
    """“The report, of which X has a copy, says”: the source without the clause that tells who has it."""
    unit, source = reading.unit, reading.source
    if not reading.told and any(unit.word(at) in lex["documents"] for at in range(*source)):
        bare, held, holder = parted_holder(unit, source, source.end, lex)
        is_inside = holder and holder.end <= source.end
        reading = replace(reading, source=bare, told=held, told_cue=holder) if is_inside else reading
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


def before_verb(citing: Citing, verb: int) -> Citing:
    """The one cited without the verb of the one who cites, where nothing parts the two."""
    if not citing.source.start < verb < citing.source.end:
        return citing
    return replace(citing, source=Phrase(citing.source.start, verb))


def _without_cited(unit: Unit, source: Phrase, citings: tuple[Citing, ...], lex: Lexicon) -> Phrase:
    """The source without the citing phrase inside it: “Norda, que cita a Efe, …”, “fuentes citadas por X”."""
    inside = [one.cue.start for one in citings if source.start < one.cue.start < source.end]
    end = min(inside, default=source.end)
    openers = either(lex["prepositions"], lex["articles"])
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
        if lex.data.definite and start < citing.cue.start < end and not citing.is_outer:
            end = citing.cue.start  # “نقل موقع «درب» | عن مصدر”
        is_cased = bool(lex.subjects) or lex.data.wide_nouns
        if is_cased and start < citing.cue.start - 1 < end and citing.is_outer:
            end = citing.cue.start - reading.unit.is_comma(citing.cue.start - 1)
    return Phrase(start, end)

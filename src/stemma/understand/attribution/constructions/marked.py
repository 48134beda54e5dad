"""A cue of a language that marks its subjects by a word behind them: “X نے … کہا کہ …”, “X کا کہنا ہے کہ …”.

The source is the noun phrase before that word; the content follows a complementizer, a colon or the cue,
stands before the source in quotation marks, or between the source and the cue. None where nothing says so.
"""

from stemma.understand.attribution.constructions.contents import quote_end
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, QUOTE_MARKS, Unit
from stemma.understand.attribution.phrases import extents, trimming
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase

OWNER_WITHIN = 5
OPENER_WITHIN = 8
LEAST_OBJECT = 2
TOLD_WITHIN = 14
HELD_WITHIN = 3
HEAD_WITHIN = 5


def verb(unit: Unit, match: CueMatch, lex: Lexicon, floor: int, previous: Reading | None) -> Reading | None:
    """The reading of a verb or of a noun that stands for one, or None."""
    takes = match.cue.takes
    marker = _marker(unit, match.start, lex)
    source, behind = NOTHING, match.start
    if "owned" in takes:
        owner = _owner(unit, match.start, lex)
        if owner is None or not _is_stated(unit, match, lex):
            return noun(unit, match, lex)
        own = unit.word(owner) in lex["possessives"]
        source, behind, marker = (
            Phrase(owner, owner + 1) if own else before(unit, owner, lex),
            owner + 1,
            None,
        )
    elif "passive" in takes and marker is None:
        source = _host(unit, match, lex)
    elif marker is not None:
        source, behind = before(unit, marker, lex), marker + 1
    elif "passive" not in takes:
        source = _bare(unit, match, lex)
        behind = source.end or match.start
    content = _content(unit, match, source, lex, floor=floor, behind=behind, marker=marker)
    if not content:
        return None
    is_told = marker is None and not source and "passive" not in takes
    if is_told and previous is not None:
        source = previous.source
    elif is_told and match.start > floor + OPENER_WITHIN:
        return None
    if source and unit.word(source.end + 1) in lex["relatives"]:
        content = (_until_comma(unit, content[0]),)
    told, told_cue = _told(unit, match, source, lex)
    return Reading(
        unit,
        match,
        source,
        Phrase(match.start, match.end),
        content,
        is_impersonal="passive" in takes and not source,
        told=told,
        told_cue=told_cue,
    )


def _content(
    unit: Unit,
    match: CueMatch,
    source: Phrase,
    lex: Lexicon,
    *,
    floor: int,
    behind: int,
    marker: int | None,
) -> tuple[Phrase, ...]:
    """The content behind the cue, before the source or between the two: what shows itself comes first."""
    announced = _announced(unit, match, lex, has_source=bool(source))
    if announced and unit.is_quote(announced[0].start) and unit.is_comma(announced[0].start - 1):
        announced = _quoted_before(unit, match, source, lex, floor) or announced
    return (
        announced
        or _quoted_before(unit, match, source, lex, floor)
        or (
            _between(unit, match, max(behind, floor), lex)
            if marker is not None or "bare" in match.cue.takes
            else ()
        )
    )


def _bare(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase:
    """The subject of a verb that no marker goes with: before it or, behind an object, at the head."""
    between = unit.word(match.start - 1) in lex["adverbial_ends"]
    announces = unit.word(_past_auxiliaries(unit, match.end, lex)) in lex["complementizers"]
    is_object = "object" in match.cue.takes and not announces
    if "bare" not in match.cue.takes or not (between or is_object):
        return before(unit, match.start, lex)
    start = _past_leads(unit, 0, match.start, lex)
    limit = min(match.start, start + HEAD_WITHIN)
    known = (lex.speaking | lex["pronouns"]) - lex["adverbial_ends"]
    ends = [at + 1 for at in range(start, limit) if unit.word(at) in known]
    return Phrase(start, ends[-1]) if ends else NOTHING


def _is_stated(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“(X کا) کہنا ہے کہ”: nothing but auxiliaries between the noun and what is said."""
    at = _past_auxiliaries(unit, match.end, lex)
    while unit.is_adverb(at) or unit.word(at) in lex["demonstratives"]:
        at += 1
    at += unit.is_comma(at) and unit.is_quote(at + 1)
    word = unit.word(at)
    return word in lex["complementizers"] or unit.is_quote(at) or unit.is_mark(at, ":", *DASHES)


def _until_comma(unit: Unit, content: Phrase) -> Phrase:
    """What is said in a relative clause ends with it, at its comma."""
    comma = next((at for at in range(content.start + 1, content.end) if unit.is_comma(at)), content.end)
    return Phrase(content.start, comma)


def noun(unit: Unit, match: CueMatch, lex: Lexicon) -> Reading | None:
    """“X کے اس الزام پر کہ …”: a noun that belongs to somebody, and a clause."""
    if unit.field == "headline" and match.end == len(unit.elements):
        return _titled(unit, match, lex)
    opener = _complementizer(unit, match.end, lex, within=OPENER_WITHIN // 2)
    if opener is None or opener >= len(unit.elements):
        return None
    owner = _owner(unit, match.start, lex)
    owner = _marker(unit, match.start, lex) if owner is None else owner
    source = NOTHING if owner is None else before(unit, owner, lex)
    end = extents.clause_end(unit, opener, lex)
    content = _until_comma(unit, Phrase(opener, end)) if end > opener else NOTHING
    if content.end - content.start < LEAST_OBJECT:
        return None
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,))


def _titled(unit: Unit, match: CueMatch, lex: Lexicon) -> Reading | None:
    """“X کا Y سے مطالبہ”: a headline that a noun closes, its owner first and what it is of between."""
    owner = next((at for at in range(1, match.start) if unit.word(at) in lex["noun_links"]), None)
    if owner is None:
        return None
    source = before(unit, owner, lex)
    end = match.start
    while end > owner + 1 and unit.word(end - 1) in lex["owners"]:
        end -= 1
    if source.start or not source or end <= owner + 1:
        return None
    return Reading(unit, match, source, Phrase(match.start, match.end), (Phrase(owner + 1, end),))


def before(unit: Unit, end: int, lex: Lexicon) -> Phrase:
    """The noun phrase before a marker: behind the last adverbial, with an appositive between commas."""
    at = end
    if unit.is_comma(at - 1):
        comma = next((p for p in range(at - 2, max(-1, at - LONGEST), -1) if not unit.is_word(p)), -1)
        at = comma if comma > 0 and unit.is_comma(comma) else at - 1
    start = at
    is_inside = False
    while start > max(0, end - LONGEST) and unit.is_word(start - 1):
        word = unit.word(start - 1)
        if any(word in lex[name] for name in ("complementizers", "subordinators", "stops", "breakers")):
            break
        if word in lex["conjunctions"] and not _joins(unit, start - 1, at, lex):
            break
        if word in lex["adjectivals"]:
            is_inside = True
        elif start < at and word in lex["adverbial_ends"]:
            if word in lex["converb_ends"] or (not is_inside and unit.word(start) not in lex["owners"]):
                break
            is_inside = False
        start -= 1
    start = _past_leads(unit, start, at, lex)
    if start >= at or unit.word(start) in lex["not_sources"]:
        return NOTHING
    if at - start == 1 and unit.word(start) in lex["relatives"]:
        behind = start - 1 if unit.is_comma(start - 1) else start
        return before(unit, behind, lex) or Phrase(start, at)
    return Phrase(start, end if at < end and unit.is_comma(end - 1) else at)


def _past_leads(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    while start < end and (trimming.is_lead(unit, start, lex) or unit.is_comma(start)):
        start += 1
    return start


def _joins(unit: Unit, at: int, end: int, lex: Lexicon) -> bool:
    """“X اور Y نے”: no verb and no adverbial within a few words before."""
    if end - at < LEAST_OBJECT or not unit.is_word(at - 1):
        return False
    near = range(max(0, at - OWNER_WITHIN), at)
    return not any(lex.is_finite(unit.word(place)) or lex.is_verb(unit.word(place)) for place in near)


def _marker(unit: Unit, end: int, lex: Lexicon) -> int | None:
    """The nearest subject marker in the clause before a cue."""
    for at in range(end - 1, max(-1, end - LONGEST), -1):
        word = unit.word(at)
        if word in lex["source_markers"]:
            return at
        if word in lex["complementizers"] or unit.is_mark(at, ";", "؛", ":"):
            return None
    return None


def _owner(unit: Unit, end: int, lex: Lexicon) -> int | None:
    """The postposition of the one whom a noun belongs to: “کا یہ بھی (کہنا)”."""
    for at in range(end - 1, max(-1, end - OWNER_WITHIN), -1):
        word = unit.word(at)
        if word in lex["owners"] or word in lex["possessives"]:
            return at
        if not (unit.is_adverb(at) or word in lex["demonstratives"] or word in lex["particles"]):
            return _distant_owner(unit, end, lex)
    return None


def _distant_owner(unit: Unit, end: int, lex: Lexicon) -> int | None:
    """“گورنر کا اس موقع پر (کہنا)”: the owner before an adverbial that stands between the two."""
    if unit.word(end - 1) not in lex["adverbial_ends"]:
        return None
    for at in range(end - 2, max(-1, end - TOLD_WITHIN), -1):
        word = unit.word(at)
        if word in lex["noun_links"]:
            return at
        if not word or word in lex["complementizers"] or word in lex["source_markers"]:
            return None
    return None


def is_genitive(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“احتجاج کی دھمکی (دی)”: a noun and the word that ties it to the next, which is the cue."""
    if unit.word(match.end - 1) not in lex["owners"] or "owned" in match.cue.takes:
        return False
    return any(stands(unit, match.end, phrase) for phrase, _ in lex.phrases.get(unit.word(match.end), ()))


def _host(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase:
    """“رپورٹ میں کہا گیا”, “کمپنی کی جانب سے بتایا گیا”: the document or the one from whom it comes."""
    at = match.start
    while at > 0 and (
        unit.is_adverb(at - 1) or unit.is_time(at - 1) or unit.word(at - 1) in lex["demonstratives"]
    ):
        at -= 1
    pair = f"{unit.word(at - 2)} {unit.word(at - 1)}"
    if pair in lex["agent"] and unit.word(at - 3) in lex["owners"]:
        return before(unit, at - 3, lex)
    at = _before_addressee(unit, at, lex)
    if unit.word(at - 1) in lex["origins"]:
        origin = before(unit, at - 1, lex)
        if any(unit.word(place) in lex["documents"] for place in range(*origin)):
            return origin
    if unit.word(at - 1) not in lex["hosts"]:
        words = {unit.word(place) for place in range(match.start, match.end)}
        return _holder(unit, at, lex, is_done=bool(words & lex["passive"]))
    found = before(unit, at - 1, lex)
    pair = f"{unit.word(found.start - 2)} {unit.word(found.start - 1)}"
    if found and pair in lex["agent"] and unit.word(found.start - 3) in lex["owners"]:
        return before(unit, found.start - 3, lex) or found
    hosting = lex.hosting | lex["venues"]
    return found if any(unit.word(place) in hosting for place in range(*found)) else NOTHING


def _before_addressee(unit: Unit, end: int, lex: Lexicon) -> int:
    """“رپورٹ میں حکومت سے (مطالبہ کیا گیا)”: behind the host, before the one who is asked."""
    if unit.word(end - 1) not in lex["told_by"]:
        return end
    hosts = (at for at in range(end - 2, max(0, end - OPENER_WITHIN), -1) if unit.word(at) in lex["hosts"])
    return next(hosts, end - 1) + 1


def _holder(unit: Unit, end: int, lex: Lexicon, *, is_done: bool) -> Phrase:
    """“X کو (توقع ہے)”: one who holds what else nobody in particular does."""
    owner = _owner(unit, end, lex)
    if owner is None or (is_done and unit.word(owner) in lex["told_by"]):
        return NOTHING
    return Phrase(owner, owner + 1) if unit.word(owner) in lex["possessives"] else before(unit, owner, lex)


def _complementizer(unit: Unit, at: int, lex: Lexicon, *, within: int) -> int | None:
    """Behind the complementizer that follows, past auxiliaries and a demonstrative."""
    for place in range(at, min(len(unit.elements), at + within)):
        if unit.word(place) in lex["complementizers"]:
            return place + 1
        if not unit.is_word(place) or _is_cue(unit, place, lex):
            return None
    return None


def _is_cue(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a verb that says stands here, whose the complementizer then is."""
    return any(
        cue.kind == "verb" and "owned" not in cue.takes and stands(unit, at, phrase)
        for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def _past_auxiliaries(unit: Unit, at: int, lex: Lexicon) -> int:
    while unit.word(at) in lex["auxiliaries"]:
        at += 1
    return at


def _announced(unit: Unit, match: CueMatch, lex: Lexicon, *, has_source: bool) -> tuple[Phrase, ...]:
    """What follows a complementizer, a colon, or the cue itself."""
    takes = match.cue.takes
    at = _past_auxiliaries(unit, match.end, lex)
    opener = _complementizer(unit, at, lex, within=OPENER_WITHIN) if takes & {"that", "quote"} else None
    if opener is None and takes & {"that", "quote"}:
        mark = next((p for p in range(at, at + HELD_WITHIN) if unit.is_mark(p, ":", *DASHES)), None)
        behind = at + unit.is_comma(at)
        opener = mark + 1 if mark is not None else (behind if unit.is_quote(behind) else None)
    if opener is None and "clause" in takes and has_source and unit.is_word(at):
        opener = at
    while opener is not None and unit.is_comma(opener):
        opener += 1
    if opener is None or opener >= len(unit.elements):
        return ()
    if unit.is_quote(opener):
        return (Phrase(opener, quote_end(unit, opener)),)
    end = extents.clause_end(unit, opener, lex)
    return (Phrase(opener, end),) if end > opener else ()


def _quoted_before(
    unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon, floor: int
) -> tuple[Phrase, ...]:
    """“…،” X نے کہا، “…”: a quotation before the source, and what goes on behind the cue."""
    if "quote" not in match.cue.takes:
        return ()
    edge = source.start if source else match.start
    while edge > floor and not unit.is_word(edge - 1) and not unit.is_quote(edge - 1):
        edge -= 1
    if edge <= floor:
        return ()
    if not unit.is_quote(edge - 1):
        return _before_source(unit, match, source, lex, floor)
    at = _past_auxiliaries(unit, match.end, lex)
    while at < len(unit.elements) and not unit.is_word(at) and not unit.is_quote(at):
        at += 1
    rest = (Phrase(at, quote_end(unit, at)),) if unit.is_quote(at) else ()
    return (Phrase(edge - 1, edge), *rest)


def _before_source(
    unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon, floor: int
) -> tuple[Phrase, ...]:
    """“’ہمیں انصاف چاہیے‘، X نے کہا”, “یہ درست نہیں، X نے کہا”: a few words or a clause before both."""
    behind = range(_past_auxiliaries(unit, match.end, lex), len(unit.elements))
    is_last = not any(unit.is_word(at) or unit.is_quote(at) for at in behind)
    if not source or not is_last or not unit.is_comma(source.start - 1) or "clause" not in match.cue.takes:
        return ()
    end = source.start - 1
    between = unit.text[unit.elements[end - 1].end : unit.elements[end].start]
    if not QUOTE_MARKS.isdisjoint(between):
        near = range(end - 1, max(floor, end - HEAD_WITHIN) - 1, -1)
        starts = (at for at in near if unit.text[max(0, unit.elements[at].start - 1)] in QUOTE_MARKS)
        start = next(starts, None)
        return () if start is None else (Phrase(start, end),)
    words = range(floor, end)
    is_clause = len(words) > LEAST_OBJECT and all(unit.is_word(at) for at in words)
    marked = any(unit.word(at) in lex["source_markers"] | lex["complementizers"] for at in words)
    ends_whole = lex.is_finite(unit.word(end - 1)) or unit.word(end - 1) in lex["stops"]
    return (Phrase(floor, end),) if is_clause and ends_whole and not marked else ()


def _between(unit: Unit, match: CueMatch, start: int, lex: Lexicon) -> tuple[Phrase, ...]:
    """What stands between the source and a cue that governs it: “… شروع کرنے کا (اعلان کیا)”."""
    end = match.start
    quote = next((at for at in range(end - 1, start - 1, -1) if unit.is_quote(at)), None)
    if quote is not None and "quote" in match.cue.takes and quote == end - 1:
        return (Phrase(quote, end),)
    has_marks = end > start and not QUOTE_MARKS.isdisjoint(
        unit.text[unit.elements[start].start : unit.elements[end].start]
    )
    if "object" not in match.cue.takes and not has_marks:
        return ()
    least = LEAST_OBJECT
    while end > start and (unit.is_adverb(end - 1) or unit.word(end - 1) in lex["owners"]):
        least = 1 if unit.word(end - 1) in lex["owners"] else least
        end -= 1
    if unit.word(start) in lex["demonstratives"]:
        least = LEAST_OBJECT
    start = _past_venue(unit, start, end, lex)
    start = _past_addressee(unit, match, _past_leads(unit, start, end, lex), end, lex)
    if end - start < least and not any(unit.is_quote(at) for at in range(start, end)):
        return ()
    return (Phrase(start, end),)


def _past_venue(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """“پریس کانفرنس میں …”: past where something is said."""
    for at in range(start + 1, min(end, start + HEAD_WITHIN)):
        if unit.word(at) in lex["hosts"] and unit.word(at - 1) in lex["venues"]:
            return at + 1
    return start


def _past_addressee(unit: Unit, match: CueMatch, start: int, end: int, lex: Lexicon) -> int:
    """“پولیس کو …”: past the first who is told, the venue and the day."""
    if "addressee" not in match.cue.takes:
        return start
    for at in range(start + 1, min(end - LEAST_OBJECT, start + OWNER_WITHIN)):
        if unit.word(at) in lex["told_by"]:
            return at + 1
    return start


def _told(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“X نے Y کو بتایا”, “Y سے گفتگو میں X نے”: the one who was told, with the words that say so."""
    regions = [(source.end, match.start)] if source and source.end < match.start else []
    if source and source.start > 0:
        regions.append((max(0, source.start - TOLD_WITHIN), source.start))
    for start, end in regions:
        for at in range(start + 1, end):
            word = unit.word(at)
            is_venue = any(unit.word(p) in lex["venues"] for p in range(at + 1, min(end, at + OWNER_WITHIN)))
            if word not in lex["told_by"] and not (word in lex["owners"] and is_venue):
                continue
            first = at
            while first > start and unit.is_word(first - 1) and not _bounds(unit, first - 1, lex):
                first -= 1
            if first < at:
                return Phrase(first, at), Phrase(at, end) if is_venue else Phrase(match.start, match.end)
    return NOTHING, NOTHING


def _bounds(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    return (
        word in lex["source_markers"]
        or word in lex["adverbial_ends"]
        or word in lex["owners"]
        or word in lex["conjunctions"]
        or unit.is_time(at)
    )


def cited(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether a phrase names one who may be cited, and no matter that is spoken of."""
    words = [unit.word(at) for at in range(*phrase)]
    known = lex.speaking | lex["documents"] | lex["indefinite"] | lex["pronouns"]
    if any(word in known for word in words):
        return True
    return any(phrase_length(unit, at, lex.anonymous) for at in range(*phrase))

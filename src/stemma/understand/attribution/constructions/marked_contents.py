"""The source and the cue of a language that marks its subjects in, the content around them out.

It follows a complementizer, a colon or the cue, stands before the source in quotation marks, or between
the source and the cue.
"""

from stemma.understand.attribution.constructions.contents import quote_end
from stemma.understand.attribution.constructions.marked_sources import (
    LEAST_OBJECT,
    OPENER_WITHIN,
    OWNER_WITHIN,
    past_leads,
)
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, QUOTE_MARKS, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import extents
from stemma.understand.attribution.phrases.phrase import Phrase

HELD_WITHIN = 3
HEAD_WITHIN = 5


def content_around(
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


def until_comma(unit: Unit, content: Phrase) -> Phrase:
    """What is said in a relative clause ends with it, at its comma."""
    comma = next((at for at in range(content.start + 1, content.end) if unit.is_comma(at)), content.end)
    return Phrase(content.start, comma)


def behind_complementizer(unit: Unit, at: int, lex: Lexicon, *, within: int) -> int | None:
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


def past_auxiliaries(unit: Unit, at: int, lex: Lexicon) -> int:
    """Past the auxiliaries behind a cue."""
    while unit.word(at) in lex["auxiliaries"]:
        at += 1
    return at


def _announced(unit: Unit, match: CueMatch, lex: Lexicon, *, has_source: bool) -> tuple[Phrase, ...]:
    """What follows a complementizer, a colon, or the cue itself."""
    takes = match.cue.takes
    at = past_auxiliaries(unit, match.end, lex)
    opener = behind_complementizer(unit, at, lex, within=OPENER_WITHIN) if takes & {"that", "quote"} else None
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
    at = past_auxiliaries(unit, match.end, lex)
    while at < len(unit.elements) and not unit.is_word(at) and not unit.is_quote(at):
        at += 1
    rest = (Phrase(at, quote_end(unit, at)),) if unit.is_quote(at) else ()
    return (Phrase(edge - 1, edge), *rest)


def _before_source(
    unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon, floor: int
) -> tuple[Phrase, ...]:
    """“’ہمیں انصاف چاہیے‘، X نے کہا”, “یہ درست نہیں، X نے کہا”: a few words or a clause before both."""
    behind = range(past_auxiliaries(unit, match.end, lex), len(unit.elements))
    is_last = not any(unit.is_word(at) or unit.is_quote(at) for at in behind)
    may_close = "clause" in match.cue.takes or _is_bare(unit, match, source, lex)
    if not source or not is_last or not unit.is_comma(source.start - 1) or not may_close:
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
    marked = any(unit.word(at) in either(lex["source_markers"], lex["complementizers"]) for at in words)
    ends_whole = lex.is_finite(unit.word(end - 1)) or unit.word(end - 1) in lex["stops"]
    return (Phrase(floor, end),) if is_clause and ends_whole and not marked else ()


def _is_bare(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> bool:
    """“…، X نے رپورٹ کیا”, “…، X نے حکام کے حوالے سے رپورٹ کیا”: no object before a verb that tells."""
    between = range(source.end + 1, match.start)
    cites = any(at + phrase_length(unit, at, lex.citing_after) == match.start for at in between)
    return "that" in match.cue.takes and (cites or not between)


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
    start = _past_addressee(unit, match, past_leads(unit, start, end, lex), end, lex)
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

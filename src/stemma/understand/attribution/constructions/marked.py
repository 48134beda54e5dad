"""A cue of a language that marks its subjects by a word behind them: “X نے … کہا کہ …”, “X کا کہنا ہے کہ …”.

The source is the noun phrase before that word; the content follows a complementizer, a colon or the cue,
stands before the source in quotation marks, or between the source and the cue. None where nothing says so.
"""

from stemma.understand.attribution.constructions.marked_contents import (
    HEAD_WITHIN,
    behind_complementizer,
    content_around,
    past_auxiliaries,
    until_comma,
)
from stemma.understand.attribution.constructions.marked_sources import (
    LEAST_OBJECT,
    OPENER_WITHIN,
    before,
    host_before,
    marker_before,
    owner_before,
    past_leads,
)
from stemma.understand.attribution.constructions.marked_told import told_beside
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import extents
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase


def verb(unit: Unit, match: CueMatch, lex: Lexicon, floor: int, previous: Reading | None) -> Reading | None:
    """The reading of a verb or of a noun that stands for one, or None."""
    takes = match.cue.takes
    marker = marker_before(unit, match.start, lex)
    source, behind = NOTHING, match.start
    if "owned" in takes:
        owner = owner_before(unit, match.start, lex)
        if owner is None or not _is_stated(unit, match, lex):
            return noun(unit, match, lex)
        own = unit.word(owner) in lex["possessives"]
        source, behind, marker = (
            Phrase(owner, owner + 1) if own else before(unit, owner, lex),
            owner + 1,
            None,
        )
    elif "passive" in takes and marker is None:
        source = host_before(unit, match, lex)
    elif marker is not None:
        source, behind = before(unit, marker, lex), marker + 1
    elif "passive" not in takes:
        source = _bare(unit, match, lex)
        behind = source.end or match.start
    content = content_around(unit, match, source, lex, floor=floor, behind=behind, marker=marker)
    if not content:
        return None
    is_told = marker is None and not source and "passive" not in takes
    if is_told and previous is not None:
        source = previous.source
    elif is_told and match.start > floor + OPENER_WITHIN:
        return None
    if source and unit.word(source.end + 1) in lex["relatives"]:
        content = (until_comma(unit, content[0]),)
    told, told_cue = told_beside(unit, match, source, lex)
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


def _bare(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase:
    """The subject of a verb that no marker goes with: before it or, behind an object, at the head."""
    between = unit.word(match.start - 1) in lex["adverbial_ends"]
    announces = unit.word(past_auxiliaries(unit, match.end, lex)) in lex["complementizers"]
    is_object = "object" in match.cue.takes and not announces
    if "bare" not in match.cue.takes or not (between or is_object):
        return before(unit, match.start, lex)
    start = past_leads(unit, 0, match.start, lex)
    if (paper := _writes_in(unit, Phrase(start, match.start), lex)) is not None:
        return Phrase(start, paper)
    limit = min(match.start, start + HEAD_WITHIN)
    known, ends_before = either(lex.speaking, lex["pronouns"]), lex["adverbial_ends"]
    words = ((at, unit.word(at)) for at in range(start, limit))
    ends = [at + 1 for at, word in words if word in known and word not in ends_before]
    return Phrase(start, ends[-1]) if ends else NOTHING


def _writes_in(unit: Unit, words: Phrase, lex: Lexicon) -> int | None:
    """“کالم نگار X | روزنامہ Y میں (لکھتے ہیں)”: the noun for the outlet in which one with a title writes."""
    for at in range(words.start + 2, words.end):
        if unit.word(at) in lex["outlets"] and unit.word(words.end - 1) in lex["hosts"]:
            is_title = any(unit.word(one) in lex["roles"] for one in range(words.start, at))
            return at if is_title and all(unit.is_word(one) for one in range(*words)) else None
    return None


def _is_stated(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“(X کا) کہنا ہے کہ”: nothing but auxiliaries between the noun and what is said."""
    at = past_auxiliaries(unit, match.end, lex)
    while unit.is_adverb(at) or unit.word(at) in lex["demonstratives"]:
        at += 1
    at += unit.is_comma(at) and unit.is_quote(at + 1)
    word = unit.word(at)
    return word in lex["complementizers"] or unit.is_quote(at) or unit.is_mark(at, ":", *DASHES)


def noun(unit: Unit, match: CueMatch, lex: Lexicon) -> Reading | None:
    """“X کے اس الزام پر کہ …”: a noun that belongs to somebody, and a clause."""
    if unit.field == "headline" and match.end == len(unit.elements):
        return _titled(unit, match, lex)
    opener = behind_complementizer(unit, match.end, lex, within=OPENER_WITHIN // 2)
    if opener is None or opener >= len(unit.elements):
        return None
    owner = owner_before(unit, match.start, lex)
    owner = marker_before(unit, match.start, lex) if owner is None else owner
    source = NOTHING if owner is None else before(unit, owner, lex)
    end = extents.clause_end(unit, opener, lex)
    content = until_comma(unit, Phrase(opener, end)) if end > opener else NOTHING
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


def is_genitive(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“احتجاج کی دھمکی (دی)”: a noun and the word that ties it to the next, which is the cue."""
    if unit.word(match.end - 1) not in lex["owners"] or "owned" in match.cue.takes:
        return False
    return any(stands(unit, match.end, phrase) for phrase, _ in lex.phrases.get(unit.word(match.end), ()))

"""A verb with the object that stands before it, in languages whose verb is last: «X از Y خبر داد».

A unit and a cue in, the reading out, or None. Where no mark parts the subject from the object, a word
with which objects begin does; failing that, the middle.
"""

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import ahead, going_on, trimming
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

WITHIN = 30
BARE = ("*",)
"""Among the words that open an object: it may have none."""
LEAST_WORDS = 2
LONGEST_NAMED = 3
"""Of a role with the name of its holder."""


def preceding(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading with the object before the cue; None where a content follows that announces itself."""
    takes = match.cue.takes
    if not takes & {"preceding", "judging"} or _announces(unit, match.end, lex):
        return None
    floor = _clause_start(unit, match.start, lex, floor)
    found = _between(unit, match, lex, floor) or _closed(unit, match, lex, floor)
    found = found or _opened(unit, match, lex, floor)
    is_bare = BARE in match.cue.objects or not (match.cue.objects or match.cue.object_ends)
    if found is None and is_bare:
        found = _split(unit, floor, match.start, match.start, lex, is_loose="clause" not in takes)
    if found is None:
        return None
    source, content = found
    if not source and lex.data.comma_follows and unit.is_comma(match.end):
        return None
    if source and source.start < content.end and content.start < source.end:
        return None
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,))


def _announces(unit: Unit, at: int, lex: Lexicon) -> bool:
    return unit.is_quote(at) or unit.is_mark(at, ":") or unit.word(at) in lex["complementizers"]


def _clause_start(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    """Behind the last word or mark that parts clauses; never farther back than ``WITHIN``."""
    first = max(floor, end - WITHIN)
    for at in range(end - 1, first - 1, -1):
        word = unit.word(at)
        if unit.is_quote(at) and at < end - 1 and not unit.is_word(at + 1):
            return at + 1
        if unit.is_mark(at, ":", ";", "؛") or (
            word in lex["subordinators"] and word not in lex["object_starts"]
        ):
            return at + 1
        if word in lex["conjunctions"] and lex.is_finite(unit.word(at - 1)):
            return at + 1
    return first


def _between(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> tuple[Phrase, Phrase] | None:
    """An object that is both opened and closed: «له ګرانۍ څخه شکایت لري»."""
    if not match.cue.object_ends:
        return None
    found = _opened(unit, match, lex, floor)
    if found is None:
        return None
    source, (start, end) = found
    for at in range(end - 1, start, -1):
        if any(at + len(one) <= end and stands(unit, at, one) for one in match.cue.object_ends):
            return source, Phrase(start, at)
    return found


def _closed(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> tuple[Phrase, Phrase] | None:
    """An object that a word behind it closes: «این خبر را رد کرد», «… را «…» خواند»."""
    is_judging = "judging" in match.cue.takes
    for at in range(match.start - 1, floor, -1):
        length = next((len(one) for one in match.cue.object_ends if stands(unit, at, one)), 0)
        if not length:
            continue
        behind = range(at + length, match.start)
        if is_judging:
            return _split(unit, floor, at, match.start, lex) if behind else None
        if all(unit.is_adverb(place) or unit.word(place) in lex["prepositions"] for place in behind):
            return _split(unit, floor, at, at, lex)
        return None
    return None


def _opened(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> tuple[Phrase, Phrase] | None:
    """An object that a preposition opens, the first one behind the source: «از … خبر داد»."""
    for at in range(floor, match.start - 1):
        length = next((len(one) for one in match.cue.objects if stands(unit, at, one)), 0)
        if any(stands(unit, at, one) for one in match.cue.object_ends):
            continue
        before = unit.word(at - 1)
        inner = before in lex["partitives"] or before in lex["prepositions"]
        if not length or inner or at + length >= match.start:
            continue
        comma = _comma_within(unit, at + length, match.start, lex)
        if comma is not None:
            source = ahead.before(unit, match.start, lex, floor=comma + 1)
            return source, Phrase(at + length, comma)
        start = _genitive_start(unit, floor, at, lex)
        if start < at:
            return ahead.before(unit, start, lex, floor=floor), Phrase(start, match.start)
        source = ahead.before(unit, at, lex, floor=floor) if at > floor else NOTHING
        if source and ahead.is_clause(unit, source, lex):
            continue
        return source, Phrase(at + length, match.start)
    return None


def _comma_within(unit: Unit, start: int, end: int, lex: Lexicon) -> int | None:
    """“对于这些传言，公司予以否认”: a comma that parts the object from the subject behind it."""
    commas = (at for at in range(start, end) if unit.is_comma(at))
    return next(commas, None) if lex.data.comma_opens else None


def _genitive_start(unit: Unit, floor: int, at: int, lex: Lexicon) -> int:
    """«جمشید ولي | د سولې پر ټینګښت»: where a genitive begins that belongs to the object; ``at`` if none."""
    for place in range(floor + 1, at) if lex["postpositions"] else ():
        if unit.word(place) not in lex["genitives"]:
            continue
        speaks = [unit.word(word) in lex.speaking for word in range(floor, at)]
        ahead_of, inside = speaks[: place - floor], any(speaks[place - floor :])
        named = any(ahead_of[-LONGEST_NAMED:]) or unit.word(floor) not in lex["genitives"]
        if ahead_of[-1] or (named and not inside):
            return place
    return at


def _split(
    unit: Unit, floor: int, end: int, last: int, lex: Lexicon, *, is_loose: bool = True
) -> tuple[Phrase, Phrase] | None:
    """Subject and object of a stretch ``[floor, end)``; the content goes on to ``last``.

    Only where ``is_loose`` may nothing but the middle part them.
    """
    if lex.data.joined_predicates and going_on.has_no_subject(unit, floor, lex):
        return NOTHING, Phrase(floor, last)
    comma = next((at for at in range(end - 1, floor, -1) if unit.is_comma(at)), None)
    if comma is not None and comma + 1 < end:
        source = ahead.before(unit, comma + 1, lex, floor=floor)
        return (source, Phrase(comma + 1, last)) if source else None
    while floor < end and trimming.is_lead(unit, floor, lex):
        floor += 1
    begin = _object_start(unit, floor, end, lex)
    if begin is None:
        begin = _middle(floor, end) if is_loose else end
    if begin >= end:
        return None
    edge = begin
    while edge - 1 > floor and unit.word(edge - 1) in lex["particles"]:
        edge -= 1
    source = ahead.before(unit, edge, lex, floor=floor) if edge > floor else NOTHING
    return source, Phrase(begin, last)


def _middle(floor: int, end: int) -> int:
    return floor if end - floor < LEAST_WORDS else floor + (end - floor + 1) // 2


def _is_stacked(unit: Unit, at: int, floor: int, lex: Lexicon) -> bool:
    """«د خبریالانو | د ملاتړ یوې ټولنې»: a genitive right behind another, whose noun is still to come."""
    genitives = lex["genitives"] if lex["postpositions"] else frozenset()
    return at - 2 >= floor and unit.word(at) in genitives and unit.word(at - 2) in genitives


def _object_start(unit: Unit, floor: int, end: int, lex: Lexicon) -> int | None:
    places = [
        at
        for at in range(floor, end)
        if unit.word(at) in lex["object_starts"]
        and unit.word(at + 1) not in lex["demonstratives"]
        and (at == floor or unit.word(at - 1) not in either(lex["prepositions"], lex["object_starts"]))
        and not _is_stacked(unit, at, floor, lex)
    ]
    behind = [at for at in places if any(unit.word(place) in lex.speaking for place in range(floor, at))]
    inside = [at for at in places if at > floor]
    if behind or inside:
        return (behind or inside)[0]
    return floor if places else None

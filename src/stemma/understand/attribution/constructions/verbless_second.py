"""Markers and nouns of attribution where the finite verb stands second: the content is the clause around.

“Laut X sinkt …”, “… sinkt laut X …”, “…, so X”, “X zufolge …”, “die Behauptung des X, …”.
"""

from collections.abc import Callable

from stemma.understand.attribution.constructions import contents_second
from stemma.understand.attribution.constructions.backward import LEAST_CLAUSE
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.constructions.verbless import citings_after
from stemma.understand.attribution.elements.cues import CueMatch, clause_end
from stemma.understand.attribution.elements.data import CueKind
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import nominals
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_BEFORE = 12
NEAR_VERB = 4


def according(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """A marker with its source beside it, and what stands around both."""
    if match.cue.is_after:
        source = _ending(unit, match.start, lex, floor)
        first, end = source.start, match.end
    else:
        start = match.end + (unit.word(match.end) in lex["noun_links"])
        source = nominals.nominal(unit, start, len(unit.elements), lex)
        first, end = match.start, source.end
        end = max(end, nominals.appositive(unit, end, lex)) if source else end
        source = Phrase(source.start, end) if source else source
    if not source:
        return None
    citings, cited = citings_after(unit, end, lex)
    end = clause_end(unit, cited) if citings else end
    cue = Phrase(match.start, match.end)
    if match.cue.only_at_start:
        return _closing(unit, match, source, lex, floor)
    parts = _beside(unit, first, end, lex, floor)
    return Reading(unit, match, source, cue, parts, citings=citings) if parts else None


def _ending(unit: Unit, end: int, lex: Lexicon, floor: int) -> Phrase:
    """The longest noun phrase that ends here."""
    first = end
    while first > max(floor, end - LONGEST_BEFORE) and unit.is_word(first - 1):
        first -= 1
    for start in range(first, end):
        found = nominals.nominal(unit, start, end, lex)
        if found and found.end == end:
            return found
    return NOTHING


def _closing(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon, floor: int) -> Reading | None:
    """“…, so X”, “„…“, so X weiter”: only what stands before."""
    at = match.start
    if not (unit.is_comma(at - 1) or unit.is_quote(at - 1)):
        return None
    stop = clause_end(unit, source.end)
    if any(unit.is_word(place) and not unit.is_adverb(place) for place in range(source.end, stop)):
        opened = unit.word(source.end)
        if opened not in lex["prepositions"] and opened not in lex["datives"]:
            return None
    last = at
    while last > floor and unit.elements[last - 1].kind == "mark":
        last -= 1
    parts = contents_second.before(unit, last, lex, floor)
    if not parts:
        return None
    parts = (*parts, *contents_second.rest(unit, stop, lex, quoted=unit.is_quote(last - 1)))
    told = next((at for at in range(source.end, stop) if unit.word(at) in lex["told_by"]), None)
    to = nominals.nominal(unit, told + 1, stop, lex) if told is not None else NOTHING
    return Reading(unit, match, source, Phrase(match.start, match.end), parts, told=to)


def _beside(unit: Unit, first: int, end: int, lex: Lexicon, floor: int) -> tuple[Phrase, ...]:
    """The sentence without the marker; only what stands before it where a comma parts them."""
    goes_on = clause_end(unit, end) - end >= LEAST_CLAUSE
    opens = goes_on and (unit.is_comma(first - 1) or unit.is_quote(first - 1))
    return contents_second.around(unit, first, end, lex, first if opens else floor)


def noun(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“Die Behauptung des X, … sei …, …”: a clause between commas."""
    source, at = NOTHING, match.end
    if unit.word(at) in lex["noun_links"] or unit.word(at) in lex["genitives"]:
        start = at + 1 if unit.word(at) in lex["noun_links"] else at
        source = nominals.nominal(unit, start, len(unit.elements), lex)
        at = source.end if source else at
    elif unit.word(match.start - 1) in lex["possessives"]:
        source = Phrase(match.start - 1, match.start)
    comma = clause_end(unit, at)
    if comma - at > NEAR_VERB or not unit.is_comma(comma):
        return None
    start = comma + 1
    if unit.word(start) in lex["complementizers"]:
        start += 1
    elif not _is_told(unit, start, lex, is_near=bool(source), is_beside=comma == at):
        return None
    source = source or _holder(unit, match, lex, floor)
    end = clause_end(unit, start)
    if end - start < 2:
        return None
    content = (Phrase(start, end),)
    return Reading(unit, match, source, Phrase(match.start, match.end), content, is_impersonal=not source)


def _is_told(unit: Unit, start: int, lex: Lexicon, *, is_near: bool, is_beside: bool) -> bool:
    """Whether a clause without a conjunction may be a noun's: an infinitive, or a statement of somebody's."""
    if contents_second.is_infinitive(unit, start, lex):
        return is_near or is_beside
    return is_near and contents_second.is_main(unit, start, lex)


def _holder(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Phrase:
    """“X äußerte die Hoffnung, dass …”: the subject of the clause in which the noun stands."""
    start = match.start
    while start > floor and unit.is_word(start - 1):
        start -= 1
    found = nominals.nominal(unit, start, match.start, lex)
    if not found or found.end >= match.start - 1 or nominals.is_oblique(unit, found, lex):
        return NOTHING
    return found if not unit.elements[found.end].is_capital else NOTHING


def _citing_alone(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """A citing phrase is a link of the attribution beside it, never one of its own."""
    return None


READERS: dict[CueKind, Callable[[Unit, CueMatch, Lexicon, int], Reading | None]] = {
    "according": according,
    "noun": noun,
    "citing": _citing_alone,
}

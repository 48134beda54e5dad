"""Markers and nouns of attribution where the finite verb stands second: the content is the clause around.

“Laut X sinkt …”, “… sinkt laut X …”, “…, so X”, “X zufolge …”.
"""

from collections.abc import Callable

from stemma.understand.attribution.constructions import contents_second
from stemma.understand.attribution.constructions.citing import citings_after
from stemma.understand.attribution.constructions.content_before import LEAST_CLAUSE
from stemma.understand.attribution.constructions.hosted import holder
from stemma.understand.attribution.constructions.nouns_second import noun
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, clause_end
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.schema.cues import CueKind
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import nominals
from stemma.understand.attribution.phrases.clauses_second import clause_start, first_nominal
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase

LONGEST_BEFORE = 12


def according(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """A marker with its source beside it, and what stands around both."""
    if match.cue.is_own:
        return _own(unit, match, lex, floor)
    if "passive" in match.cue.takes:
        parts = _beside(unit, match.start, match.end, lex, floor)
        cue = Phrase(match.start, match.end)
        return Reading(unit, match, NOTHING, cue, parts, is_impersonal=True) if parts else None
    if match.cue.owner is not None:
        owner = match.start + match.cue.owner
        source, first, end = Phrase(owner, owner + 1), match.start, match.end
    elif match.cue.is_after:
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
    told, told_cue = holder(unit, end, lex)
    end = clause_end(unit, end + 1) if told else end
    cue = Phrase(match.start, match.end)
    if match.cue.only_at_start:
        return _closing(unit, match, source, lex, floor)
    parts = _beside(unit, first, end, lex, floor)
    found = Reading(unit, match, source, cue, parts, citings=citings, told=told, told_cue=told_cue)
    return found if parts else None


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


def _own(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X war nach eigenen Angaben …”: the source is the subject of the clause, and no part of the content."""
    start, end = clause_start(unit, match.start, floor), clause_end(unit, match.end)
    source = first_nominal(unit, start, match.start, lex) or first_nominal(unit, match.end, end, lex)
    parts = _beside(unit, match.start, match.end, lex, floor)
    if not source or not parts:
        return None
    cut = [
        piece
        for part in parts
        for piece in (
            Phrase(part.start, min(part.end, source.start)),
            Phrase(max(part.start, source.end), part.end),
        )
        if piece.start < piece.end
    ]
    return Reading(unit, match, source, Phrase(match.start, match.end), tuple(cut)) if cut else None


def _within(unit: Unit, first: int, end: int, lex: Lexicon, floor: int) -> tuple[Phrase, ...]:
    """The subordinate clause in which a marker stands, without the marker: “…, weil der Mann laut X …”."""
    start = clause_start(unit, first, floor)
    word = unit.word(start)
    is_short = nominals.nominal(unit, start, first, lex).end <= start + 1
    if not unit.is_comma(start - 1) or start >= first:
        return ()
    if word not in lex["subordinators"] and not (word in lex["relatives"] and is_short):
        return ()
    stop = next(
        (at for at in range(end, min(end + LONGEST, len(unit.elements))) if unit.is_mark(at, ",", ".", ";")),
        None,
    )
    stop = min(end + LONGEST, len(unit.elements)) if stop is None else stop
    start += word in lex["subordinators"]
    return tuple(part for part in (Phrase(start, first), Phrase(end, stop)) if part.start < part.end)


def _beside(unit: Unit, first: int, end: int, lex: Lexicon, floor: int) -> tuple[Phrase, ...]:
    """The sentence without the marker; only what stands before it where a comma parts them."""
    inside = _within(unit, first, end, lex, floor)
    if inside:
        return inside
    goes_on = clause_end(unit, end) - end >= LEAST_CLAUSE
    opens = goes_on and (unit.is_comma(first - 1) or unit.is_quote(first - 1))
    return contents_second.around(unit, first, end, lex, first if opens else floor)


def _citing_alone(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """A citing phrase is a link of the attribution beside it, never one of its own."""
    return None


READERS: dict[CueKind, Callable[[Unit, CueMatch, Lexicon, int], Reading | None]] = {
    "according": according,
    "noun": noun,
    "citing": _citing_alone,
}

"""One unit in, what is attributed in it out: phrases of source, cue and content.

A cue that stands in the content of an earlier one is passed over here: chains look into contents.
"""

from collections.abc import Callable
from dataclasses import replace

from stemma.understand.attribution.constructions import (
    marked,
    marked_documents,
    second,
    verbless,
    verbless_second,
)
from stemma.understand.attribution.constructions.antecedents import with_document
from stemma.understand.attribution.constructions.backward import backward
from stemma.understand.attribution.constructions.closing import reports
from stemma.understand.attribution.constructions.content_before import LEAST_CLAUSE, is_part
from stemma.understand.attribution.constructions.ordered import by_order
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.constructions.soundness import is_sound
from stemma.understand.attribution.constructions.tellers import with_teller
from stemma.understand.attribution.constructions.with_cited import with_citings
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.matching import matches
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.content_ends import parts_another
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase


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
        with_teller(with_citings(_bare(reading) if lex.data.bare_cue else reading, lex, floor), lex)
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
        return _trails_clause(unit, match, lex)
    closes = "clause" in match.cue.takes or reports(unit, match, lex)
    closes = closes or unit.word(match.head) in lex["closing_cues"]
    if match.cue.kind != "verb" or not closes:
        return False
    reading = backward(unit, match, lex, floor=0)
    if reading is None or not is_sound(reading, lex):
        return False
    if lex.subjects and match.end < len(unit.elements) and parts_another(unit, reading.source.start - 1, lex):
        return False
    first = reading.content[0].start
    return not (unit.is_quote(first) and is_part(unit, first))


def _trails_clause(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """Whether a marker stands behind a comma and what is said, not behind a cue that it belongs to."""
    opens = lex.data.strict_clauses or lex.data.opened_only or lex.data.wide_nouns
    before = unit.word(match.start - 2)
    opened = opens and before in lex["complementizers"]
    opened = opened or (lex.spaceless and lex.is_verb(before))  # “晨报报道，据警方通报，…”
    if opened and unit.is_comma(match.start - 1):
        return False
    return match.start > LEAST_CLAUSE and not match.cue.only_at_start and unit.is_comma(match.start - 1)


def _read_marked(
    unit: Unit, match: CueMatch, lex: Lexicon, *, floor: int, previous: Reading | None
) -> Reading | None:
    """The reading where a word behind it marks a subject."""
    if match.cue.kind == "verb":
        tied = marked.is_genitive(unit, match, lex)
        found = None if tied else marked_documents.of_document(unit, match, lex, floor)
        return None if tied else found or marked.verb(unit, match, lex, floor, previous)
    if match.cue.kind == "noun":
        return marked.noun(unit, match, lex)
    return verbless.READERS[match.cue.kind](unit, match, lex, floor)


def _reader(lex: Lexicon) -> Callable[..., Reading | None]:
    if lex["source_markers"]:
        return _read_marked
    return _read_second if lex.data.verb_second else by_order


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


def _goes_on(previous: Reading, lex: Lexicon) -> bool:
    """“Raporda … belirtildi, … kaydedildi”: a document goes on to speak in the same sentence."""
    return lex.data.venue_closes and bool(previous.source) and "passive" in previous.match.cue.takes

"""Who was told, where a word behind the source marks it: “X نے Y کو بتایا”."""

from stemma.understand.attribution.constructions.marked_sources import OWNER_WITHIN, TOLD_WITHIN
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase


def told_beside(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“X نے Y کو بتایا”, “Y سے گفتگو میں X نے”: the one who was told, with the words that say so."""
    regions = [(source.end, match.start)] if source and source.end < match.start else []
    if source and source.start > 0:
        regions.append((max(0, source.start - TOLD_WITHIN), source.start))
    for start, end in regions:
        for at in range(start + 1, end):
            word = unit.word(at)
            is_venue = any(unit.word(p) in lex["venues"] for p in range(at + 1, min(end, at + OWNER_WITHIN)))
            is_published = word in lex["adverbial_ends"] and unit.word(at + 1) in lex["publishing"]
            opens_venue = is_venue and (word in lex["owners"] or is_published)
            if word not in lex["told_by"] and not opens_venue:
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

"""Who was told, where a word behind the source marks it: “X نے Y کو بتایا”."""

from stemma.understand.attribution.constructions.marked_holder import held_before
from stemma.understand.attribution.constructions.marked_sources import TOLD_WITHIN
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_NAME = 6
CLOSING = ("‘", "»", "”")
VENUE_WITHIN = 7
"""“X کی جانب سے جاری کردہ بیان”: so many words behind an outlet the venue may stand."""


def told_beside(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“X نے Y کو بتایا”, “Y سے گفتگو میں X نے”: the one who was told, or has the document, with the words
    that say so."""
    held, holder, _ = held_before(unit, match.start, lex)
    if held:
        return held, holder
    behind = _past_relative(unit, source.end, match.start, lex)
    regions = [(behind, match.start)] if source and behind < match.start else []
    if source and source.start > 0:
        regions.append((_since_quotation(unit, source.start), source.start))
    for start, end in regions:
        for at in range(start + 1, end):
            word = unit.word(at)
            is_venue = any(unit.word(p) in lex["venues"] for p in range(at + 1, min(end, at + VENUE_WITHIN)))
            is_published = word in lex["adverbial_ends"] and unit.word(at + 1) in lex["publishing"]
            opens_venue = is_venue and (word in lex["owners"] or is_published)
            opens_venue = opens_venue or (start == behind and _is_in_outlet(unit, start, at, lex))
            if word not in lex["told_by"] and not opens_venue:
                continue
            first = _marks_start(unit, at, start)
            while first > start and unit.is_word(first - 1) and not _bounds(unit, first - 1, lex):
                first -= 1
            if first < at:
                return Phrase(first, at), Phrase(at, end) if is_venue else Phrase(match.start, match.end)
    return NOTHING, NOTHING


def _marks_start(unit: Unit, end: int, start: int) -> int:
    """Where a name in quotation marks begins that ends here, whatever its words: “’نئی صبح‘ (میں)”."""
    after = unit.elements[end - 1].end
    if unit.text[after : after + 1] not in CLOSING:
        return end
    near = range(end - 1, max(start, end - LONGEST_NAME) - 1, -1)
    return next((at for at in near if unit.opens_marks(at)), end)


def _is_in_outlet(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“(X نے) روزنامہ سحر میں (لکھا)”: a word for “in” behind an outlet."""
    return unit.word(at) in lex["hosts"] and any(
        lex.tells(unit.word(one), lex["outlets"]) for one in range(start, at)
    )


def _since_quotation(unit: Unit, end: int) -> int:
    """How far before a source the one who is told may stand: not before what was quoted there."""
    first = max(0, end - TOLD_WITHIN)
    return next((at + 1 for at in range(end - 1, first - 1, -1) if unit.is_quote(at)), first)


def _past_relative(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """“X نے، جنہوں نے نام نہیں بتایا، | Y کو (بتایا)”: past a clause right behind the source."""
    comma = start + (unit.word(start) in lex["source_markers"])
    if not unit.is_comma(comma) or unit.word(comma + 1) not in lex["relatives"]:
        return start
    return next((at for at in range(comma + 1, end) if unit.is_comma(at)), start)


def _bounds(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    return (
        word in lex["source_markers"]
        or word in lex["adverbial_ends"]
        or word in lex["owners"]
        or word in lex["conjunctions"]
        or unit.is_time(at)
    )

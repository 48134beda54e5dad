"""A unit and the speaker of a cue in, where the content before it begins and ends out."""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, QUOTE_MARKS, Unit

LEAST_CLAUSE = 3
COLON_BEFORE = 40


def content_end(unit: Unit, edge: int, floor: int) -> int | None:
    """The end of what stands before the speaker: a quotation, or a clause and a comma."""
    if edge <= floor or unit.is_word(edge - 1):
        return None
    at = edge
    while at > floor and (unit.is_comma(at - 1) or unit.is_mark(at - 1, *DASHES, "?", "!", "…", "..", "...")):
        at -= 1
    if at - 1 > floor and unit.is_mark(at - 1, ";", "؛") and unit.is_quote(at - 2):
        at -= 1
    if at <= floor or (at == edge and not unit.is_quote(at - 1)):
        return None
    return at


def content_start(unit: Unit, last: int, floor: int, lex: Lexicon) -> int:
    """Where what ends before a speaker begins: at its quotation, or at the first word of its clause."""
    if unit.is_quote(last - 1) and last - 1 > floor and is_part(unit, last - 1):
        return last - 1
    start = floor
    while (
        start < last
        and not unit.is_quote(start)
        and (
            not unit.is_word(start)
            or unit.word(start) in lex["conjunctions"]
            or unit.word(start) in lex["particles"]
        )
    ):
        start += 1
    if unit.is_quote(last - 1) and any(
        unit.is_mark(at, ":") for at in range(max(start, last - COLON_BEFORE), last)
    ):
        return last - 1
    return start


def is_part(unit: Unit, quote: int) -> bool:
    """Whether this is no beginning of a quotation, but a part behind its speaker."""
    start = unit.elements[quote].start
    return unit.text[start : start + 1] not in QUOTE_MARKS

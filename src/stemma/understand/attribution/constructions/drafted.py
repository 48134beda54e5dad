"""Readings of units in, drafts of attributions out: source, cue and content as spans of the field."""

from dataclasses import dataclass

from stemma.model import Span
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution before its sources are named."""

    reading: Reading
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def drafted(reading: Reading, lex: Lexicon) -> Draft:
    unit = reading.unit
    source = (source_span(reading, lex),) if reading.source else ()
    content = tuple(unit.span(*part) for part in reading.content if part)
    return Draft(reading, source, cue_spans(reading), content)


def source_span(reading: Reading, lex: Lexicon) -> Span:
    """The words of the source, without a preposition that is written as one with them."""
    unit = reading.unit
    span = unit.span(*reading.source)
    follows_marker = reading.source.start > 0 and unit.word(reading.source.start - 1) in lex["clitic_markers"]
    if follows_marker and lex.data.clitics and unit.word(reading.source.start).startswith(lex.data.clitics):
        return Span(span.start + 1, span.end, span.field)
    return span


def cue_spans(reading: Reading) -> tuple[Span, ...]:
    """The words of the cue, in one or two parts."""
    return tuple(reading.unit.span(*part) for part in (reading.cue, reading.tail) if part)

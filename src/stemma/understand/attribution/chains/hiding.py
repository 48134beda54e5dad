"""Words around a source that say that it is not to be named."""

from dataclasses import replace

from stemma.model import Link, Span
from stemma.understand.attribution.chains.links import retold
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit

HIDING_WITHIN = 80


def hiding_behind(reading: Reading, lex: Lexicon) -> Span | None:
    """“X told us on condition that”: words behind the source that say that it is not to be named."""
    places = [reading.source, reading.cue, *reading.content]
    last = min(max(part.start for part in places), reading.source.end + HIDING_WITHIN)
    return _hiding(reading.unit, range(reading.source.end, last), lex)


def _hiding(unit: Unit, places: range, lex: Lexicon) -> Span | None:
    lengths = ((at, phrase_length(unit, at, lex.anonymous)) for at in places)
    return next((unit.span(at, at + length) for at, length in lengths if length > 1), None)


def hidden(link: Link, reading: Reading, lex: Lexicon) -> Link:
    """“рассказал на условиях анонимности чиновник”: words beside the cue that leave its source unnamed."""
    first = min((part.start for part in reading.content if part.start >= reading.cue.end), default=None)
    ends = (reading.source.end, reading.cue.end, *(() if first is None else (first,)))
    near = range(min(reading.source.start, reading.cue.start), max(ends))
    words = _hiding(reading.unit, near, lex) if lex.subjects and not reading.citings else None
    return replace(retold(link, "anonymous", "asked-not-to-be-named", words), name=None) if words else link

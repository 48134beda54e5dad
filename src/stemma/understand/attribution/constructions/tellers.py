"""A reading in, the same with the one who told its outlet, named in a relative clause behind it.

“…, пишет «Норда», которой об этом рассказал дипломат”: the outlet has it from him.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.matching import matches_at
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import behind
from stemma.understand.attribution.phrases.phrase import Phrase

WITHIN = 4
"""Words at most between the relative and its verb."""


def with_teller(reading: Reading, lex: Lexicon) -> Reading:
    """The reading with one more link; the relative clause is no part of the source."""
    cited = [one for one in reading.citings if not one.is_outer]
    outlet = cited[-1].source if cited else reading.source
    if not lex["told_relatives"] or not outlet:
        return reading
    unit = reading.unit
    near = range(outlet.start + 1, min(outlet.end + 1, len(unit.elements) - 2))
    comma = next(
        (at for at in near if unit.is_comma(at) and unit.word(at + 1) in lex["told_relatives"]), None
    )
    teller = None if comma is None else _teller(unit, comma + 2, lex)
    if comma is None or teller is None or unit.word(outlet.start) in lex["roles"]:
        return reading
    source = reading.source if cited else Phrase(outlet.start, min(outlet.end, comma))
    return replace(reading, source=source, citings=(*reading.citings, teller))


def _teller(unit: Unit, at: int, lex: Lexicon) -> Citing | None:
    at += phrase_length(unit, at, lex.refer_back)
    for place in range(at, min(at + WITHIN, len(unit.elements))):
        match = matches_at(unit, place, lex)
        if match is not None and match.cue.kind == "verb" and match.cue.takes & {"quote", "topic"}:
            source = behind.after(unit, match.end, lex, is_closing=False)
            return Citing(Phrase(match.head, match.end), source) if source else None
    return None

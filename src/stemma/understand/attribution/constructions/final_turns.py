"""Turns of verb-final languages that ``final`` does not know: a verb behind its clause and a comma, with the
speaker after it (“Bu yıl zeytin yok, diyor X”), and an outlet that passes on somebody's words.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions import final
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import elsewhere
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LEAST_INVERTED = 2


def inverted(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“Bu yıl zeytin yok, diyor X”, “…, diye ekliyor”: a clause without marks, its cue behind a comma."""
    comma = match.start - 1
    is_clause = comma - floor >= LEAST_INVERTED and unit.is_comma(comma) and unit.is_word(comma - 1)
    if not is_clause or "quote" not in match.cue.takes or "follows" in match.cue.takes:
        return None
    if any(not unit.is_word(at) and not unit.is_comma(at) for at in range(floor, comma)):
        return None
    cue, content = Phrase(match.start, match.end), (Phrase(floor, comma),)
    ends = not any(unit.is_word(at) for at in range(match.end, len(unit.elements)))
    source = NOTHING if ends else elsewhere.right_behind(unit, match.end, lex)
    is_tied = unit.word(match.start) in lex["quotatives"]
    if not source and not (ends and is_tied):
        return None
    if source and any(unit.is_word(at) for at in range(source.end, len(unit.elements))):
        return None
    return Reading(unit, match, source, cue, content)


def passed_on(reading: Reading, lex: Lexicon) -> Reading:
    """“Norda, X'in “…” sözlerine yer verdi”: an outlet, and before a noun for words the one who said them."""
    unit, match, outlet = reading.unit, reading.match, reading.source
    last = reading.content[0].end
    if "passive" in match.cue.takes or not outlet or outlet.end > reading.content[0].start:
        return reading
    noun = last if last < match.start else match.start
    is_noun = any(cue.kind == "noun" for _, cue in lex.phrases.get(unit.word(noun), ()))
    if not is_noun or len(reading.content) > 1 or not elsewhere.is_outlet(unit, outlet, lex):
        return reading
    first = reading.content[0]
    if unit.is_quote(first.start):
        begin = outlet.end + unit.is_comma(outlet.end)
        whose = final.owner(unit, begin, first.start, lex)
    else:
        whose = elsewhere.at_head(unit, first.start, last, lex)
        rest = range(whose.end, last - 1)
        whose = whose if any(unit.word(at).endswith(lex.data.possessive_endings) for at in rest) else NOTHING
        first = Phrase(whose.end, first.end)
    if not whose:
        return reading
    relay = Phrase(noun + 1, match.end) if noun + 1 < match.end else reading.cue
    citing = Citing(relay, outlet, is_outer=True)
    return replace(reading, source=whose, cue=Phrase(noun, noun + 1), content=(first,), citings=(citing,))

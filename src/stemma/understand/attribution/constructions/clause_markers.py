"""A marker behind a whole clause: “Y가 X에 귀띔한 바에 따르면”, “X가 Y의 말을 인용해 보도한 바에 따르면”.

The noun that makes the clause one stands before the marker, or is one (“X가 전한 바로는”); who tells is the
subject of the clause.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions.according_content import around_marker
from stemma.understand.attribution.constructions.citing import citing_before
from stemma.understand.attribution.constructions.final import marked_subject
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import LONGEST, Phrase
from stemma.understand.attribution.phrases.trimming import is_lead

LEAST_CLAUSE = 3
"""Elements of the clause: a subject, a verb and the noun."""


def of_clause(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading where such a clause stands before the marker, with those whom its subject cites."""
    noun = match.start - (unit.word(match.start) not in lex["clause_nouns"])
    if unit.word(noun) not in lex["clause_nouns"]:
        return None
    start = noun
    while start > max(floor, noun - LONGEST) and unit.is_word(start - 1):
        start -= 1
    while start < noun and is_lead(unit, start, lex):
        start += 1
    source = marked_subject(unit, start, noun - 1, lex)
    if not source or noun + 1 - source.start < LEAST_CLAUSE:
        return None
    found = around_marker(unit, match, lex, floor, source=source, ends=(source.start, match.end))
    if found is None:
        return None
    places = (citing_before(unit, at, lex, floor=source.end) for at in range(source.end, noun))
    cited = next((one for one in places if one is not None), None)
    cue = Phrase(noun - 1, match.end)
    return replace(found, cue=cue, citings=(cited, *found.citings) if cited else found.citings)

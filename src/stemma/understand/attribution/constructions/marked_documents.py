"""A passive cue in, the document that an outlet has out: “X نے ایک رپورٹ دیکھی ہے جس میں کہا گیا ہے کہ …”."""

from stemma.understand.attribution.constructions.marked_contents import content_around
from stemma.understand.attribution.constructions.marked_sources import before, marker_before
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import Phrase

THERE = 4
"""So many words at most before a cue “in which” begins."""


def of_document(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading whose source is the document, with who has it; None where no such clause stands before."""
    marker = marker_before(unit, match.start, lex) if "passive" in match.cue.takes else None
    found = None if marker is None else _seen(unit, match.start, marker, lex)
    if marker is None or found is None:
        return None
    document, has = found
    content = content_around(unit, match, document, lex, floor=floor, behind=match.start, marker=marker)
    if not content:
        return None
    told, cue = before(unit, marker, lex), Phrase(match.start, match.end)
    return Reading(unit, match, document, cue, content, told=told, told_cue=has)


def _seen(unit: Unit, end: int, marker: int, lex: Lexicon) -> tuple[Phrase, Phrase] | None:
    """The document of the clause before “in which”, and the word for having it."""
    there = next((at for at in range(end - THERE, end) if at + phrase_length(unit, at, lex.there) == end), 0)
    papers = [at for at in range(marker + 1, there) if unit.word(at) in lex["documents"]]
    has = either(lex["holders"], lex["publishing"])
    verb = next((at for at in range(papers[-1] + 1, there) if unit.word(at) in has), None) if papers else None
    return None if verb is None else (Phrase(marker + 1, papers[-1] + 1), Phrase(verb, verb + 1))

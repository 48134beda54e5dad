"""Cues that no speaking subject goes with: “according to X”, “X's claim that”, “it was reported that”."""

from collections.abc import Callable
from dataclasses import replace

from stemma.understand.attribution.constructions.according import according
from stemma.understand.attribution.constructions.contents import content_after
from stemma.understand.attribution.constructions.owners import noun
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.schema.cues import CueKind
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, behind
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

UNTOLD = frozenset({"passive", "raising"})
"""What a cue takes that may stand without a source although it has a subject."""
CLAUSES = frozenset({"that", "quote", "raising"})


def passive(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“It was reported that …”, “X is expected to …”, “it is stated in the article: …”."""
    subject = ahead.before(unit, match.start, lex, floor=floor)
    words = {unit.word(place) for place in range(subject.start, subject.end)}
    by, at = NOTHING, match.end
    if unit.word(at) in lex["agent"]:
        by = behind.after(unit, at + 1, lex)
        at = by.end if by else at
    told = replace(match, cue=replace(match.cue, takes=match.cue.takes - {"addressee"}))
    content = content_after(unit, told, at, lex) if match.cue.takes & CLAUSES else None
    if content and not by and subject and unit.word(subject.start - 1) in lex["hosts"]:
        return Reading(unit, match, subject, Phrase(match.start, match.end), (content,))
    is_addressee = lex.data.wide_nouns and "addressee" in match.cue.takes
    is_impersonal = not subject or words <= lex["impersonal"] or is_addressee
    if is_impersonal and content:
        return Reading(unit, match, by, Phrase(match.start, match.end), (content,), is_impersonal=not by)
    if not subject or (not match.cue.takes & UNTOLD and not by):
        return None
    if content is None:
        return Reading(unit, match, by, Phrase(match.start, match.end), (subject,)) if by else None
    infinitive = unit.word(content.start) in lex["infinitive"] or behind.opens_infinitive(
        unit, content.start, lex
    )
    infinitive = infinitive or lex.is_infinitive(unit.word(content.start))
    is_held = "raising" in match.cue.takes and (
        lex.spaceless or unit.word(content.start) not in lex["prepositions"]
    )
    if not infinitive and not (is_held or ("raising" in match.cue.takes and not lex.subjects)):
        return None
    return Reading(unit, match, by, Phrase(match.start, match.end), (subject, content), is_impersonal=not by)


def _citing_alone(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """A citing phrase is a link of the attribution beside it, never one of its own."""
    return None


READERS: dict[CueKind, Callable[[Unit, CueMatch, Lexicon, int], Reading | None]] = {
    "according": according,
    "noun": noun,
    "citing": _citing_alone,
}

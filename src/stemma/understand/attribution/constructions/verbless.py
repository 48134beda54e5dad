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
from stemma.understand.attribution.elements.wanting import wants
from stemma.understand.attribution.phrases import ahead, behind, extents
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
        by = _without_wanted(unit, behind.after(unit, at + 1, lex), lex)
        at = by.end if by else at
    rest = _patient_is(unit, at, lex) if by and subject else None
    if rest is not None:
        return Reading(unit, match, by, Phrase(match.start, match.end), (subject, rest))
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
    return _of_patient(unit, match, subject, content, by, lex=lex)


def _of_patient(
    unit: Unit, match: CueMatch, subject: Phrase, content: Phrase | None, by: Phrase, *, lex: Lexicon
) -> Reading | None:
    """“X is expected | to …”: the subject with what is said of it."""
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


def _without_wanted(unit: Unit, by: Phrase, lex: Lexicon) -> Phrase:
    """“(urged by) both parties | to stay home”: without the infinitive that belongs to the verb."""
    if not lex.data.wide_nouns:
        return by
    return Phrase(by.start, next((at for at in range(by.start + 1, by.end) if wants(unit, at, lex)), by.end))


def _patient_is(unit: Unit, at: int, lex: Lexicon) -> Phrase | None:
    """What is said of the subject behind the agent: “(described by X) as a first step”, “to stay home”."""
    at += unit.is_comma(at)
    is_as = unit.word(at) in lex["parenthetical"] and not lex.is_finite(unit.word(at + 1))
    if not lex.data.wide_nouns or not (is_as or wants(unit, at, lex)):
        return None
    end = extents.clause_end(unit, at, lex) if not is_as else extents.object_end(unit, at, lex)
    return Phrase(at, end) if end > at + 1 else None


def _citing_alone(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """A citing phrase is a link of the attribution beside it, never one of its own."""
    return None


READERS: dict[CueKind, Callable[[Unit, CueMatch, Lexicon, int], Reading | None]] = {
    "according": according,
    "noun": noun,
    "citing": _citing_alone,
}

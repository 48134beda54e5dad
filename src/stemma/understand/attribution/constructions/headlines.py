"""Turns that only headlines have: “曝球星将续约”, “議員批工程延宕”.

Elsewhere their words mean something else or are parts of other words, so they count at the head alone.
"""

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import uncased
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_SPEAKER = 12
LEAST = 3
TOPIC_WITHIN = 7
TOLD = Cue("verb", frozenset({"that", "clause", "raising"}))
PRESSED = Cue("verb", frozenset({"object", "quote"}))


def headline_turn(unit: Unit, lex: Lexicon) -> Reading | None:
    """The reading of a headline that begins with a word for hearsay, or with a speaker and a short verb."""
    if unit.field != "headline":
        return None
    return _rumoured(unit, lex) or _pressed(unit, lex)


def past_rubric(unit: Unit, lex: Lexicon) -> int:
    """Where a headline begins behind the word for its kind: “评论：…”."""
    is_rubric = lex.spaceless and unit.word(0) in lex["not_labels"] and unit.is_mark(1, ":")
    return 2 if is_rubric and unit.field == "headline" else 0


def _rumoured(unit: Unit, lex: Lexicon) -> Reading | None:
    if unit.word(0) not in lex["rumours"] or len(unit.elements) <= LEAST or not unit.is_word(1):
        return None
    match = CueMatch(0, 0, 1, TOLD)
    content = (Phrase(1, len(unit.elements)),)
    return Reading(unit, match, NOTHING, Phrase(0, 1), content, is_impersonal=True)


def _pressed(unit: Unit, lex: Lexicon) -> Reading | None:
    for at in range(1, min(LONGEST_SPEAKER, len(unit.elements) - LEAST + 1)):
        if not unit.is_word(at) or (
            lex.is_verb(unit.word(at)) and unit.word(at) not in lex["headline_verbs"]
        ):
            return None
        if unit.word(at) in lex["headline_verbs"] and _speaks(unit, at, lex):
            colon = unit.first_mark(":", at + 1, at + 1 + TOPIC_WITHIN)
            content = (Phrase(at + 1 if colon is None else colon + 1, len(unit.elements)),)
            return Reading(
                unit, CueMatch(at, at, at + 1, PRESSED), Phrase(0, at), Phrase(at, at + 1), content
            )
    return None


def _speaks(unit: Unit, end: int, lex: Lexicon) -> bool:
    """Whether the words before the verb are one who speaks: the last of them tells so, or a name does."""
    if any(unit.word(at) in either(lex["not_sources"], lex["noun_links"]) for at in range(end)):
        return False
    return lex.tells(unit.word(end - 1), lex.known) or uncased.has_surname(unit, 0, end, lex)

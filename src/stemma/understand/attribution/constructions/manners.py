"""“主帅难掩激动：“…””, ““…”主帅神情严肃。”: how somebody speaks beside a quotation, and no verb of speech.

For languages whose words are not parted, where such phrases are listed among the adverbs.
"""

from stemma.understand.attribution.constructions.contents import quote_end
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import trimming, uncased
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.telling import speaks

MANNER = Cue("verb", frozenset({"quote"}))
WITHIN = 50
LEAST_MANNER = 4
"""The signs of a phrase that tells how, at the end of a sentence where an adverb seldom stands."""


def with_manner(found: list[Reading], unit: Unit, lex: Lexicon) -> list[Reading]:
    """The readings of a unit, and that of the manner where none of them has the quotation."""
    more = _manner(unit, lex) or _manner_behind(unit, lex)
    taken = {at for reading in found for part in reading.content for at in range(*part)}
    return found if more is None or more.content[0].start in taken else [*found, more]


def _manner(unit: Unit, lex: Lexicon) -> Reading | None:
    """The reading with the words of the manner for its cue, or None."""
    colon = unit.first_mark(":", 0, WITHIN) if lex.spaceless else None
    if not colon or not unit.is_quote(colon + 1):
        return None
    first = colon
    while first > 1 and unit.is_adverb(first - 1):
        first -= 1
    start = first
    while start > 0 and unit.is_word(start - 1):
        start -= 1
    source = trimming.trimmed(unit, start, first, lex)
    if first == colon or not source or not _is_somebody(unit, source, lex):
        return None
    match = CueMatch(first, first, colon, MANNER)
    return Reading(
        unit, match, source, Phrase(first, colon), (Phrase(colon + 1, quote_end(unit, colon + 1)),)
    )


def _manner_behind(unit: Unit, lex: Lexicon) -> Reading | None:
    """The reading of a quotation, somebody in the clause that closes the sentence, and how he speaks."""
    if not lex.spaceless or not unit.is_quote(0):
        return None
    end = len(unit.elements)
    while end > 1 and not unit.is_word(end - 1):
        end -= 1
    first = end
    while first > 1 and unit.is_adverb(first - 1):
        first -= 1
    start = first
    while start > 0 and unit.is_word(start - 1):
        start -= 1
    tells_how = first < end and len(unit.word(end - 1)) >= LEAST_MANNER
    source = trimming.trimmed(unit, start, first, lex) if tells_how else None
    if not source or not _is_somebody(unit, source, lex):
        return None
    match = CueMatch(first, first, end, MANNER)
    return Reading(unit, match, source, Phrase(first, end), (Phrase(0, quote_end(unit, 0)),))


def _is_somebody(unit: Unit, source: Phrase, lex: Lexicon) -> bool:
    known = unit.word(source.start) in lex.leads or uncased.has_surname(unit, *source, lex)
    return known or speaks(unit, source, lex)

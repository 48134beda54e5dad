"""A place behind a quotation and its dash in, whether a verb there tells who speaks: “…”, — хмыкнул сторож.

No list has all verbs that may stand there; the marks and the verb's ending tell.
"""

from dataclasses import replace

from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import DASHES, Unit

TAG = Cue("verb", frozenset({"quote"}))
ENDS_OF_SPEECH = ("?", "!", "…", ".", "..", "...")
MOST_ADVERBS = 2


def is_tag_place(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a verb form stands here, right behind a quotation, its closing mark and a dash."""
    word = unit.word(at)
    if not word.endswith(lex.data.open_endings) or unit.elements[at].is_capital or word in lex.titled:
        return False
    dash = at - 1
    while dash > at - 1 - MOST_ADVERBS and unit.is_adverb(dash):
        dash -= 1
    if not unit.is_mark(dash, *DASHES):
        return False
    quote = dash - 1 - unit.is_comma(dash - 1)
    if not unit.is_quote(quote):
        return False
    words = unit.text[unit.elements[quote].start : unit.elements[quote].end].rstrip('»”“"')
    return quote < dash - 1 or words.endswith(ENDS_OF_SPEECH)


def tagged(match: CueMatch | None, at: int) -> CueMatch:
    """What was matched there, if anything, as a verb that may take a quotation."""
    if match is None:
        return CueMatch(at, at, at + 1, TAG)
    if match.cue.kind != "verb" or "quote" in match.cue.takes:
        return match
    return replace(match, cue=replace(match.cue, takes=match.cue.takes | {"quote"}))

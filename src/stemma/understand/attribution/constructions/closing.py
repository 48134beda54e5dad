"""A cue with a clause before it in, whether it may close what is said out: “…, X said on Monday.”"""

from stemma.understand.attribution.elements.cues import CueMatch, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.phrases import extents, going_on, uncased
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.telling import speaks

COLON_WITHIN = 8
LONGEST_TOLD = 6


def _closes(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> bool:
    """Whether “…，他说” closes the sentence: one who speaks, a cue that only tells so, and no more."""
    if match.end < len(unit.elements) or not match.cue.takes >= going_on.SAYING or not source:
        return False
    if is_marker(unit, source.start, lex):
        return False  # “…，据新华社报道。”
    if "clause" not in match.cue.takes:
        return _is_outlet(unit, match, source, lex)
    known = unit.word(source.start) in lex.leads or uncased.has_surname(unit, *source, lex)
    return known or speaks(unit, source, lex)


def _is_outlet(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> bool:
    """Whether an outlet stands right before such a word, but for a time or the one whom it cites."""
    at = source.end
    while at < match.start and (unit.is_time(at) or unit.is_adverb(at)):
        at += 1
    is_beside = at == match.start or phrase_length(unit, at, lex.citing) > 0
    return is_beside and lex.tells(unit.word(source.end - 1), lex["outlets"])


def is_marker(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether “according to …” begins here: it tells whom a clause is from and is none."""
    return any(
        cue.kind == "according" and stands(unit, at, phrase)
        for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def may_close(unit: Unit, match: CueMatch, at: int, lex: Lexicon, *, source: Phrase) -> bool:
    """Whether a clause may be what was said: nothing but an adverbial follows its speaker."""
    if lex.data.comma_opens and not _closes(unit, match, source, lex):
        return False
    if lex.data.comma_opens and _is_announced(unit, source.start - 1, lex):
        return False
    says = "clause" in match.cue.takes or _is_dialogue(unit, match) or reports(unit, match, lex)
    says = says or closes_with_document(unit, match, source, lex)
    return says and not _announces(unit, match.end) and _is_closed(unit, at, lex)


def reports(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“…，《晨报》报道。”: what only outlets do closes a sentence, though its word is a noun as well."""
    return lex.data.comma_opens and unit.word(match.head) in lex["outlet_only_cues"]


def closes_with_document(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> bool:
    """“Sales fell, government data showed.”: a verb that says so at an end, and words that tell who does."""
    is_listed = unit.word(match.head) in lex["closing_cues"] and "named" not in match.cue.takes
    return is_listed and any(unit.word(at) in lex.titled for at in range(*source))


def _is_announced(unit: Unit, comma: int, lex: Lexicon) -> bool:
    """“文件显示，军方曾预警”, “他告诉记者，他很后悔”: whether a cue before the comma says it."""
    if lex.is_verb(unit.word(comma - 1)):
        found = lex.phrases[unit.word(comma - 1)]
        is_said = any("clause" in cue.takes for _, cue in found if cue.kind == "verb")
        return is_said or not _is_done(unit, comma - 1, lex)
    near = range(comma - 2, max(-1, comma - 1 - LONGEST_TOLD), -1)
    return any(
        "addressee" in cue.takes and stands(unit, at, phrase)
        for at in near
        for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def _is_done(unit: Unit, verb: int, lex: Lexicon) -> bool:
    """“名单将于下周公布，知情人士透露”: whether a time or an auxiliary makes a verb what is done."""
    before = unit.word(verb - 1)
    return unit.is_time(verb - 1) or before in lex["auxiliaries"] or before in lex.data.venue_endings


def _is_dialogue(unit: Unit, match: CueMatch) -> bool:
    """“…, — he sighed”: a comma and a dash part what is said from its speaker."""
    return (
        "quote" in match.cue.takes
        and unit.is_mark(match.start - 1, *DASHES)
        and unit.is_mark(match.start - 2, ",", "?", "!", "…", "...")
    )


def _announces(unit: Unit, at: int) -> bool:
    """Whether a colon soon after the cue promises the content."""
    return any(unit.is_mark(place, ":") for place in range(at, at + COLON_WITHIN))


def _is_closed(unit: Unit, at: int, lex: Lexicon) -> bool:
    if at >= len(unit.elements) or unit.is_comma(at):
        return True
    end = extents.adjunct_end(unit, at, lex)
    return end is not None

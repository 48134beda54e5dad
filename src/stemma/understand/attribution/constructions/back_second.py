"""A sentence that points back in, its source and cue out, where the finite verb stands second.

“Das teilte die Polizei am Montag mit.”, “Dies geht aus dem Bericht hervor.”, “So steht es im Vertrag.”: the
words of ``refer_back`` open the sentence, the finite verb follows, and what is said is the sentence before.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions import contents_second, relay
from stemma.understand.attribution.constructions.citing import citings_after
from stemma.understand.attribution.constructions.hosted import addressee, holder, host
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.matching import matches
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import nominals
from stemma.understand.attribution.phrases.clauses_second import Clause, clause_of, first_nominal
from stemma.understand.attribution.phrases.phrase import Phrase

SAYING = frozenset({"that", "clause"})


def pointing(unit: Unit, lex: Lexicon) -> Reading | None:
    """The reading without a content, if the sentence says no more than who speaks."""
    length = phrase_length(unit, 0, lex.refer_back)
    if not length:
        return None
    for match in matches(unit, lex):
        clause = clause_of(unit, match, lex, 0)
        if clause.start or clause.end < match.end or not _is_second(unit, match, clause, length, lex):
            continue
        return _reading(unit, match, clause, length, lex)
    return None


def _is_second(unit: Unit, match: CueMatch, clause: Clause, length: int, lex: Lexicon) -> bool:
    """Whether the cue, or an auxiliary to it, is the finite verb right behind what points back."""
    if match.cue.kind != "verb" or not match.cue.takes & SAYING:
        return False
    follows = unit.word(length)
    is_second = match.head == length or (match.head == 0 and match.end > length)
    return is_second or (follows in lex["auxiliaries"] and match.end == clause.end)


def _reading(unit: Unit, match: CueMatch, clause: Clause, length: int, lex: Lexicon) -> Reading | None:
    end = clause.end
    opens = unit.is_mark(end, ":") or any(unit.is_quote(at) for at in range(len(unit.elements)))
    told, told_cue = holder(unit, end, lex)
    announced = contents_second.after(unit, match, end, lex) is not None
    if opens or (announced and not told and not _tells_more(unit, end, lex)):
        return None
    is_hosted = "hosted" in match.cue.takes
    subject = first_nominal(unit, length + 1, max(end, match.head), lex)
    hosts = lex["agent"] if unit.word(length) in lex["passive"] else lex["hosts"] if is_hosted else None
    source = host(unit, length + 1, end, lex, hosts) if hosts else subject
    if not _may_say(unit, match, source, lex) and unit.word(length) not in lex["passive"]:
        return None
    told = told or addressee(unit, match, source, end, lex)
    cue = Phrase(match.head, match.end)
    found = Reading(unit, match, source, cue, (), is_impersonal=not source, told=told, told_cue=told_cue)
    return _with_cited(found, end, lex)


def _may_say(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> bool:
    """Whether a source speaks: “Das zeigt ein Blick ins Grundbuch” cites nobody."""
    if not source or match.cue.takes & {"addressee", "hosted"}:
        return bool(source)
    return unit.word(source.start) not in lex["articles"] or nominals.speaks(unit, source, lex)


def _tells_more(unit: Unit, comma: int, lex: Lexicon) -> bool:
    """“Das sagte X, weil …”: a clause that tells when or why, and not what."""
    return unit.is_comma(comma) and unit.word(comma + 1) in lex["subordinators"] - lex["questions"]


def _with_cited(reading: Reading, end: int, lex: Lexicon) -> Reading:
    """With the one who is cited: “Das berichtet X unter Berufung auf Y”, “Das erfuhr X aus Y”."""
    unit, at = reading.unit, reading.source.end
    found: tuple[Citing, ...] = ()
    while at < end and reading.source and not found:
        cited = relay.relayed(unit, at, lex) if "relay" in reading.match.cue.takes else None
        cited = cited and replace(cited, cue=reading.cue)
        found = (cited,) if cited else citings_after(unit, at, lex)[0]
        at += 1
    return replace(reading, citings=found)

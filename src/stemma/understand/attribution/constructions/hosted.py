"""“Wie X mitteilte”, “aus dem Bericht geht hervor”: insertions and hosts where the finite verb stands second.

Here too: those who are told, those who have the document, those whom another quotes.
"""

from stemma.understand.attribution.constructions import contents_second
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import CueMatch, clause_end, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import nominals
from stemma.understand.attribution.phrases.clauses_second import (
    Clause,
    clause_start,
    ends_before,
    first_nominal,
    front,
)
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase


def parenthetical(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, floor: int) -> Reading | None:
    """“Wie X mitteilte, …” and “…, wie X mitteilte”."""
    subject = NOTHING
    if "hosted" in match.cue.takes:
        subject = host(unit, clause.start + 1, match.head, lex, lex["hosts"])
        subject = subject or _opened(unit, Phrase(clause.start + 1, match.head), lex)
    subject = subject or first_nominal(unit, clause.start + 1, match.head, lex)
    end = clause.end
    told, told_cue = holder(unit, end, lex)
    end = clause_end(unit, end + 1) if told else end
    parts = contents_second.around(unit, clause.start, end, lex, floor)
    if not parts:
        return None
    cue = Phrase(match.head, match.end)
    told = told or addressee(unit, match, subject, clause.end, lex)
    return Reading(unit, match, subject, cue, parts, is_impersonal=not subject, told=told, told_cue=told_cue)


def holder(unit: Unit, comma: int, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“…, das der Nachrichtenagentur vorliegt”: who has the document, and the verb that says so."""
    relative = _relative(unit, comma, lex)
    if not relative:
        return NOTHING, NOTHING
    end = clause_end(unit, comma + 1)
    verb = next((at for at in range(comma, end) if unit.word(at) in lex["holders"]), None)
    if verb is None or end - comma > LONGEST:
        return NOTHING, NOTHING
    return first_nominal(unit, relative + 1, end, lex, is_subject=False), Phrase(verb, verb + 1)


def _relative(unit: Unit, comma: int, lex: Lexicon) -> int:
    """The place of the relative pronoun behind a comma, a preposition before it perhaps; 0 for none."""
    at = comma + 1 + (unit.word(comma + 1) in lex["prepositions"])
    return at if unit.is_comma(comma) and unit.word(at) in lex["relatives"] else 0


def hosted(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, floor: int) -> Reading | None:
    """“Aus dem Bericht geht hervor, dass …”, “…, heißt es in dem Bericht”."""
    source = host(unit, clause.start, clause.end, lex, lex["hosts"])
    source = source or _opened(unit, Phrase(clause.start, clause.end), lex)
    told, told_cue = holder(unit, clause.end, lex)
    end = clause_end(unit, clause.end + 1) if told else clause.end
    found = contents_second.after(unit, match, end, lex)
    parts: tuple[Phrase, ...] = (found,) if found else ()
    if parts and not source:
        source, told, told_cue = _held(unit, clause.start, lex, floor)
    if not parts and match.head == clause.start:
        last = ends_before(unit, match.head, floor)
        parts = contents_second.before(unit, last, lex, floor) if last is not None else ()
    if not parts:
        return None
    cue = Phrase(match.head, match.end)
    return Reading(unit, match, source, cue, parts, is_impersonal=not source, told=told, told_cue=told_cue)


def _held(unit: Unit, start: int, lex: Lexicon, floor: int) -> tuple[Phrase, Phrase, Phrase]:
    """“Aus dem Bericht, der X vorliegt, | geht hervor”: the host before a relative clause, and its holder."""
    comma = next((at for at in range(start - 2, max(floor, start - LONGEST), -1) if unit.is_comma(at)), start)
    if not unit.is_comma(start - 1) or comma == start or not _relative(unit, comma, lex):
        return NOTHING, NOTHING, NOTHING
    begin = clause_start(unit, comma, floor)
    return (host(unit, begin, comma, lex, lex["hosts"]), *holder(unit, comma, lex))


def _opened(unit: Unit, clause: Phrase, lex: Lexicon) -> Phrase:
    """“Dem Bericht ist zu entnehmen, dass …”: a document in the dative, with no preposition."""
    for at in range(*clause):
        found = nominals.nominal(unit, at, clause.end, lex) if unit.word(at) in lex["datives"] else NOTHING
        if any(lex.tells(unit.word(place), lex["documents"]) for place in range(*found)):
            return found
    return NOTHING


def host(unit: Unit, start: int, end: int, lex: Lexicon, hosts: frozenset[str]) -> Phrase:
    """The noun phrase behind the first of such prepositions that tells no time."""
    for at in range(start, end):
        if unit.word(at) in hosts and not unit.is_time(at + 1):
            found = nominals.nominal(unit, at + 1, end, lex)
            if found:
                return found
    return NOTHING


def as_saying(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X zitiert Y mit den Worten: …”."""
    end = clause_end(unit, match.end)
    for at in range(match.end + 1, end):
        length = phrase_length(unit, at, lex.relay_after)
        if not length:
            continue
        follows = at + length
        follows += unit.is_comma(follows)
        content = Phrase(follows, follows + 1) if unit.is_quote(follows) else None
        if content is None and follows < len(unit.elements) and unit.is_word(follows):
            content = Phrase(follows, contents_second.clause_chain_end(unit, follows, lex))
        cited = first_nominal(unit, match.end, at, lex, is_subject=False)
        clause = Clause(clause_start(unit, match.head, floor), match.head, end, is_final=False)
        if not content or not cited:
            return None
        return Reading(
            unit,
            match,
            front(unit, clause, lex),
            Phrase(match.head, match.end),
            (content,),
            citings=(Citing(Phrase(at, at + length - unit.is_mark(follows - 1, ":")), cited),),
        )
    return None


def addressee(unit: Unit, match: CueMatch, subject: Phrase, end: int, lex: Lexicon) -> Phrase:
    """“sagte X der Zeitung”: the noun phrase in the dative that no preposition governs."""
    if "addressee" not in match.cue.takes:
        return NOTHING
    at = max(match.end, subject.end) if subject.end <= end else match.end
    if match.end == end and subject and subject.end < match.head:
        at, end = subject.end, match.head
    while at < end:
        if unit.word(at) in lex["told_by"]:
            return nominals.nominal(unit, at + 1, end, lex)
        if unit.word(at) in lex["prepositions"]:
            at = max(at + 1, nominals.nominal(unit, at + 1, end, lex).end)
            continue
        found = nominals.nominal(unit, at, end, lex)
        if found and unit.word(found.start) in lex["datives"]:
            return found
        at = max(at + 1, found.end)
    return _told_first(unit, match, subject, lex)


def _told_first(unit: Unit, match: CueMatch, subject: Phrase, lex: Lexicon) -> Phrase:
    """“Dem Sender sagte X, …”: what opens the clause and is no subject."""
    start = clause_start(unit, match.head, 0)
    found = nominals.nominal(unit, start, match.head, lex)
    is_told = found.start != subject.start and unit.word(start) in lex["datives"]
    return found if found and is_told and found.end == match.head else NOTHING

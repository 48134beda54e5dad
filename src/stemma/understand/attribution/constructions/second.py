"""A verb in a language whose finite verb stands second, its source and content out.

“X sagte, dass …”, “…, sagte X”, “Am Montag hat X gesagt, …”, “wie X mitteilte”, “X, der aussagte, dass …”.
A comma parts every clause there; within its own clause a cue finds its subject, beyond it its content.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions import contents_second
from stemma.understand.attribution.constructions.hosted import (
    addressee,
    as_saying,
    host,
    hosted,
    parenthetical,
)
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import CueMatch, clause_end
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import nominals
from stemma.understand.attribution.phrases.clauses_second import (
    Clause,
    clause_of,
    ends_before,
    first_nominal,
    front,
    interrupted,
    is_nobody,
    leading,
)
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase

JUDGING = Cue("verb", frozenset({"that", "infinitive"}))
"""“hält es für möglich, dass …”: what is judged stands behind the clause."""


def verb(unit: Unit, match: CueMatch, lex: Lexicon, floor: int, previous: Phrase) -> Reading | None:
    """The reading of a verb; ``previous`` is the source of the reading before."""
    if "relay" in match.cue.takes:
        relayed = as_saying(unit, match, lex, floor)
        if relayed is not None:
            return relayed
    clause = clause_of(unit, match, lex, floor)
    if clause.is_final:
        return _final(unit, match, clause, lex, floor)
    if match.tail and match.tail[0][0] < match.head:
        return None
    if _is_passive(unit, match, clause, lex):
        quoted = _quoted(unit, match, clause, lex, floor) if "relay" in match.cue.takes else None
        return quoted or _passive(unit, match, clause, lex)
    if "hosted" in match.cue.takes:
        found = hosted(unit, match, clause, lex, floor)
        return found if found and (found.source or "clause" in match.cue.takes) else None
    return _inverted(unit, match, clause, lex, floor) or _straight(
        unit, match, clause, lex, floor, previous=previous
    )


def _final(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, floor: int) -> Reading | None:
    """A subordinate clause, which the verb closes."""
    opener = unit.word(clause.start)
    if opener in lex["parenthetical"]:
        return parenthetical(unit, match, clause, lex, floor)
    if opener in lex["not_sources"] - lex["articles"] and unit.is_comma(clause.start - 1):
        return None  # “…, was X bestritt”
    if opener in lex["relatives"] and unit.is_comma(clause.start - 1):
        return _relative(unit, match, clause, lex)
    subject = first_nominal(unit, clause.start + 1, match.head, lex)
    return _forward(unit, match, clause, lex, subject, is_bare=False)


def _straight(
    unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, floor: int, *, previous: Phrase
) -> Reading | None:
    """“X sagte, …”, “Am Montag sagte X, …”, “… und sagte, …”."""
    subject = _shared(unit, clause, lex, previous) or _subject(unit, match, clause, lex, floor)
    return _forward(unit, match, clause, lex, subject)


def _relative(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon) -> Reading | None:
    """“X, der aussagte, dass …”: the noun before the comma."""
    comma = clause.start - 1
    source = NOTHING
    for start in range(max(0, comma - LONGEST), comma):
        found = nominals.nominal(unit, start, comma, lex)
        if found.end == comma and found:
            source = found
            break
    return _forward(unit, match, clause, lex, source, is_bare=True)


def _is_passive(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon) -> bool:
    return clause.finite < match.head and unit.word(clause.finite) in lex["passive"]


def _passive(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon) -> Reading | None:
    """“Es wird befürchtet, dass …”, “… wurde von X gefordert”."""
    source = NOTHING
    for at in range(clause.start, match.head):
        if unit.word(at) in lex["agent"] and not source:
            source = nominals.nominal(unit, at + 1, match.head, lex)
    after = contents_second.after(unit, match, clause.end, lex)
    if after is None:
        return None
    return Reading(unit, match, source, Phrase(match.head, match.end), (after,), is_impersonal=not source)


def _quoted(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, floor: int) -> Reading | None:
    """“„…“, wird X in der Zeitung Y zitiert”, “X wird von Y mit den Worten zitiert: „…“”."""
    subject = leading(unit, clause.start, clause.finite, lex)
    subject = subject or first_nominal(unit, clause.finite + 1, match.head, lex)
    found = contents_second.after(unit, match, clause.end, lex)
    parts: tuple[Phrase, ...] = (found,) if found else ()
    last = ends_before(unit, clause.start, floor)
    if not parts and last is not None:
        parts = contents_second.before(unit, last, lex, floor)
    if not parts or not subject:
        return None
    cue = Phrase(match.head, match.end)
    hosts = either(lex["agent"], lex["hosts"])
    told = host(unit, max(subject.end, clause.finite + 1), match.head, lex, hosts)
    plain = replace(match, cue=replace(match.cue, takes=match.cue.takes - {"relay"}))
    return Reading(unit, plain, subject, cue, parts, told=told, told_cue=cue)


def _inverted(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, floor: int) -> Reading | None:
    """“…“, sagte X”, “…, habe X gesagt” are all verbs right behind a comma or a quotation."""
    if clause.finite != clause.start or not match.cue.takes & {"quote", "clause"}:
        return None
    last = ends_before(unit, clause.start, floor)
    if last is None:
        return None
    quoted = unit.is_quote(last - 1)
    subject = first_nominal(unit, clause.finite + 1, clause.end, lex)
    if not quoted and not ("clause" in match.cue.takes and subject):
        return None
    if not quoted and (
        _is_told_of(unit, clause.start, floor, lex) or contents_second.is_announced(unit, clause.end, lex)
    ):
        return None
    parts = contents_second.before(unit, last, lex, floor)
    if not parts:
        return None
    end = max(clause.end, _appositive_end(unit, subject, lex))
    subject = Phrase(subject.start, _appositive_end(unit, subject, lex)) if subject else subject
    if not contents_second.says_on(unit, Phrase(subject.end, clause.end), lex):
        parts = (*parts, *contents_second.rest(unit, end, lex, quoted=quoted))
    told = addressee(unit, match, subject, clause.end, lex)
    cue = Phrase(match.head, match.end)
    citings = _cited(unit, match, Phrase(subject.end, clause.end), lex) if quoted else ()
    return Reading(unit, match, subject, cue, parts, told=told, citings=citings)


def _cited(unit: Unit, match: CueMatch, rest: Phrase, lex: Lexicon) -> tuple[Citing, ...]:
    """“„…“, zitiert die Zeitung den Bürgermeister”: the object of a verb that relays."""
    found = nominals.nominal(unit, *rest, lex) if "relay" in match.cue.takes else NOTHING
    return (Citing(Phrase(match.head, match.end), found),) if nominals.speaks(unit, found, lex) else ()


def _appositive_end(unit: Unit, subject: Phrase, lex: Lexicon) -> int:
    return nominals.appositive(unit, subject.end, lex) if subject else 0


def _is_told_of(unit: Unit, start: int, floor: int, lex: Lexicon) -> bool:
    """“X, ein Liberaler, fordert …”: what stands between two commas tells more of the subject."""
    return bool(interrupted(unit, start, floor, lex))


def _subject(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, floor: int) -> Phrase:
    """Before the finite verb, else behind it."""
    first = interrupted(unit, clause.start, floor, lex) if clause.finite == clause.start else NOTHING
    if first:
        return first
    ahead = front(unit, clause, lex)
    behind = first_nominal(unit, clause.finite + 1, max(clause.end, match.head), lex)
    if not ahead or nominals.is_oblique(unit, ahead, lex):
        return behind
    swapped = not nominals.speaks(unit, ahead, lex) and nominals.speaks(unit, behind, lex)
    opener = unit.word(behind.start)
    is_bare = unit.elements[behind.start].is_capital and unit.word(ahead.start) in lex["articles"]
    is_subject = opener in lex["nominative"] or (is_bare and opener not in lex["articles"])
    return behind if swapped and is_subject else ahead


def _shared(unit: Unit, clause: Clause, lex: Lexicon, previous: Phrase) -> Phrase:
    """“… und fügte hinzu”: the source of the predicate before, or the subject of the sentence."""
    if clause.finite == 0 or unit.word(clause.finite - 1) not in lex["conjunctions"]:
        return NOTHING
    return previous or leading(unit, 0, clause.finite, lex)


def _forward(
    unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, subject: Phrase, *, is_bare: bool = True
) -> Reading | None:
    """With the content behind the clause, or the object within it."""
    if subject and is_nobody(unit, subject, lex):
        return None
    cue = Phrase(match.head, match.end)
    if not _may_want(unit, match, clause, lex, subject):
        return None
    content = contents_second.after(unit, match, clause.end, lex, is_bare=is_bare and bool(subject))
    told = addressee(unit, match, subject, clause.end, lex)
    if content is not None and _is_beside(unit, match, clause, lex, subject, content):
        content = None
    if content is not None:
        return Reading(unit, match, subject, cue, (content,), is_impersonal=not subject, told=told)
    inner = _inner_clause(unit, match, clause, lex, subject)
    if inner:
        return Reading(unit, match, subject, cue, (inner,), told=told)
    if not subject or "object" not in match.cue.takes:
        return None
    return _object(unit, match, clause, lex, Reading(unit, match, subject, cue, (), told=told))


def _inner_clause(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, subject: Phrase) -> Phrase:
    """“Obwohl X beteuert hatte, die Anlage sei sicher, …”: the main clause up to the next comma."""
    start = clause.end + 1
    between = range(max(subject.end, clause.start + 1), match.head)
    is_plain = all(unit.is_adverb(at) or unit.is_time(at) for at in between)
    if not clause.is_final or not subject or not is_plain or "clause" not in match.cue.takes:
        return NOTHING
    end = clause_end(unit, start)
    opens = unit.is_comma(clause.end) and contents_second.is_main(unit, start, lex)
    return Phrase(start, end) if opens and unit.is_comma(end) else NOTHING


def _object(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, found: Reading) -> Reading | None:
    """The reading with the object within its clause for its content."""
    subject = found.source
    bound = max((end for _, end in match.tail), default=match.end) if match.cue.governs else match.end
    if clause.is_final:
        start = max(subject.end, clause.start + 1, *(end for _, end in match.tail))
        while start < match.head and (unit.is_adverb(start) or unit.is_time(start)):
            start += 1
        inside = Phrase(start, match.head)
        return replace(found, content=(inside,)) if inside else None
    subject = _without_object(unit, clause, lex, subject)
    first = clause.start
    adverbial = unit.is_adverb(first) or unit.is_time(first) or unit.word(first) in lex["prepositions"]
    ends = (first, clause.finite, clause.end)
    parts = contents_second.objects(unit, match, ends, subject, lex, bound=bound, is_adverbial=adverbial)
    if parts and unit.word(parts[-1].start) in lex["impersonal"]:
        judged = contents_second.after(unit, replace(match, cue=JUDGING), clause.end, lex)
        parts = parts if judged is None else (judged,)
    if len(parts) == 1 and _points(unit, parts[0], lex):
        return None
    return replace(found, source=subject, content=parts) if parts else None


def _points(unit: Unit, part: Phrase, lex: Lexicon) -> bool:
    """“dementierte dies”: nothing but a word for what was said before."""
    word = unit.word(part.start)
    return part.end == part.start + 1 and (word in lex["demonstratives"] or word in lex["not_sources"])


def _may_want(unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, subject: Phrase) -> bool:
    """“Der Sturm forderte zwei Todesopfer”: what is no one's wish where the subject cannot speak."""
    if "named" not in match.cue.takes or not subject or contents_second.is_announced(unit, clause.end, lex):
        return True
    return unit.word(subject.start) not in lex["articles"] or nominals.speaks(unit, subject, lex)


def _without_object(unit: Unit, clause: Clause, lex: Lexicon, subject: Phrase) -> Phrase:
    """“forderte der Ausschuss | Konsequenzen”: an office with an article has no name behind it."""
    last = subject.end - 1
    if subject.start <= clause.finite or subject.end != clause.end or last - subject.start < 2:
        return subject
    opened = unit.word(subject.start) in lex["articles"] and unit.elements[last].is_capital
    known = either(lex["institutions"], lex["roles"])
    return Phrase(subject.start, last) if opened and lex.tells(unit.word(last - 1), known) else subject


def _is_beside(
    unit: Unit, match: CueMatch, clause: Clause, lex: Lexicon, subject: Phrase, content: Phrase
) -> bool:
    """“X meldete 14 Tote, was Y bestritt”, “schrieb zwei Romane, einer …”: no content."""
    at = content.start
    asks = unit.word(at) in lex["relatives"] and unit.word(at) in lex["questions"]
    is_bare = unit.is_comma(at - 1) and contents_second.is_main(unit, at, lex)
    is_bare = is_bare and not contents_second.is_infinitive(unit, at, lex)
    if not asks and not is_bare:
        return False
    start = max(match.end, subject.end) if subject.end <= clause.end else match.end
    found = first_nominal(unit, start, clause.end, lex, is_subject=False)
    if not found or unit.word(found.start) in either(lex["datives"], lex["pronouns"]):
        return False
    return asks or not nominals.speaks(unit, found, lex)


def trails(reading: Reading | None) -> bool:
    """Whether a cue governs what stands before it."""
    if reading is None or reading.content[0].end > reading.cue.start:
        return False
    unit, end = reading.unit, reading.content[0].end
    if unit.is_word(end) and not unit.is_quote(end - 1):
        return False  # “Einer Umfrage zufolge fordern …”: an object ahead of its verb
    return not reading.source or reading.content[0].start < reading.source.start

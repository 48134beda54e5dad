"""A cue in a language whose finite verb stands second in, its clause and the noun phrases of it out."""

from dataclasses import dataclass

from stemma.understand.attribution.elements.cues import INNER_MARKS, LONGEST_CLAUSE, CueMatch, clause_end
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.phrases import nominals
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase


@dataclass(frozen=True, slots=True)
class Clause:
    """Elements ``[start, end)`` around a cue; the finite verb at ``finite``."""

    start: int
    finite: int
    end: int
    is_final: bool
    """Whether the verb closes it, as in a subordinate clause."""


def clause_of(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Clause:
    start = clause_start(unit, match.head, floor)
    end = clause_end(unit, match.end)
    end = next((at for at in range(match.end, end) if unit.word(at) in lex["complementizers"]), end)
    is_parted = bool(match.tail) and match.tail[0][0] > match.head
    before = [at for at in range(start, match.head) if unit.word(at) in lex["auxiliaries"]]
    closing = match.end
    while closing < end and unit.word(closing) in lex["auxiliaries"]:
        closing += 1
    is_last = closing == end or unit.word(closing) in lex["conjunctions"]
    opener = unit.word(start)
    if opener in lex["conjunctions"] and start < match.head:
        start, opener = start + 1, unit.word(start + 1)
    opens = (
        opener in lex["parenthetical"] or opener in lex["subordinators"] or opener in lex["complementizers"]
    )
    relative = (
        opener in lex["relatives"] and unit.is_comma(start - 1) and not _is_main(unit, start, match, lex)
    )
    if is_last and not is_parted and start < match.head and (opens or relative):
        return Clause(start, match.head, end, is_final=True)
    finite = before[-1] if before and is_last and not is_parted else match.head
    return Clause(start, finite, end, is_final=False)


def clause_start(unit: Unit, start: int, floor: int) -> int:
    floor = max(floor, start - LONGEST_CLAUSE)
    while start > floor and (
        unit.is_word(start - 1)
        or unit.is_mark(start - 1, *INNER_MARKS)
        or unit.is_decimal(start - 1)
        or _is_inner(unit, start - 1)
    ):
        start -= 1
    return start


def _is_inner(unit: Unit, at: int) -> bool:
    """A quotation between words: “hat vor einem „…“ gewarnt”."""
    return unit.is_quote(at) and at > 0 and unit.is_word(at - 1) and unit.is_word(at + 1)


def _is_main(unit: Unit, start: int, match: CueMatch, lex: Lexicon) -> bool:
    """“, die Ministerin erklärte” against “, die am Montag erklärte”."""
    found = nominals.nominal(unit, start, match.head, lex, is_wide=True)
    return (
        bool(found)
        and found.end > start + 1
        and (found.end == match.head or unit.word(found.end) in lex["auxiliaries"])
    )


def front(unit: Unit, clause: Clause, lex: Lexicon) -> Phrase:
    """The noun phrase that reaches up to the finite verb, from the head of the clause or behind “und”."""
    joined = (at + 1 for at in range(clause.start, clause.finite) if unit.word(at) in lex["conjunctions"])
    starts = (clause.start, *joined)
    for start in starts:
        found = leading(unit, start, clause.finite, lex)
        end = found.end
        while end < clause.finite and (unit.is_adverb(end) or unit.word(end) in lex["particles"]):
            end += 1
        if found and end == clause.finite:
            return found
    return NOTHING


def leading(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """The noun phrase that begins a clause, past conjunctions and particles."""
    while start < end and (unit.word(start) in lex["conjunctions"] or unit.word(start) in lex["particles"]):
        start += 1
    return nominals.nominal(unit, start, end, lex, is_wide=True)


def first_nominal(unit: Unit, start: int, end: int, lex: Lexicon, *, is_subject: bool = True) -> Phrase:
    """The first noun phrase that no preposition governs and that may be a subject."""
    at = start
    while at < end:
        if unit.word(at) in lex["prepositions"]:
            at = max(at + 1, nominals.nominal(unit, at + 1, end, lex).end)
            continue
        found = nominals.nominal(unit, at, end, lex, may_tell=is_subject)
        if found and not (
            is_subject and (nominals.is_oblique(unit, found, lex) or is_nobody(unit, found, lex))
        ):
            return found
        at = max(at + 1, found.end)
    return NOTHING


def is_nobody(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    return phrase.end == phrase.start + 1 and unit.word(phrase.start) in lex["not_sources"]


def interrupted(unit: Unit, start: int, floor: int, lex: Lexicon) -> Phrase:
    """The subject with what stands between it and the comma right before ``start``."""
    if not unit.is_comma(start - 1):
        return NOTHING
    comma = next(
        (at for at in range(start - 2, max(floor, start - LONGEST) - 1, -1) if not unit.is_word(at)), None
    )
    if comma is None or not unit.is_comma(comma):
        return NOTHING
    word = unit.word(comma + 1)
    inner = nominals.nominal(unit, comma + 1, start - 1, lex, is_wide=True)
    if word not in lex["relatives"] and inner.end != start - 1:
        return NOTHING
    begin = comma
    while begin > floor and unit.is_word(begin - 1):
        begin -= 1
    head = leading(unit, begin, comma, lex)
    return Phrase(head.start, start) if head and head.end == comma else NOTHING


def ends_before(unit: Unit, edge: int, floor: int) -> int | None:
    """The end of what stands before an inverted verb: behind a comma, a dash or quotation marks."""
    at = edge
    while at > floor and (unit.is_comma(at - 1) or unit.is_mark(at - 1, *DASHES, "?", "!", "…", "..", "...")):
        at -= 1
    return at if floor < at and (at < edge or unit.is_quote(at - 1)) else None

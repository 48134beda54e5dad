"""Where the content of a cue begins and ends in a language whose finite verb stands second.

What announces itself comes first: a colon, a quotation, a clause behind the comma that closes the cue's own.
"""

from stemma.understand.attribution.constructions.content_before import LEAST_CLAUSE, content_start
from stemma.understand.attribution.elements.cues import CueMatch, clause_end, has_noun, past_quotes, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.matching import matches_at
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import nominals
from stemma.understand.attribution.phrases.extents import LONGEST, end_before
from stemma.understand.attribution.phrases.phrase import Phrase

SAYING = frozenset({"quote", "that"})
NEXT_CUE = 15


def after(unit: Unit, match: CueMatch, end: int, lex: Lexicon, *, is_bare: bool = True) -> Phrase | None:
    """The quotation or clause behind a clause that ends here; ``is_bare`` if it may lack a conjunction."""
    takes = match.cue.takes
    if unit.is_mark(end, ":"):
        return _from(unit, end + 1, lex) if takes & {"quote", "that", "clause"} else None
    at = end + 1 if unit.is_comma(end) or unit.is_mark(end, *DASHES) else end
    if unit.is_quote(at):
        return Phrase(at, _quotes_end(unit, at)) if "quote" in takes else None
    if not unit.is_comma(end) and unit.word(end) not in lex["complementizers"]:
        return None
    if unit.word(at) in lex["complementizers"]:
        at += unit.is_comma(at + 1)
        return _from(unit, at + 1, lex) if "that" in takes else None
    if (
        ("question" in takes and unit.word(at) in lex["questions"])
        or ("infinitive" in takes and is_infinitive(unit, at, lex))
        or ("clause" in takes and is_bare and is_main(unit, at, lex))
    ):
        return _from(unit, at, lex)
    return None


def _from(unit: Unit, start: int, lex: Lexicon) -> Phrase | None:
    if unit.is_quote(start):
        return Phrase(start, _quotes_end(unit, start))
    end = clause_chain_end(unit, start, lex)
    return Phrase(start, end) if end > start else None


def _quotes_end(unit: Unit, at: int) -> int:
    end = at + 1
    while unit.is_quote(end) or (unit.is_quote(end + 1) and not unit.is_mark(end, ":")):
        end += 1 if unit.is_quote(end) else 2
    return end


def is_infinitive(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“…, die Grenzwerte eingehalten zu haben”: a clause with “zu” before its last word."""
    limit = min(len(unit.elements), at + LONGEST)
    while at < limit:
        end = clause_end(unit, at)
        if any(unit.word(place) in lex["infinitive"] for place in (end - 2, end - 3)):
            return True
        if unit.word(end - 1).endswith(lex.data.infinitive_endings or ("\n",)):
            return True
        if not unit.is_comma(end) or unit.word(end + 1) in lex["conjunctions"]:
            return False
        at = end + 1
    return False


def is_main(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a main clause begins here and no relative or subordinate one."""
    word = unit.word(at)
    if not word or word in lex["parenthetical"] or word in lex["conjunctions"]:
        return False
    if word in lex["relatives"]:
        found = nominals.nominal(unit, at, len(unit.elements), lex)
        return found.end > at + 1
    return word not in lex["subordinators"] or word in lex["conditionals"]


def clause_chain_end(unit: Unit, start: int, lex: Lexicon) -> int:
    """Where a content ends: before the next attribution of its sentence, else with the unit."""
    return end_before(unit, start, lex, _cuts)


def _cuts(unit: Unit, at: int, lex: Lexicon) -> bool:
    if unit.is_mark(at, ";", *DASHES):
        return _speaks_soon(unit, at + 1, lex)
    joined = unit.word(at) in lex["conjunctions"]
    if unit.is_comma(at):
        at += 1
        joined = unit.word(at) in lex["conjunctions"]
        if unit.word(at) in either(lex["parenthetical"], lex["contrasts"]) and _speaks_soon(
            unit, at + 1, lex
        ):
            return True
        if _is_marker(unit, at, lex):
            return True
        if joined and _speaks_soon(unit, at + 1, lex):
            return True
    return joined and _says(unit, at + 1, lex)


def _is_marker(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“…, laut X”, “…, so X”, “…, unter Berufung auf X”."""
    return any(
        cue.kind in ("according", "citing")
        and stands(unit, at, phrase)
        and has_noun(unit, at + len(phrase), cue)
        for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def _is_after_marker(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“X zufolge …”: a marker behind its source, so that neither is what a verb tells."""
    return any(
        cue.is_after and stands(unit, at, phrase) for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def _says(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a verb that marks an attribution stands here, past adverbs."""
    while unit.is_adverb(at):
        at += 1
    match = matches_at(unit, at, lex)
    if match is None or match.cue.kind != "verb" or not match.cue.takes & {*SAYING, "object"}:
        return False
    return clause_end(unit, at) > at + 1 or unit.is_comma(at + 1)


def says_on(unit: Unit, rest: Phrase, lex: Lexicon) -> bool:
    """“…, sagte X und fügte hinzu: …”: whether a second predicate of the same subject tells what follows."""
    return any(unit.word(at) in lex["conjunctions"] and _says(unit, at + 1, lex) for at in range(*rest))


def _speaks_soon(unit: Unit, start: int, lex: Lexicon) -> bool:
    """Whether the next clause has a cue of its own."""
    for at in range(start, min(clause_end(unit, start), start + NEXT_CUE)):
        match = matches_at(unit, at, lex)
        if match is not None and match.cue.kind == "verb" and match.cue.takes & {*SAYING, "object"}:
            return True
    return False


def is_announced(unit: Unit, end: int, lex: Lexicon) -> bool:
    """Whether what follows the clause can only be its content: a colon, “dass”."""
    if unit.is_mark(end, ":"):
        return True
    return unit.is_comma(end) and unit.word(end + 1) in lex["complementizers"]


def before(unit: Unit, last: int, lex: Lexicon, floor: int) -> tuple[Phrase, ...]:
    """What stands before an inverted verb, from ``floor`` on."""
    start = content_start(unit, last, floor, lex)
    if not unit.is_quote(last - 1) and last - start < LEAST_CLAUSE:
        return ()
    return (Phrase(max(start, last - LONGEST), last),) if start < last else ()


def rest(unit: Unit, end: int, lex: Lexicon, *, quoted: bool) -> tuple[Phrase, ...]:
    """The second half of a content that is split around its speaker."""
    at = end
    while at < len(unit.elements) and not unit.is_word(at) and not unit.is_quote(at):
        at += 1
    if unit.is_quote(at):
        return (Phrase(at, at + 1),)
    if quoted or not unit.is_comma(end) or at >= len(unit.elements) or _speaks_soon(unit, at, lex):
        return ()
    if unit.word(at) in lex["relatives"] and not is_main(unit, at, lex):
        return ()
    stop = clause_chain_end(unit, at, lex)
    return (Phrase(at, stop),) if stop - at >= LEAST_CLAUSE else ()


def around(unit: Unit, start: int, end: int, lex: Lexicon, floor: int) -> tuple[Phrase, ...]:
    """What stands before and behind an insertion: “Wie X mitteilte, …”, “…, wie X mitteilte, …”."""
    parts: list[Phrase] = []
    last = start
    while last > floor and unit.elements[last - 1].kind == "mark":
        last -= 1
    if last > floor:
        first = max(content_start(unit, last, floor, lex), last - LONGEST)
        parts += [Phrase(first, last)] if first < last else []
    at = end
    while at < len(unit.elements) and unit.elements[at].kind == "mark":
        at += 1
    if at < len(unit.elements) and (not parts or unit.word(at) not in lex["conjunctions"]):
        stop = clause_chain_end(unit, at, lex)
        parts += [Phrase(at, stop)] if stop > at else []
    return tuple(parts)


def objects(
    unit: Unit,
    match: CueMatch,
    clause: tuple[int, int, int],
    subject: Phrase,
    lex: Lexicon,
    *,
    bound: int,
    is_adverbial: bool,
) -> tuple[Phrase, ...]:
    """What stands in the clause of a cue beside its subject: the object, in one part or two.

    ``is_adverbial`` where what opens the clause tells when or where.
    """
    start, finite, end = clause
    end = past_quotes(unit, end)
    closing = match.tail[-1][0] if match.tail and not match.cue.governs else end
    bound = match.tail[-2][1] if len(match.tail) > 1 and not match.cue.governs else bound
    if "whole" in match.cue.takes:
        bound = match.end
    inner_end = match.head if match.head > finite else closing
    inner_start = max(bound if match.head == finite else finite + 1, 0)
    parts: list[Phrase] = []
    if subject.start > finite:
        is_adverbial = is_adverbial or any(_is_after_marker(unit, at, lex) for at in range(start, finite))
        parts += [Phrase(start, finite)] if finite > start and not is_adverbial else []
        if match.cue.governs:
            parts = []
        if inner_start <= subject.start:
            inner_start = max(inner_start, subject.end)
    while inner_start < inner_end and (unit.is_adverb(inner_start) or unit.is_time(inner_start)):
        inner_start += 1
    inner_end = next(
        (
            at
            for at in range(inner_start, inner_end)
            if unit.word(at) in lex["conjunctions"] and _says(unit, at + 1, lex)
        ),
        inner_end,
    )
    if any(_is_sourced(unit, at, lex) for at in range(inner_start, inner_end)):
        return ()
    if inner_start < inner_end:
        parts.append(Phrase(inner_start, inner_end))
    return tuple(parts)


def _is_sourced(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“erwägt nach Angaben von X …”: whether a marker inside an object says who tells of it."""
    if unit.is_word(at) and not unit.elements[at].is_capital:
        match = matches_at(unit, at, lex)
        return match is not None and match.cue.kind == "according" and not match.cue.only_at_start
    return False

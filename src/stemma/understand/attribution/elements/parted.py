"""The other parts of a cue that is parted: “kündigte … an”, “sprach von …”."""

from stemma.understand.attribution.elements.cues import LONGEST_CLAUSE, clause_end, past_quotes, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import Unit


def parts_behind(unit: Unit, at: int, cue: Cue, lex: Lexicon) -> tuple[tuple[int, int], ...] | None:
    """Where the other parts of a cue stand, in order and in its clause; None where one is missing.

    The last closes the clause (“kündigte … an”), unless the content follows it (“sprach von …”).
    """
    found: list[tuple[int, int]] = []
    limit = past_quotes(unit, clause_end(unit, at)) if lex.data.verb_second else clause_end(unit, at)
    for number, part in enumerate(cue.tail, 1):
        closes = number == len(cue.tail) and not cue.governs
        place = next(
            (
                place
                for place in range(at, limit - len(part) + 1)
                if stands(unit, place, part) and (not closes or _is_end(unit, place + len(part), limit, lex))
            ),
            None,
        )
        if place is None:
            return None
        at = place + len(part)
        found.append((place, at))
    return tuple(found)


def part_ahead(unit: Unit, head: int, end: int, cue: Cue, lex: Lexicon) -> tuple[tuple[int, int], ...] | None:
    """“…, während X von … spricht”: the preposition before a verb that closes its clause."""
    if not lex.data.verb_second or not cue.governs or len(cue.tail) > 1:
        return None
    if not _is_end(unit, end, clause_end(unit, end), lex):
        return None
    at = head - 1
    while at > max(0, head - LONGEST_CLAUSE) and (unit.is_word(at) or unit.is_quote(at)):
        if stands(unit, at, cue.tail[0]):
            return ((at, at + len(cue.tail[0])),)
        at -= 1
    return None


def _is_end(unit: Unit, at: int, limit: int, lex: Lexicon) -> bool:
    return not lex.data.verb_second or at == limit or unit.word(at) in lex["conjunctions"]

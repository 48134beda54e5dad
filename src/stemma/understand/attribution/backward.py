"""A cue with its content before it: “…,” said X; …, X announced; “…,” X said, “…”."""

from stemma.understand.attribution import extents, sources
from stemma.understand.attribution.cues import CueMatch
from stemma.understand.attribution.lexicon import Lexicon
from stemma.understand.attribution.reading import Reading
from stemma.understand.attribution.sources import NOTHING, Phrase
from stemma.understand.attribution.units import DASHES, Unit

LEAST_CLAUSE = 3
COLON_WITHIN = 8


def backward(unit: Unit, match: CueMatch, lex: Lexicon, *, floor: int) -> Reading | None:
    if match.is_participle:
        return None
    if unit.word(match.end) in lex["complementizers"] and "that" in match.cue.takes:
        return None
    left = sources.before(unit, match.start, lex, floor=floor)
    if unit.word((left.start if left else match.start) - 1) in lex["parenthetical"]:
        return None
    inverts = "right" in lex.subject and unit.is_comma(match.start - 1)
    for source in (NOTHING, left) if inverts else (left, NOTHING):
        edge = source.start if source else match.start
        if unit.is_word(edge - 1) or edge <= floor:
            continue
        last = _content_before(unit, edge, floor)
        if last is None:
            continue
        quoted = unit.is_quote(last - 1)
        if left and not source and not quoted and not inverts:
            continue
        right = NOTHING if source else sources.after(unit, match.end, lex)
        if not source and not right and not quoted:
            continue
        if not quoted and not _is_closed(unit, right.end if right else match.end, lex):
            continue
        if not quoted and ("clause" not in match.cue.takes or _announces(unit, match.end)):
            continue
        start = content_start(unit, last, floor, lex)
        rest = _rest(unit, match, right.end if right else match.end, lex, quoted=quoted)
        if not quoted and last - floor < LEAST_CLAUSE and not rest:
            continue
        return Reading(
            unit, match, source or right, Phrase(match.start, match.end), (Phrase(start, last), *rest)
        )
    return None


def _announces(unit: Unit, at: int) -> bool:
    """Whether a colon soon after the cue promises the content."""
    return any(unit.is_mark(place, ":") for place in range(at, at + COLON_WITHIN))


def _content_before(unit: Unit, edge: int, floor: int) -> int | None:
    """The end of what stands before the speaker: a quotation, or a clause and a comma."""
    at = edge
    while at > floor and (unit.is_comma(at - 1) or unit.is_mark(at - 1, *DASHES, "?", "!", "…", "..", "...")):
        at -= 1
    if at <= floor or (at == edge and not unit.is_quote(at - 1)):
        return None
    return at


def content_start(unit: Unit, last: int, floor: int, lex: Lexicon) -> int:
    start = floor
    while (
        start < last
        and not unit.is_quote(start)
        and (
            not unit.is_word(start)
            or unit.word(start) in lex["conjunctions"]
            or unit.word(start) in lex["particles"]
        )
    ):
        start += 1
    if unit.is_quote(last - 1) and any(unit.is_mark(at, ":") for at in range(start, last)):
        return last - 1
    return start


def _is_closed(unit: Unit, at: int, lex: Lexicon) -> bool:
    if at >= len(unit.elements) or unit.is_comma(at):
        return True
    end = extents.adjunct_end(unit, at, lex)
    return end is not None


def _rest(unit: Unit, match: CueMatch, at: int, lex: Lexicon, *, quoted: bool) -> tuple[Phrase, ...]:
    """The second half of a content that is split around its speaker."""
    end = extents.adjunct_end(unit, at, lex) if at < len(unit.elements) else at
    if end is None:
        end = at
        while end < len(unit.elements) and unit.is_word(end):
            end += 1
    follows = end
    while follows < len(unit.elements) and not unit.is_word(follows) and not unit.is_quote(follows):
        follows += 1
    if follows >= len(unit.elements) or follows == end == at:
        return (Phrase(follows, follows + 1),) if unit.is_quote(follows) else ()
    if unit.is_quote(follows):
        return (Phrase(follows, follows + 1),)
    if (
        quoted
        or unit.word(follows) in lex.phrases
        or unit.word(follows).endswith(lex.data.participle_endings)
    ):
        return ()
    stop = extents.clause_end(unit, follows, lex)
    return (Phrase(follows, stop),) if stop - follows >= LEAST_CLAUSE else ()

"""A marker such as “according to” and its source in, the attribution with the content around both out."""

from stemma.understand.attribution.constructions import relay
from stemma.understand.attribution.constructions.citing import citings_after
from stemma.understand.attribution.constructions.content_before import LEAST_CLAUSE, content_start
from stemma.understand.attribution.constructions.marked_holder import held_behind
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import CueMatch, clause_end
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import extents
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

RELATIVE_WITHIN = 20
HOLDER_WITHIN = 3
SAID_WITHIN = 16


def around_marker(
    unit: Unit,
    match: CueMatch,
    lex: Lexicon,
    floor: int,
    *,
    source: Phrase,
    ends: tuple[int, int],
    tail: Phrase = NOTHING,
) -> Reading | None:
    """The content around the marker and its source, which reach from one end to the other."""
    first, at = ends
    citings, at = _cited_behind(unit, at, lex)
    at = _past_holder(unit, at, lex) if lex["heard_in"] else at
    at = _past_relative(unit, at, lex) if lex.data.tells_holder == "behind" else at
    source, held, holder = parted_holder(unit, source, at, lex)
    at = max(at, clause_end(unit, holder.end)) if holder else at
    if not held:
        held, holder, at = held_behind(unit, at, lex)
    source, at = _with_reduced(unit, source, at, lex) if lex.subjects else (source, at)
    parts: list[Phrase] = []
    if first > floor and not (lex.spaceless and unit.is_word(first - 1)):
        last = first
        while last > floor and unit.elements[last - 1].kind == "mark":
            last -= 1
        start = content_start(unit, last, floor, lex)
        if _is_passed_on(unit, start, source, lex):
            start = content_start(unit, start - 1, floor, lex)
        start = max(start, last - extents.LONGEST)
        around = last > start and unit.is_comma(first - 1) and unit.is_comma(at)
        if around or last - start >= LEAST_CLAUSE or unit.is_quote(last - 1):
            parts.append(Phrase(start, last))
    has_none = lex["source_markers"] or lex.data.host_endings  # “X에 따르면 지난달 …”: a clause begins
    after = None if has_none else extents.adjunct_end(unit, at, lex)
    at = at if after is None else after
    at = _past_marks(unit, at, lex)
    if at < len(unit.elements) and (not parts or unit.is_quote(at) or unit.is_comma(at - 1)):
        end = extents.clause_end(unit, at, lex)
        if lex.verb_final:
            end = next((place for place in range(at, end) if unit.is_mark(place, ";")), end)
        short = (
            lex.data.verb_final or lex.data.loose_names or (lex.data.opened_only and unit.is_comma(at - 1))
        )
        least = 1 if parts else LEAST_CLAUSE - 1 if short else LEAST_CLAUSE
        if end - at >= least or unit.is_quote(at):
            parts.append(Phrase(at, end))
    if not parts:
        return None
    cue = Phrase(match.start, match.end)
    return Reading(
        unit, match, source, cue, tuple(parts), citings=citings, tail=tail, told=held, told_cue=holder
    )


def _is_passed_on(unit: Unit, quote: int, source: Phrase, lex: Lexicon) -> bool:
    """“كتب X: «…»، وفق ما أورده موقع Y”: a quotation that a colon announces, and an outlet behind it: what
    the outlet tells begins with who said it."""
    is_announced = unit.is_quote(quote) and unit.is_mark(quote - 1, ":")
    is_said = is_announced and any(
        lex.is_verb(unit.word(at)) for at in range(max(0, quote - SAID_WITHIN), quote)
    )
    return is_said and any(lex.tells(unit.word(at), lex["outlets"]) for at in range(*source))


def parted_holder(unit: Unit, source: Phrase, at: int, lex: Lexicon) -> tuple[Phrase, Phrase, Phrase]:
    """“secondo un dossier | di cui X è in possesso”: the source, who has it, the word for it."""
    none = (source, NOTHING, NOTHING)
    if not (lex.data.strict_clauses and lex["holders"] and source):
        return none
    near = range(source.start + 1, min(len(unit.elements), at + HOLDER_WITHIN))
    relative = next((one for one in near if unit.word(one) in lex["relatives"]), None)
    if relative is None:
        return none
    clause = range(relative + 1, clause_end(unit, relative + 1))
    verb = next((one for one in clause if unit.word(one) in lex["holders"]), None)
    stop = next((one for one in clause if unit.word(one) in lex["auxiliaries"] | lex["holders"]), verb)
    if (
        verb is None
        or stop is None
        or not any(unit.elements[one].is_capital for one in range(relative, stop))
    ):
        return none
    end = relative - (unit.word(relative - 1) in lex["prepositions"])
    end -= unit.is_comma(end - 1)
    return Phrase(source.start, min(source.end, end)), Phrase(relative + 1, stop), Phrase(verb, verb + 1)


def _past_holder(unit: Unit, at: int, lex: Lexicon) -> int:
    """Past “(selon une note) | que X a pu consulter,”, and past any such clause behind a comma."""
    relative = at + unit.is_comma(at)
    if unit.word(relative) not in lex["relatives"]:
        return at
    near = range(relative, min(len(unit.elements), relative + RELATIVE_WITHIN))
    end = next((place for place in near if unit.is_comma(place)), at)
    tells = relative > at or any(unit.word(place) in lex["holders"] for place in range(relative, end))
    return end if tells else at


def _past_relative(unit: Unit, at: int, lex: Lexicon) -> int:
    """Past “به گفته فرماندار | که خبرگزاری X سخنان او را منتشر کرده،”: a clause that its verb and a comma
    close, before what is said."""
    if unit.word(at) not in lex["relatives"]:
        return at
    near = range(at + 2, min(len(unit.elements), at + RELATIVE_WITHIN))
    comma = next((place for place in near if unit.is_comma(place)), at)
    last = unit.word(comma - 1)
    return comma if lex.is_finite(last) or last in lex["stops"] else at


def _with_reduced(unit: Unit, source: Phrase, at: int, lex: Lexicon) -> tuple[Phrase, int]:
    """The source with a participle that tells more of it, and the place past one in whatever case."""
    past = _past_reduced(unit, at, lex) if source else at
    owns = at == source.end and unit.word(at + 1).endswith(lex.data.reduced_owners or ("\n",))
    return Phrase(source.start, past) if owns and past > at else source, past


def _past_reduced(unit: Unit, comma: int, lex: Lexicon) -> int:
    """Past “, сделанному в эфире,” behind a source: a participle in its case and no verb up to the comma."""
    first = unit.word(comma + 1)
    if not unit.is_comma(comma) or not first.endswith(lex.data.reduced_cases or ("\n",)):
        return comma
    near = range(comma + 2, min(len(unit.elements), comma + RELATIVE_WITHIN))
    end = next((at for at in near if not unit.is_word(at)), comma)
    holds_verb = any(lex.is_finite(unit.word(at)) for at in range(comma + 1, end))
    return end if unit.is_comma(end) and not holds_verb else comma


def _cited_behind(unit: Unit, at: int, lex: Lexicon) -> tuple[tuple[Citing, ...], int]:
    """Who is cited behind a source, or who cites it: “an audit drawn up in March, seen by X”."""
    citings, at = citings_after(unit, at, lex)
    past = extents.adjunct_end(unit, at, lex) if lex.data.wide_nouns and not citings else None
    citings, at = citings_after(unit, past, lex) if past else (citings, at)
    relayed = relay.relayed(unit, at, lex) if not citings else None
    return (citings, at) if relayed is None else ((relayed,), relayed.source.end)


def _past_marks(unit: Unit, at: int, lex: Lexicon) -> int:
    """Past marks and, where a comma ends a clause, a time between two: “据X报道，当地时间8日，…”."""
    while at < len(unit.elements) and unit.elements[at].kind == "mark":
        at += 1
    time = at
    while lex.data.comma_opens and unit.is_time(time):
        time += 1
    return time + 1 if time > at and unit.is_comma(time) else at

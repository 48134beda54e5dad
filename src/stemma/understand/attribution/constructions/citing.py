"""A place in a unit in, the citing phrases there out: “citing X”, “seen by X”, “X를 인용해”."""

from stemma.understand.attribution.constructions import final, marked_sources
from stemma.understand.attribution.constructions.reading import Citing
from stemma.understand.attribution.elements.cues import phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import elsewhere, trimming
from stemma.understand.attribution.phrases.nominals import beside
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_NAME = 4


def citings_after(unit: Unit, at: int, lex: Lexicon) -> tuple[tuple[Citing, ...], int]:
    """Citing phrases that begin at ``at`` (or after a comma there), and where the last one ends."""
    found: list[Citing] = []
    while True:
        start = at + 1 if unit.is_comma(at) else at
        start = _past_preposition(unit, start, lex)
        length = phrase_length(unit, start, lex.citing)
        if not length:
            if (retold := _retold(unit, start, lex)) is None:
                return tuple(found), at
            found.append(retold)
            return tuple(found), retold.tail.end
        is_governed = unit.word(start - 1) in lex["told_nouns"]
        source = NOTHING if is_governed else _with_name(unit, beside(unit, start + length, lex), lex)
        if not source:
            return tuple(found), at
        is_outer = phrase_length(unit, start, lex.quoted_by) == length
        source, tail = _until_marker(unit, source, lex) if is_outer else (source, NOTHING)
        if is_outer and {unit.word(source.start), unit.word(source.start + 1)} & lex["possessives"]:
            return tuple(found), at  # “preguntado por su futuro”
        found.append(Citing(Phrase(start, start + length), source, is_outer=is_outer, tail=tail))
        at = tail.end if tail and unit.is_comma(tail.end) else source.end


def _until_marker(unit: Unit, source: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“جن کا بیان | خبر رساں ایجنسی نوا | نے | جاری کیا ہے،”: the one who relays, up to the word that marks a
    subject, and the rest of the clause."""
    marker = next((at for at in range(*source) if unit.word(at) in lex["source_markers"]), source.end)
    if unit.word(marker) not in lex["source_markers"]:
        return source, NOTHING
    end = next((at for at in range(marker, len(unit.elements)) if not unit.is_word(at)), source.end)
    return Phrase(source.start, marker), Phrase(min(marker + 1, end), end)


def _retold(unit: Unit, at: int, lex: Lexicon) -> Citing | None:
    """“(پیغام میں،) جسے | ویب سائٹ خبر گاہ | نے | نقل کیا،”: who published what the relative stands for."""
    if not lex["source_markers"] or unit.word(at) not in lex["relatives"]:
        return None
    end = next((place for place in range(at, len(unit.elements)) if not unit.is_word(place)), at)
    source, verb = _until_marker(unit, Phrase(at + 1, end), lex)
    publishes = either(lex["publishing"], lex["holders"])
    if not source or not verb or unit.word(verb.start) not in publishes:
        return None
    return Citing(Phrase(at, at + 1), source, is_outer=True, tail=verb)


def _with_name(unit: Unit, source: Phrase, lex: Lexicon) -> Phrase:
    """“quoting the transport minister, Eda Solheim”: a title with the name that a comma parts from it."""
    if not unit.is_comma(source.end) or not any(unit.word(at) in lex["roles"] for at in range(*source)):
        return source
    start = end = source.end + 1
    while unit.is_word(end) and unit.elements[end].is_capital:
        end += 1
    is_closed = unit.is_comma(end) or end == len(unit.elements)
    return Phrase(source.start, end) if is_closed and start + 1 < end <= start + LONGEST_NAME else source


def _past_preposition(unit: Unit, at: int, lex: Lexicon) -> int:
    """“un informe | al que tuvo acceso X”, “una relazione | di cui è in possesso X”: to the relative."""
    if not lex.data.strict_clauses or unit.word(at) not in lex["prepositions"]:
        return at
    relative = at + 1 + (unit.word(at + 1) in lex["articles"])
    return relative if phrase_length(unit, relative, lex.quoted_by) else at


def citing_before(unit: Unit, at: int, lex: Lexicon, *, floor: int) -> Citing | None:
    """“X를 인용해”: the citing phrase that begins here, with the one cited before it."""
    length = phrase_length(unit, at, lex.citing_after)
    if not length or _is_marker(unit, at, length, lex):
        return None
    start = at
    while start > floor and unit.is_word(start - 1) and not final.marks_subject(unit, start - 1, lex):
        if unit.word(start - 1) in lex["source_markers"] or _closes_place(unit, start, at, lex):
            break
        if any(one + phrase_length(unit, one, lex.citing_after) == start for one in range(start - 4, start)):
            break  # “X په حواله | د Y (له قوله)”
        start -= 1
    openers = [place for place in range(start, at) if unit.word(place) in lex["citing_openers"]]
    if openers:
        behind = [place for place in openers if unit.word(place - 1) in lex["outlets"]]
        first = openers[:1] if openers[0] > start else openers[-1:]
        start = _with_adhering(unit, (behind or first)[0], at, lex) + 1
    if lex["source_markers"] and not marked_sources.cited(unit, Phrase(start, at), lex):
        return None
    is_parted = unit.is_comma(start - 1) and not elsewhere.is_owned_comma(unit, start - 1, lex)
    if not (is_parted and lex.heads):
        start = elsewhere.citing(unit, start, at, lex).end
    source = trimming.trimmed(unit, start, at, lex)
    owns = lex.data.giver_endings and unit.word(at - 1).endswith(lex.data.possessive_endings)
    if owns and ("'" in unit.word(at - 1) or phrase_length(unit, at, lex.issuers)):
        return None
    return Citing(Phrase(at, at + length), source) if source else None


def _closes_place(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """“رپورٹ میں | حکام (کے حوالے سے)”: a place or a document ends before the one who is cited."""
    if not lex["source_markers"] or unit.word(start - 1) not in lex["hosts"] or start >= end:
        return False
    inside = either(lex["adhering"], lex["adjectivals"])
    return not any(unit.word(at) in inside for at in range(start, min(end, start + 2)))


def _with_adhering(unit: Unit, opener: int, end: int, lex: Lexicon) -> int:
    """“ولسمشر ته | د یوې نږدې سرچینې (له خولې)”: before the one to whom somebody cited is near."""
    is_near = any(unit.word(at) in lex["adhering"] for at in range(opener, end))
    return opener - 3 if is_near and opener >= 3 and unit.word(opener - 1) in lex["told_after"] else opener


def _is_marker(unit: Unit, at: int, length: int, lex: Lexicon) -> bool:
    """Whether the words of a citing phrase begin a longer marker: “aktardığına göre”."""
    known = lex.phrases.get(unit.word(at), ())
    return any(
        cue.kind == "according" and len(phrase) > length and stands(unit, at, phrase) for phrase, cue in known
    )

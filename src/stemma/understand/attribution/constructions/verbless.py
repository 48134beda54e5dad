"""Cues that no speaking subject goes with: “according to X”, “X's claim that”, “it was reported that”."""

from collections.abc import Callable
from dataclasses import replace

from stemma.understand.attribution.constructions import final, marked, relay
from stemma.understand.attribution.constructions.backward import LEAST_CLAUSE, content_start
from stemma.understand.attribution.constructions.contents import content_after
from stemma.understand.attribution.constructions.owners import noun
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.schema.cues import CueKind
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, behind, elsewhere, extents, trimming
from stemma.understand.attribution.phrases.nominals import beside
from stemma.understand.attribution.phrases.opening import opening_source
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks
from stemma.understand.attribution.phrases.uncased import is_name_word

UNTOLD = frozenset({"passive", "raising"})
"""What a cue takes that may stand without a source although it has a subject."""
CLAUSES = frozenset({"that", "quote", "raising"})
CLOSED_WITHIN = 40
RELATIVE_WITHIN = 20
COMMA = ","
"""Among them: a source that may tell something, and a comma."""
ANY_VERB = "*"
"""Among the words that close a marker: any verb that says."""


def citings_after(unit: Unit, at: int, lex: Lexicon) -> tuple[tuple[Citing, ...], int]:
    """Citing phrases that begin at ``at`` (or after a comma there), and where the last one ends."""
    found: list[Citing] = []
    while True:
        start = at + 1 if unit.is_comma(at) else at
        start = _past_preposition(unit, start, lex)
        length = phrase_length(unit, start, lex.citing)
        is_governed = unit.word(start - 1) in lex["told_nouns"]
        source = beside(unit, start + length, lex) if length and not is_governed else NOTHING
        if not source:
            return tuple(found), at
        is_outer = phrase_length(unit, start, lex.quoted_by) == length
        if is_outer and {unit.word(source.start), unit.word(source.start + 1)} & lex["possessives"]:
            return tuple(found), at  # “preguntado por su futuro”
        found.append(Citing(Phrase(start, start + length), source, is_outer=is_outer))
        at = source.end


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
    while start > floor and unit.is_word(start - 1) and not final.is_marked(unit.word(start - 1), lex):
        if unit.word(start - 1) in lex["source_markers"]:
            break
        start -= 1
    openers = [place for place in range(start, at) if unit.word(place) in lex["citing_openers"]]
    if openers:
        behind = [place for place in openers if unit.word(place - 1) in lex["outlets"]]
        first = openers[:1] if openers[0] > start else openers[-1:]
        start = (behind or first)[0] + 1
    if lex["source_markers"] and not marked.cited(unit, Phrase(start, at), lex):
        return None
    is_parted = unit.is_comma(start - 1) and not elsewhere.is_owned_comma(unit, start - 1, lex)
    if not (is_parted and lex.heads):
        start = elsewhere.citing(unit, start, at, lex).end
    source = trimming.trimmed(unit, start, at, lex)
    owns = lex.data.giver_endings and unit.word(at - 1).endswith(lex.data.possessive_endings)
    if owns and "'" in unit.word(at - 1):
        return None
    return Citing(Phrase(at, at + length), source) if source else None


def _is_marker(unit: Unit, at: int, length: int, lex: Lexicon) -> bool:
    """Whether the words of a citing phrase begin a longer marker: “aktardığına göre”."""
    known = lex.phrases.get(unit.word(at), ())
    return any(
        cue.kind == "according" and len(phrase) > length and stands(unit, at, phrase) for phrase, cue in known
    )


def according(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“According to X, …”, “…, according to X”, with what X cites."""
    if lex.subjects and unit.word(match.end) in lex["relatives"] and unit.is_comma(match.start - 1):
        return _of_antecedent(unit, match, lex)
    if unit.word(match.end) in lex["relatives"] or _is_as_told(unit, match, lex):
        return None
    if match.cue.is_after:
        return _according_after(unit, match, lex, floor)
    if match.cue.owner is not None:
        owner = match.start + match.cue.owner
        source = Phrase(owner, owner + 1)
        return _according(unit, match, lex, floor, source=source, ends=(match.start, match.end))
    return _according_before(unit, match, lex, floor)


def _of_antecedent(unit: Unit, match: CueMatch, lex: Lexicon) -> Reading | None:
    """“…выпустил доклад, согласно которому лёд тает”: the document before the comma says so."""
    source = ahead.document_before(unit, match.start - 1, lex)
    start = match.end + 1
    content = Phrase(start, extents.clause_end(unit, start, lex)) if start < len(unit.elements) else NOTHING
    comma = next((at for at in range(*content) if unit.is_comma(at)), content.end)
    content = Phrase(start, comma)
    if not source or content.end - content.start < LEAST_CLAUSE:
        return None
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,))


def _according_after(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X'e göre”: the marker stands behind its source."""
    find = marked.before(unit, match.start, lex) if lex["source_markers"] else NOTHING
    source = find or ahead.before(unit, match.start, lex, floor=floor)
    if not find and any(phrase_length(unit, at, lex.citing_after) for at in range(*source)):
        source = elsewhere.citing(unit, *source, lex) or source
    if "passive" in match.cue.takes or (not source and _is_document(unit, match, lex)):
        return _of_nobody(unit, match, lex, floor)
    owner = elsewhere.owner_of_marker(unit, source, match, lex) if lex.verb_final else source
    is_cited = owner == source and _is_citing(unit, match, lex)
    if not source or is_cited or _is_compared(unit, match, source, lex):
        return None
    if unit.word(match.start) in lex["genitives"] and unit.word(source.start) in lex["genitives"]:
        source = Phrase(source.start + 1, source.end)
    if owner.end < source.end:
        found = _according(unit, match, lex, floor, source=owner, ends=(source.start, match.end))
        return _with_heard(found, Phrase(owner.end, source.end), lex) if found else None
    held, holder = elsewhere.held(unit, source, lex)
    whose = Phrase(holder.end, source.end) if held else source
    found = _according(unit, match, lex, floor, source=whose, ends=(source.start, match.end))
    return replace(found, told=held, told_cue=holder) if found and held else found


def _with_heard(reading: Reading, rest: Phrase, lex: Lexicon) -> Reading:
    """“X'in | Y'den aktardığına göre”, “X'in | Y'ye anlattığına göre”: whom X heard, or who was told."""
    unit = reading.unit
    if unit.word(rest.end - 1).endswith(lex.data.giver_endings or ("\n",)):
        cited = trimming.trimmed(unit, *rest, lex)
        tells = bool(cited) and elsewhere.may_be_cited(unit, cited, lex)
        return replace(reading, citings=(Citing(reading.cue, cited),)) if tells else reading
    told, told_cue = elsewhere.told(unit, *rest, lex, source=reading.source)
    return replace(reading, told=told, told_cue=told_cue)


def _according_before(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The marker before its source, or around it."""
    tail = _closer(unit, match, lex) if match.cue.closers else NOTHING
    if match.cue.closers and not tail and COMMA not in match.cue.closers:
        return None
    within = replace(unit, elements=unit.elements[: tail.start]) if tail else unit
    closes, governs = match.start > floor + LEAST_CLAUSE, unit.word(match.end) in lex["addressees"]
    source = behind.after(within, match.end, lex, is_closing=closes, is_governed=governs)
    source = _without_place(unit, source, lex) if tail else source
    if lex.data.strict_clauses:
        source = opening_source(unit, source, lex, needs_speaker=match.cue.only_at_start)
        if not source and match.cue.only_at_start:
            return None
    if match.cue.closers and not tail and not (unit.is_comma(source.end) and _may_tell(unit, source, lex)):
        return None
    cited, _ = citings_after(within, source.end, lex) if source and tail else ((), 0)
    at = max(match.end, source.end, tail.end)
    found = _according(unit, match, lex, floor, source=source, ends=(match.start, at), tail=tail)
    return replace(found, citings=(*cited, *found.citings)) if found and cited else found


def _without_place(unit: Unit, source: Phrase, lex: Lexicon) -> Phrase:
    """“据新华社 | 北京（5月3日）电”: the outlet without the place behind it, where words are not parted."""
    outlet = next((at for at in range(*source) if unit.word(at) in lex["outlets"]), source.end)
    is_place = lex.spaceless and all(is_name_word(unit, at, lex) for at in range(outlet + 1, source.end))
    return Phrase(source.start, min(outlet + 1, source.end)) if is_place else source


def _is_document(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“Habere göre …”, «د څېړنې له مخې …»: the marker names the document itself."""
    first = match.start + (unit.word(match.start) in lex["genitives"])
    return match.end - first > 1 and unit.word(first) in lex["documents"] | lex["outlets"]


def _of_nobody(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“Edinilen bilgiye göre …”: no source but the document that the marker itself names, if it does."""
    if _is_document(unit, match, lex):
        is_governed = unit.word(match.start) in lex["genitives"]
        last = match.start + 2 if is_governed else match.end - 1
        source = Phrase(match.start + is_governed, last)
        own = replace(match, start=last, head=last)
        return _according(unit, own, lex, floor, source=source, ends=(match.start, match.end))
    giver = _giver(unit, match, lex, floor)
    first = giver.start if giver else match.start
    found = _according(unit, match, lex, floor, source=giver, ends=(first, match.end))
    return replace(found, is_impersonal=not giver) if found else None


def _giver(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Phrase:
    """“Ordudan yapılan açıklamaya göre”: the one whom such a statement comes from."""
    endings = lex.data.venue_endings
    if unit.word(match.start) not in lex["giving"] or not unit.word(match.start - 1).endswith(endings):
        return NOTHING
    return ahead.before(unit, match.start, lex, floor=floor)


def _is_as_told(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“Según informó X”: the word that means “according to” is “as” before a verb."""
    if unit.word(match.start) not in lex["parenthetical"]:
        return False
    at = match.end
    while unit.is_adverb(at) or unit.word(at) in lex["auxiliaries"]:
        at += 1
    return any(cue.kind == "verb" for _, cue in lex.phrases.get(unit.word(at), ()))


def _is_citing(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """Whether a marker that may cite for a verb does so: no comma parts it from what follows."""
    cites = phrase_length(unit, match.start, lex.citing_after) == match.end - match.start
    return cites and not unit.is_comma(match.end)


def _is_compared(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> bool:
    """“geçen yıla göre”, “boylarına göre”: a marker beside a word that is no name and tells nothing."""
    length = match.end - match.start
    if phrase_length(unit, match.start, lex.according_compared) != length:
        return False
    last = source.end - 1
    word = unit.word(last)
    if unit.is_time(last) or word[:1].isdigit():
        return True
    is_name = unit.elements[last].is_capital and ("'" in word or last > 0)
    is_listed = word in lex.known or any(cue.kind == "noun" for _, cue in lex.phrases.get(word, ()))
    is_hidden = any(phrase_length(unit, at, lex.anonymous) for at in range(*source))
    return not (is_name or is_listed or is_hidden or word.endswith(lex.data.teller_endings or ("\n",)))


def _may_tell(unit: Unit, source: Phrase, lex: Lexicon) -> bool:
    """Whether a source is one that speaks or a document."""
    return bool(source) and speaks(unit, source, lex)


def _closer(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase:
    """The last word that may close a marker in two parts, before the next mark."""
    found = NOTHING
    for at in range(match.end, min(len(unit.elements), match.end + CLOSED_WITHIN)):
        if unit.is_comma(at) or unit.is_quote(at) or unit.is_mark(at, ":", ";"):
            break
        if lex.spaceless and unit.word(at + 1).startswith(tuple(lex["noun_links"])):
            continue  # “据本报看到的文件”
        if unit.word(at) in match.cue.closers or (
            ANY_VERB in match.cue.closers and lex.is_verb(unit.word(at))
        ):
            found = Phrase(at, at + 1)
    return found


def _according(
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
    if lex["heard_in"] and unit.is_comma(at) and unit.word(at + 1) in lex["relatives"]:
        near = range(at + 1, min(len(unit.elements), at + RELATIVE_WITHIN))
        at = next((place for place in near if unit.is_comma(place)), at)
    source, at = _with_reduced(unit, source, at, lex) if lex.subjects else (source, at)
    parts: list[Phrase] = []
    if first > floor and not (lex.spaceless and unit.is_word(first - 1)):
        last = first
        while last > floor and unit.elements[last - 1].kind == "mark":
            last -= 1
        start = max(content_start(unit, last, floor, lex), last - extents.LONGEST)
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
    return Reading(unit, match, source, cue, tuple(parts), citings=citings, tail=tail)


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


def passive(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“It was reported that …”, “X is expected to …”, “it is stated in the article: …”."""
    subject = ahead.before(unit, match.start, lex, floor=floor)
    words = {unit.word(place) for place in range(subject.start, subject.end)}
    by, at = NOTHING, match.end
    if unit.word(at) in lex["agent"]:
        by = behind.after(unit, at + 1, lex)
        at = by.end if by else at
    told = replace(match, cue=replace(match.cue, takes=match.cue.takes - {"addressee"}))
    content = content_after(unit, told, at, lex) if match.cue.takes & CLAUSES else None
    if content and not by and subject and unit.word(subject.start - 1) in lex["hosts"]:
        return Reading(unit, match, subject, Phrase(match.start, match.end), (content,))
    is_addressee = lex.data.wide_nouns and "addressee" in match.cue.takes
    is_impersonal = not subject or words <= lex["impersonal"] or is_addressee
    if is_impersonal and content:
        return Reading(unit, match, by, Phrase(match.start, match.end), (content,), is_impersonal=not by)
    if not subject or (not match.cue.takes & UNTOLD and not by):
        return None
    if content is None:
        return Reading(unit, match, by, Phrase(match.start, match.end), (subject,)) if by else None
    infinitive = unit.word(content.start) in lex["infinitive"] or behind.opens_infinitive(
        unit, content.start, lex
    )
    infinitive = infinitive or lex.is_infinitive(unit.word(content.start))
    is_held = "raising" in match.cue.takes and unit.word(content.start) not in lex["prepositions"]
    if not infinitive and not (is_held or ("raising" in match.cue.takes and not lex.subjects)):
        return None
    return Reading(unit, match, by, Phrase(match.start, match.end), (subject, content), is_impersonal=not by)


def _citing_alone(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """A citing phrase is a link of the attribution beside it, never one of its own."""
    return None


READERS: dict[CueKind, Callable[[Unit, CueMatch, Lexicon, int], Reading | None]] = {
    "according": according,
    "noun": noun,
    "citing": _citing_alone,
}

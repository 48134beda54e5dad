"""A marker and its source, before or behind it: “according to X, …”, “X'e göre …”, “据X报道，…”."""

from dataclasses import replace

from stemma.understand.attribution.constructions import marked_sources
from stemma.understand.attribution.constructions.according_content import around_marker
from stemma.understand.attribution.constructions.citing import citings_after
from stemma.understand.attribution.constructions.clause_markers import of_clause
from stemma.understand.attribution.constructions.content_before import LEAST_CLAUSE
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.owned_markers import owned_end
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import ahead, behind, elsewhere, extents, relative_nouns, trimming
from stemma.understand.attribution.phrases.construct_subjects import before_outlet
from stemma.understand.attribution.phrases.definite import is_definite
from stemma.understand.attribution.phrases.opening import opening_source
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks
from stemma.understand.attribution.phrases.uncased import is_name_word

CLOSED_WITHIN = 40
LONGEST_TELLING = 10
COMMA = ","
"""Among them: a source that may tell something, and a comma."""
ANY_VERB = "*"
"""Among the words that close a marker: any verb that says."""

NAME_OPENERS, NAME_CLOSERS = frozenset("“《「『〈"), frozenset("”》」』〉")


def according(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“According to X, …”, “…, according to X”, with what X cites."""
    if lex.subjects and unit.word(match.end) in lex["relatives"] and unit.is_comma(match.start - 1):
        return _of_antecedent(unit, match, lex)
    if unit.word(match.end) in lex["relatives"] or _is_as_told(unit, match, lex):
        return None
    if match.cue.is_after:
        found = of_clause(unit, match, lex, floor)
        is_clause = unit.word(match.start) in lex["clause_nouns"]
        return found if found or is_clause else _according_after(unit, match, lex, floor)
    if match.cue.owner is not None:
        owner = match.start + match.cue.owner
        source = Phrase(owner, owner + 1)
        return around_marker(unit, match, lex, floor, source=source, ends=(match.start, match.end))
    return _according_before(unit, match, lex, floor)


def _of_antecedent(unit: Unit, match: CueMatch, lex: Lexicon) -> Reading | None:
    """“…выпустил доклад, согласно которому лёд тает”: the document before the comma says so."""
    source = relative_nouns.document_before(unit, match.start - 1, lex)
    start = match.end + 1
    content = Phrase(start, extents.clause_end(unit, start, lex)) if start < len(unit.elements) else NOTHING
    comma = next((at for at in range(*content) if unit.is_comma(at)), content.end)
    content = Phrase(start, comma)
    if not source or content.end - content.start < LEAST_CLAUSE:
        return None
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,))


def _according_after(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X'e göre”: the marker stands behind its source."""
    find = marked_sources.before(unit, match.start, lex) if lex["source_markers"] else NOTHING
    source = find or ahead.before(unit, match.start, lex, floor=floor)
    if not find and any(phrase_length(unit, at, lex.citing_after) for at in range(*source)):
        source = elsewhere.citing(unit, *source, lex) or source
    if "passive" in match.cue.takes or (not source and _is_document(unit, match, lex)):
        return _of_nobody(unit, match, lex, floor)
    owner = elsewhere.owner_of_marker(unit, source, match, lex) if lex.verb_final else source
    is_cited = owner == source and _is_citing(unit, match, lex) and not _opens_alone(unit, source, match, lex)
    if not source or is_cited or _is_compared(unit, match, source, lex):
        return None
    if unit.word(match.start) in lex["genitives"] and unit.word(source.start) in lex["genitives"]:
        source = Phrase(source.start + 1, source.end)
    if owner.end < source.end:
        found = around_marker(unit, match, lex, floor, source=owner, ends=(source.start, match.end))
        return _with_heard(found, Phrase(owner.end, source.end), lex) if found else None
    held, holder = elsewhere.held(unit, source, lex)
    whose = Phrase(holder.end, source.end) if held else source
    found = around_marker(unit, match, lex, floor, source=whose, ends=(source.start, match.end))
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
    if unit.word(match.start) in lex.owned_openers and match.cue.closers:
        return _owned(unit, match, lex, floor)
    tail = _closer(unit, match, lex) if match.cue.closers else NOTHING
    if match.cue.closers and not tail and COMMA not in match.cue.closers:
        return None
    within = replace(unit, elements=unit.elements[: tail.start]) if tail else unit
    closes = match.start > floor + LEAST_CLAUSE
    first = _past_clitic(unit, match.end, lex)
    governs = unit.word(match.end) in lex["addressees"] or _is_written_as_one(unit, match.end, lex)
    governs = governs or first > match.end
    is_pronoun = unit.word(first) in lex["personal"] and unit.is_comma(first + 1)
    source = (
        Phrase(first, first + 1)
        if is_pronoun
        else behind.after(within, first, lex, is_closing=closes, is_governed=governs)
    )
    source = before_outlet(unit, source, lex) if match.end - match.start > 1 else source
    whole = _with_clause(unit, match.end, tail.start if tail else None, lex)
    bare = _without_place(unit, source, lex) if tail else _pronoun_alone(unit, source, lex)
    source = _with_name(unit, whole or bare, tail) if tail and lex.spaceless else whole or bare
    clause, told = _telling(within, source, lex)
    if lex.data.strict_clauses:
        source = opening_source(unit, source, lex, needs_speaker=match.cue.only_at_start)
        if not source and match.cue.only_at_start:
            return None
    if match.cue.closers and not tail and not (unit.is_comma(source.end) and _may_tell(unit, source, lex)):
        return None
    cited, _ = citings_after(within, source.end, lex) if source and tail else ((), 0)
    at = max(match.end, source.end, tail.end, clause.end)
    found = around_marker(unit, match, lex, floor, source=source, ends=(match.start, at), tail=tail)
    found = replace(found, told=told, told_cue=Phrase(clause.start, told.start)) if found and told else found
    return replace(found, citings=(*cited, *found.citings)) if found and cited else found


def _past_clitic(unit: Unit, at: int, lex: Lexicon) -> int:
    """“وفقا لـ | «نوردا»”: past a preposition of the marker that the marks of a name part from its source."""
    is_clitic = unit.word(at - 1) in lex["clitic_markers"] and unit.word(at) in lex.data.clitics
    return at + 1 if is_clitic and unit.opens_marks(at + 1) else at


def _is_written_as_one(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“وفقا | لوكالة نوردا”: whether the preposition of the marker is one word with its source."""
    clitics, word = lex.data.clitics or ("\n",), unit.word(at)
    return unit.word(at - 1) in lex["clitic_markers"] and word.startswith(clitics) and word not in clitics


def _owned(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“in the mayor's view, …”: the source between the two parts of the marker."""
    owned = owned_end(unit, match.start, match.end, match.cue, lex)
    if owned is None:
        return None
    owner, end = owned
    source, tail = Phrase(match.end, owner), Phrase(end - 1, end)
    return around_marker(unit, match, lex, floor, source=source, ends=(match.start, end), tail=tail)


def _telling(unit: Unit, source: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“بحسب مصدر مطلع | تحدث لرويترز، فإن …”: a clause without a pronoun, and whom the source talked to."""
    verb, end = source.end, source.end + 1
    if not lex.data.definite or not source or is_definite(unit, verb - 1, lex):
        return NOTHING, NOTHING
    if not lex.is_verb(unit.word(verb)) or lex.is_joined(unit.word(verb)):
        return NOTHING, NOTHING
    if phrase_length(unit, verb, lex.citing):
        return NOTHING, NOTHING
    while unit.is_word(end) and unit.word(end) not in lex["complementizers"]:
        end += 1
    is_closed = (unit.is_comma(end) or end == len(unit.elements)) and end - verb <= LONGEST_TELLING
    told = (
        verb + 1 + (unit.word(verb + 1) in lex["interview_links"] or unit.word(verb + 1) in lex.data.clitics)
    )
    return (Phrase(verb, end), Phrase(told, end)) if is_closed and told < end else (NOTHING, NOTHING)


def _with_name(unit: Unit, source: Phrase, tail: Phrase) -> Phrase:
    """“据当地媒体“河岸新闻”报道”: with the name in marks between what somebody is and the verb."""
    if not source or source.end >= tail.start:
        return source
    first = unit.elements[source.end].start
    if not NAME_OPENERS & set(unit.text[first - 1 : first + 1]):
        return source
    ends = ((at, unit.elements[at].end) for at in range(source.end, tail.start))
    closed = (at for at, end in ends if NAME_CLOSERS & set(unit.text[end - 1 : end + 1]))
    return Phrase(source.start, next(closed, source.end - 1) + 1)


def _pronoun_alone(unit: Unit, source: Phrase, lex: Lexicon) -> Phrase:
    """“به گفته او | دولت …”: a pronoun without the subject of the clause that no comma parts from it."""
    known = lex["pronouns"] if lex.data.loose_names else lex["personal"]
    goes_on = either(lex["relatives"], lex["prepositions"], lex["conjunctions"])
    behind_it = unit.word(source.start + 1)
    is_alone = (
        bool(source) and unit.word(source.start) in known and bool(behind_it) and behind_it not in goes_on
    )
    return Phrase(source.start, source.start + 1) if is_alone else source


def _without_place(unit: Unit, source: Phrase, lex: Lexicon) -> Phrase:
    """“据新华社 | 北京（5月3日）电”: the outlet without the place behind it, where words are not parted."""
    outlet = next((at for at in range(*source) if unit.word(at) in lex["outlets"]), source.end)
    is_place = lex.spaceless and all(is_name_word(unit, at, lex) for at in range(outlet + 1, source.end))
    return Phrase(source.start, min(outlet + 1, source.end)) if is_place else source


def _with_clause(unit: Unit, start: int, tail: int | None, lex: Lexicon) -> Phrase:
    """“据 | 统计局周二发布的数据，”, “据 | 曾与他共事的同伴 回忆”: a document or somebody with the clause
    before that tells more of them, up to the comma or the tail, where words are not parted; else nothing."""
    end = start
    while lex.spaceless and end < len(unit.elements) and unit.is_word(end) and end != tail:
        end += 1
    while end > start and tail is not None and (unit.is_time(end - 1) or unit.is_adverb(end - 1)):
        end -= 1
    known = lex["documents"] if tail is None else lex.speaking
    tells = end > start + 1 and lex.tells(unit.word(end - 1), known)
    words = {unit.word(at) for at in range(start, end)}
    cites = any(phrase_length(unit, at, lex.citing) for at in range(start, end))
    if not tells or cites or (tail is not None and not words & lex["noun_links"]):
        return NOTHING
    return Phrase(start, end) if tail is not None or unit.is_comma(end) else NOTHING


def _is_document(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“Habere göre …”, «د څېړنې له مخې …»: the marker names the document itself."""
    first = match.start + (unit.word(match.start) in lex["genitives"])
    return match.end - first > 1 and unit.word(first) in either(lex["documents"], lex["outlets"])


def _of_nobody(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“Edinilen bilgiye göre …”: no source but the document that the marker itself names, if it does."""
    if _is_document(unit, match, lex):
        is_governed = unit.word(match.start) in lex["genitives"]
        last = match.start + 2 if is_governed else match.end - 1
        source = Phrase(match.start + is_governed, last)
        own = replace(match, start=last, head=last)
        return around_marker(unit, own, lex, floor, source=source, ends=(match.start, match.end))
    giver = _giver(unit, match, lex, floor)
    first = giver.start if giver else match.start
    found = around_marker(unit, match, lex, floor, source=giver, ends=(first, match.end))
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
    """Whether a marker that may cite for a verb does so: no comma parts it from what follows, but one that
    opens a clause which leaves a source unnamed, «په حواله، چې نوم یې نه دی ښودلی، (ویلي)»."""
    cites = phrase_length(unit, match.start, lex.citing_after) == match.end - match.start
    hides = unit.word(match.end + 1) in lex["relatives"] and phrase_length(unit, match.end + 2, lex.anonymous)
    return cites and (not unit.is_comma(match.end) or hides > 0)


def _opens_alone(unit: Unit, source: Phrase, match: CueMatch, lex: Lexicon) -> bool:
    """«د X د راپور له مخې | والي وویل»: nobody stands before who might cite, and one who speaks behind."""
    if not lex.data.loose_names or not lex["citing_openers"]:
        return False
    first = source.start - (unit.word(source.start - 1) in lex["genitives"])
    return first == 0 and unit.is_word(match.end) and not lex.is_verb(unit.word(match.end))


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

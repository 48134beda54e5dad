"""A cue that closes its clause, with its content before it and its source at the head of the clause.

“X는 …라고 말했다”, “X, …dığını söyledi”, “…라고 X는 밝혔다”. What shows the content is a quotation or the
ending of its last word; what shows the source is an ending, a comma or, failing both, capitals.
"""

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import adverbials, elsewhere, trimming
from stemma.understand.attribution.phrases.capital_heads import capitals
from stemma.understand.attribution.phrases.cased_heads import before_comma, is_object, set_off
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import opened, speaks

BETWEEN = 9
"""Elements between a content and its cue: an adverb, those who are told, a late subject."""
LEAST_MARKED = 2
HOST_WITHIN = 5
LONGEST_MANNER = 4


def final(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading with the content right before the cue, or None where nothing shows a content."""
    stands_before = unit.is_quote(match.start - 1) or not _announces(unit, match, lex)
    last = _content_end(unit, match, lex, floor) if stands_before else None
    if last is None:
        return None
    source = _source(unit, match, last, lex, floor)
    is_bare = not unit.word(last - 1).endswith(lex.data.content_endings or ("\n",))
    if not source and is_bare and match.cue.takes >= {"passive", "object"}:
        return None
    is_ahead = bool(source) and source.end <= last
    start = adverbials.content_start(unit, source.end if is_ahead else floor, last, lex)
    if start >= last:
        return None
    parts = [Phrase(start, last)]
    behind = max(match.end, source.end)
    if unit.is_quote(last - 1) and _goes_on_quoting(unit, match, behind, lex):
        parts.append(Phrase(behind + 1, behind + 2))
    told, told_cue = elsewhere.told(unit, floor, start, lex, source=source)
    if not told:
        told, told_cue = elsewhere.told(unit, last, match.start, lex, source=source)
    if not told and is_ahead:
        told, told_cue = elsewhere.issued(unit, source.end, start, lex)
    held, holder = elsewhere.held(unit, source, lex)
    if held:
        source, told, told_cue = Phrase(holder.end, source.end), held, holder
    return Reading(
        unit,
        match,
        source,
        Phrase(match.start, match.end),
        tuple(parts),
        is_impersonal="passive" in match.cue.takes and not source,
        told=told,
        told_cue=told_cue,
    )


def _goes_on_quoting(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> bool:
    """““…” dedi X, “…””: a second part behind the speaker, unless a verb of its own closes it."""
    if not (unit.is_comma(at) and unit.is_quote(at + 1)):
        return False
    follows = unit.word(at + 2)
    return "follows" not in match.cue.takes or not (follows in lex["quotatives"] or lex.is_verb(follows))


def _source(unit: Unit, match: CueMatch, last: int, lex: Lexicon, floor: int) -> Phrase:
    """Behind the form, between content and cue, or at the head of the clause; a passive has none."""
    if "follows" in match.cue.takes and unit.word(match.end) not in lex["stops"]:
        return _following(unit, match.end, lex)
    if "passive" in match.cue.takes:
        agent = elsewhere.agent(unit, floor, match.start, lex) or host(unit, floor, last, lex)
        return agent or elsewhere.statement(unit, floor, last, lex)
    if match.cue.takes & {"embedded", "owned"} and not lex.data.topic_endings:
        return elsewhere.at_head(unit, floor, last, lex)
    return _written(unit, match, last, lex, floor) or _subject(unit, match, last, lex, floor)


def _subject(unit: Unit, match: CueMatch, last: int, lex: Lexicon, floor: int) -> Phrase:
    """Between content and cue, at the head of the clause, or behind a verb that follows a quotation."""
    behind = last + 1 if unit.word(last) in lex["quotatives"] else last
    if behind < match.start:
        late = owner(unit, behind, match.start, lex) or marked_subject(unit, behind, match.start, lex)
        if late:
            return late
    found = head(unit, floor, last, lex)
    if not found and unit.is_quote(last - 1):
        return elsewhere.right_behind(unit, match.end, lex)
    goes_on = any(unit.word(at) in lex["continuing"] for at in range(floor, found.start))
    return NOTHING if goes_on and not speaks(unit, found, lex) else found


def _written(unit: Unit, match: CueMatch, last: int, lex: Lexicon, floor: int) -> Phrase:
    """“raporda … olduğu yazıyor”: the document, where what is said has the form of a subject."""
    said = unit.word(last - 1)
    if "hosted" not in match.cue.takes:
        return NOTHING
    if not unit.is_quote(last - 1) and not said.endswith(lex.data.subject_content_endings or ("\n",)):
        return NOTHING
    return elsewhere.statement(unit, floor, last, lex)


def host(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """“전문가들 사이에서는 …”: those among whom something is said, at the head of a clause."""
    while start < end and trimming.is_lead(unit, start, lex):
        start += 1
    for at in range(start, min(end - 1, start + HOST_WITHIN) if lex.data.host_endings else start):
        if not unit.is_word(at):
            break
        if unit.word(at).endswith(lex.data.host_endings):
            found = Phrase(start, at + 1)
            return found if speaks(unit, found, lex) else NOTHING
    return NOTHING


def owner(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """“…라는 것이 정부의 입장이다”: the one whose word it is."""
    endings = lex.data.possessive_endings
    if not endings or not unit.word(end - 1).endswith(endings):
        return NOTHING
    return trimming.trimmed(unit, start, end, lex)


def _content_end(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> int | None:
    """Behind the last word of the content: the quotation or the word with the ending nearest to the cue."""
    at = match.start
    first = max(floor, _reach(unit, match))
    while at > first:
        word = unit.word(at - 1)
        if unit.is_quote(at - 1):
            return at if "quote" in match.cue.takes else None
        if _is_planned(unit, at - 1, lex):
            return at - 1
        if word in lex["quotatives"] and unit.is_quote(at - 2):
            return at - 1
        is_said = bool(word) and word.endswith(lex.data.content_endings or ("\n",))
        if is_said and "that" in match.cue.takes and not _opens_venue(unit, match, at, lex):
            return at
        if not word and not unit.is_comma(at - 1):
            break
        if unit.is_comma(at - 1) and "clause" not in match.cue.takes and at < match.start:
            break
        at -= 1
    follows = match.end < len(unit.elements) and (
        unit.word(match.end) in lex["complementizers"] or unit.is_mark(match.end, ":")
    )
    takes = match.cue.takes & {"object", "clause"} and not _is_place(unit, match, lex)
    return _before_manner(unit, match.start, lex) if takes and match.start > floor and not follows else None


def _opens_venue(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> bool:
    """“(iddiayı) verdiği | röportajda reddetti”: a form that belongs to the noun behind it."""
    form = unit.word(at - 1)
    if (
        at == match.start
        or "passive" in match.cue.takes
        or not form.endswith(lex.data.subject_content_endings)
    ):
        return False
    near = [unit.word(place) for place in range(at, min(match.start, at + 2))]
    venue = next((word for word in near if word in lex["venues"]), "")
    return bool(venue) and not any(cue.kind == "noun" for _, cue in lex.phrases.get(venue, ()))


def _reach(unit: Unit, match: CueMatch) -> int:
    """How far back a content may end: right before a cue that means something else farther on."""
    if "beside" not in match.cue.takes:
        return match.start - BETWEEN
    at = match.start
    while at > 0 and unit.is_adverb(at - 1):
        at -= 1
    return at - 1


def _is_planned(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“silahları susturma | çağrısını yineledi”: a noun, and before it the form that tells what for."""
    is_noun = any(cue.kind == "noun" for _, cue in lex.phrases.get(unit.word(at), ()))
    form = unit.word(at - 1)
    return is_noun and form not in lex.known and form.endswith(lex.data.plan_endings or ("\n",))


def _before_manner(unit: Unit, end: int, lex: Lexicon) -> int:
    """“iddiaları | kesin bir dille reddetti”: before the words that tell how."""
    for start in range(max(0, end - LONGEST_MANNER), end):
        if phrase_length(unit, start, lex.manners) == end - start:
            return _before_manner(unit, start, lex)
    return end


def _is_place(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“uzun kuyruklarda bekledi”, “ne doğruladı”: nothing that is said."""
    at = match.start - 1
    while at > 0 and unit.word(at) in lex["particles"]:
        at -= 1
    before = unit.word(at)
    return before.endswith(lex.data.place_endings or ("\n",)) or before in lex["questions"]


def _announces(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“şu ifadelere yer verdi: “…””: a colon and a quotation behind the cue."""
    points = any(unit.word(at) in lex["pointing"] for at in range(match.start - 1, match.end))
    return points and unit.is_mark(match.end, ":") and unit.is_quote(match.end + 1)


def head(unit: Unit, floor: int, last: int, lex: Lexicon) -> Phrase:
    """The subject at the head of a clause: told by its ending, by a comma, or by capitals."""
    if floor and unit.word(floor - 1).endswith(lex.data.same_subject or ("\n",)):
        return NOTHING
    start = floor
    while start < last and (trimming.is_lead(unit, start, lex) or unit.is_comma(start)):
        start += 1
    found = marked_subject(unit, start, last, lex)
    if found or lex.data.source_endings:
        return found
    found = set_off(unit, start, last, lex)
    if found:
        return found
    first = before_comma(unit, start, last, lex) or capitals(unit, start, last, lex)
    found = _behind_clause(unit, max(start, first.end), last, lex) or first
    return NOTHING if is_object(unit, floor, found, lex) else found


def _behind_clause(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    """“X saldırıyı üstlenirken | Y …”: the subject behind a clause with a verb of its own."""
    for at in range(start, min(last, start + LONGEST) if lex.data.clause_closers else start):
        if not unit.is_word(at):
            return NOTHING
        if unit.word(at).endswith(lex.data.clause_closers):
            begin = at + 1
            while begin < last and (trimming.is_lead(unit, begin, lex) or unit.is_comma(begin)):
                begin += 1
            found = before_comma(unit, begin, last, lex) or capitals(unit, begin, last, lex)
            return found if found.start == begin and found.end < last else NOTHING
    return NOTHING


def marked_subject(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """The first noun phrase whose ending marks a subject; one that speaks goes before one that may not."""
    first = NOTHING
    begin = start
    for at in range(start, min(end, start + LONGEST) if lex.data.source_endings else start):
        if unit.is_quote(at) or unit.is_mark(at, ":", ";"):
            break
        if unit.is_comma(at):
            begin = at + 1 if not first else begin
            continue
        if unit.word(at) in lex["converb_ends"]:
            begin, first = at + 1, NOTHING
            continue
        if _is_in_marks(unit, begin, at):
            continue
        is_bracketed = unit.is_mark(at - 1, ")") and unit.word(at) in lex.data.source_endings
        if not (marks_subject(unit, at, lex) or is_bracketed):
            continue
        phrase = trimming.trimmed(unit, opened(unit, begin, at, lex), at + 1, lex)
        if not phrase or phrase.end <= at:
            continue
        is_topic = unit.word(at).endswith(lex.data.topic_endings or ("\n",))
        if is_topic and _is_in_clause(unit, first, at, lex):
            continue
        if (is_topic and (not first or speaks(unit, phrase, lex))) or (
            not first and speaks(unit, phrase, lex) and _is_apart(unit, at + 1, lex)
        ):
            return phrase
        first = first or phrase
    return first


def _is_in_clause(unit: Unit, first: Phrase, at: int, lex: Lexicon) -> bool:
    """“주지사가 | 희생자는 (없다고)”: a topic of what is said, right behind one who speaks."""
    if not first or at > first.end + 1 or not speaks(unit, first, lex):
        return False
    return not speaks(unit, Phrase(first.end, at + 1), lex)


def _is_in_marks(unit: Unit, start: int, at: int) -> bool:
    """Whether a name in single quotation marks goes on behind a word: “계정 '바르가 교통'은”."""
    words = unit.text[unit.elements[start].start : unit.elements[at].end]
    return words.count("'") % 2 == 1 or words.count("‘") > words.count("’")


def _is_apart(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether what follows a subject parts it from a content: a quotation, a comma, a day, the end."""
    follows = unit.is_quote(at) or unit.is_comma(at) or unit.is_time(at) or at >= len(unit.elements)
    if follows or unit.word(at) in lex["venues"]:
        return True
    found = (cue for words, cue in lex.phrases.get(unit.word(at), ()) if stands(unit, at, words))
    return any(cue.kind == "verb" and "follows" not in cue.takes for cue in found)


def marks_subject(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the ending of a word is a subject's; “현지 매체 알마다르는”: a name behind an outlet's
    noun, though it ends like a verb."""
    word = unit.word(at)
    if is_marked(word, lex):
        return True
    is_name = unit.word(at - 1) in lex["outlet_fillers"] and len(word) > LEAST_MARKED
    return is_name and word.endswith(lex.data.source_endings or ("\n",))


def is_marked(word: str, lex: Lexicon) -> bool:
    """Whether the ending of a word is a subject's."""
    if len(word) < LEAST_MARKED or not word.endswith(lex.data.source_endings or ("\n",)):
        return False
    if word in lex["not_sources"]:
        return False
    listed = word in lex["pronouns"] or word in lex["documents"]
    return listed or not word.endswith(lex.data.false_endings or ("\n",))


def _following(unit: Unit, at: int, lex: Lexicon) -> Phrase:
    """“diyen Bakan Yılmaz, …”, “라고 말한 김 대변인은 …”."""
    marked = marked_subject(unit, at, len(unit.elements), lex)
    if marked.start == at and marked:
        return marked
    if lex.data.source_endings:
        return NOTHING
    return before_comma(unit, at, len(unit.elements), lex) or capitals(unit, at, len(unit.elements), lex)

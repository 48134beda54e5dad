"""A cue with its content before it: “…,” said X; …, X announced; “…,” X said, “…”."""

from dataclasses import replace

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, is_verb_at, phrase_length, speaks_at, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, QUOTE_MARKS, Unit
from stemma.understand.attribution.phrases import (
    ahead,
    behind,
    content_ends,
    extents,
    going_on,
    hearers,
    subjects,
    uncased,
)
from stemma.understand.attribution.phrases.nominal import is_subject, may_be_subject
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks
from stemma.understand.attribution.phrases.trimming import is_parenthetical

LEAST_CLAUSE = 3
LONGEST_CITED = 12
COLON_WITHIN = 8
COLON_BEFORE = 40
LONGEST_TOLD = 6
ASIDE = 6
"""Words at most between a speaker and the other half of a quotation: “dit-elle, résignée, « … »”."""
NO_VERBS = (
    "articles",
    "demonstratives",
    "prepositions",
    "conjunctions",
    "complementizers",
    "relatives",
    "subordinators",
    "pronouns",
    "particles",
    "parenthetical",
)


def backward(unit: Unit, match: CueMatch, lex: Lexicon, *, floor: int) -> Reading | None:
    """The reading with its content before the cue, or None."""
    match = _with_cited(unit, match, lex, floor)
    follows = match.end + unit.is_comma(match.end)
    announces = unit.word(follows) in lex["complementizers"] and "that" in match.cue.takes
    announces = announces or _goes_on(unit, match, lex)
    in_relative = bool(lex.data.enclitics) and unit.word(match.start - 1) in lex["relatives"]
    in_relative = in_relative or unit.word(match.start - 1) in lex["told_relatives"]
    if match.is_participle or announces or in_relative:
        return None
    left = ahead.before(unit, match.start, lex, floor=floor)
    if is_parenthetical(unit, (left.start if left else match.start) - 1, lex):
        return None
    is_dashed = unit.is_mark(match.start - 1, *DASHES) and _insertion(unit, match, lex) is not None
    if left and "right" in lex.subject and (unit.is_comma(match.start - 1) or is_dashed):
        if not _may_invert(unit, match, left, lex, floor):
            return _straight(unit, match, left, lex, floor=floor)
        return _inverted(unit, match, lex, floor) or _straight(unit, match, left, lex, floor=floor)
    straight = _straight(unit, match, left, lex, floor=floor) if left else None
    may_invert = "object" not in match.cue.takes or _may_invert(unit, match, NOTHING, lex, floor)
    if straight or not (left or may_invert):
        return straight
    if lex.spaceless and not left:
        straight = _across_comma(unit, match, lex, floor)
    return straight or _inverted(unit, match, lex, floor, only_quoted=bool(left))


def _with_cited(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> CueMatch:
    """“…, | со ссылкой на мэрию сообщил X”: the cue with the one cited that stands before it."""
    comma = match.start
    while comma > max(floor, match.start - LONGEST_CITED) and unit.is_word(comma):
        comma -= 1
    cites = lex.subjects and unit.is_comma(comma) and phrase_length(unit, comma + 1, lex.citing)
    return replace(match, start=comma + 1) if cites and comma + 1 < match.start else match


def _across_comma(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """““…”他一边往下爬，一边喊道。”: right behind a quotation the subject of what else its speaker does."""
    near = range(match.start - 1, max(floor, match.start - LONGEST) - 1, -1)
    quote = next((at for at in near if unit.is_quote(at)), None)
    closes = match.end >= len(unit.elements) or unit.is_comma(match.end)
    if quote is None or not closes or not match.cue.takes >= going_on.SAYING:
        return None
    source = subjects.subject_from(unit, quote + 1, lex, end=match.start)
    if not source or not (
        speaks(unit, source, lex)
        or unit.word(source.start) in lex["pronouns"]
        or uncased.has_surname(unit, *source, lex)
    ):
        return None
    content = Phrase(content_start(unit, quote + 1, floor, lex), quote + 1)
    rest = _rest(unit, match.end, lex, quoted=True, least=1)
    return Reading(unit, match, source, Phrase(match.start, match.end), (content, *rest))


def _goes_on(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“…, il ministro ha ammesso di aver …”: an infinitive behind the cue, and no quotation before."""
    if not lex.data.strict_clauses or "infinitive" not in match.cue.takes:
        return False
    opens = unit.word(match.end) in lex["infinitive"] and lex.is_infinitive(unit.word(match.end + 1))
    return opens and not any(unit.is_quote(at) for at in range(match.start))


def _may_invert(unit: Unit, match: CueMatch, left: Phrase, lex: Lexicon, floor: int) -> bool:
    """Whether what stands before the comma is said: “X, of Varga, foresaw new rises” against “…, said X”."""
    if _has_own(unit, match, left, lex):
        return False
    last = _content_before(unit, match.start, floor)
    if last is None or unit.is_quote(last - 1) or not (lex.data.strict_clauses or lex["heard_in"]):
        return True
    start = content_start(unit, last, floor, lex)
    if ahead.is_clause(unit, Phrase(start, last), lex):
        return True
    if lex.data.enclitics and (
        ahead.enclitic(unit, match.start, match.end + 1, lex) or _has_verb(unit, start, last, lex)
    ):
        return True
    if _insertion(unit, match, lex) is not None:
        return True
    right = behind.after(unit, match.end, lex)
    words = [unit.word(at) for at in range(*right)]
    speaks = any(word in lex.speaking or word in lex["pronouns"] for word in words) or any(
        unit.elements[at].is_capital for at in range(*right)
    )
    return speaks and left.end < match.start - 1


def _insertion(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase | None:
    """The speaker between commas in a clause that goes on, empty where the verb tells him; None for none."""
    for is_closing in (True, False):
        right = behind.after(unit, match.end, lex, is_closing=is_closing)
        if (right or lex.data.drops_subject) and _is_inserted(unit, match, right, lex):
            return right
    return None


def _is_inserted(unit: Unit, match: CueMatch, right: Phrase, lex: Lexicon) -> bool:
    """“Le conducteur, a précisé la procureure, roulait …”: behind its comma the sentence has its verb."""
    at = _past_cited(unit, right.end if right else match.end, lex) + 1
    is_parted = unit.is_comma(at - 1) or unit.is_mark(at - 1, *DASHES)
    if "clause" not in match.cue.takes or not is_parted or phrase_length(unit, at, lex.citing):
        return False
    while unit.is_adverb(at) or unit.word(at) in lex["auxiliaries"] or unit.word(at) in lex["preverbal"]:
        if unit.word(at) in lex["finite"] and unit.word(at) not in lex["articles"]:
            return True
        at += 1
    at += unit.is_mark(at, "«", '"', "“")
    if unit.is_quote(at):
        return True
    if not unit.is_word(at) or unit.elements[at].is_capital or unit.is_time(at):
        return False
    word = unit.word(at)
    closed = any(word in lex[name] for name in NO_VERBS) or word in lex.speaking
    return not closed and not word.endswith((*lex.data.participle_endings, *lex.data.bound_endings))


def _past_cited(unit: Unit, at: int, lex: Lexicon) -> int:
    """“La trêve, écrit l'agence X en citant Y, …”: past the one whom the speaker cites."""
    start = at + unit.is_comma(at)
    length = phrase_length(unit, start, lex.citing)
    cited = behind.after(unit, start + length, lex, is_closing=False) if length else NOTHING
    return cited.end if cited else at


def _has_own(unit: Unit, match: CueMatch, left: Phrase, lex: Lexicon) -> bool:
    """“Опрос, проведённый фондом, подтвердил рост”: a subject before the comma, an object behind the cue."""
    if not lex.subjects or "object" not in match.cue.takes:
        return False
    right = behind.after(unit, match.end, lex)
    known = unit.word(left.start) in lex["documents"] or is_subject(unit, left.start, lex)
    return known and bool(right) and not may_be_subject(unit, *right, lex)


def _has_verb(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a verb stands before the first relative word: “Elle espère que …” is a clause."""
    for at in range(start, end):
        word = unit.word(at)
        if word in lex["relatives"]:
            return False
        if (lex.is_verb(word) or lex.is_finite(word)) and not unit.elements[at].is_capital and at > start:
            return not word.endswith(lex.data.participle_endings)
    return False


def _straight(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon, *, floor: int) -> Reading | None:
    """“…,” X said."""
    edge = source.start
    while lex.data.comma_opens and unit.is_comma(edge - 1) and unit.is_time(edge - 2):
        edge -= 2  # “…，”赛后，X说
    last = _content_before(unit, edge, floor)
    if lex.data.wide_nouns and speaks_at(unit, source.start, lex):
        return None  # “X, citing Y, say the baker has confessed”
    if last is not None and last == source.start and unit.is_mark(last - 2, ":"):
        return None  # “X asked: “…?” Y said …”: the quotation is X's
    if last is None or (lex.data.strict_clauses and _is_reduced(unit, last, floor, lex)):
        return None
    at = _past_told(unit, match, lex) if lex.subject == ("left",) else match.end
    return _reading(unit, match, source, lex, floor=floor, gap=Phrase(last, at))


def _past_told(unit: Unit, match: CueMatch, lex: Lexicon) -> int:
    """“…, X told the court on Monday”: past those who are told, where nothing is said behind them."""
    at = match.end
    if "addressee" not in match.cue.takes:
        return at
    while unit.is_word(at) and at - match.end < LONGEST_TOLD:
        word = unit.word(at)
        if unit.is_time(at) or word in lex["prepositions"]:
            break
        is_name = unit.elements[at].is_capital
        if word in lex["complementizers"] or (not is_name and (lex.is_finite(word) or lex.is_verb(word))):
            return match.end
        at += 1
    is_object = at - match.end == 1 or any(unit.elements[one].is_capital for one in range(match.end, at))
    opened = unit.word(match.end) in lex["articles"]
    return at if is_object or opened else match.end


def _is_reduced(unit: Unit, last: int, floor: int, lex: Lexicon) -> bool:
    """“Preguntado por el fichaje, el presidente respondió …”: a participle opens no clause."""
    first = unit.word(content_start(unit, last, floor, lex))
    return bool(first) and first.endswith(lex.data.bound_endings or ("\n",))


def _inverted(
    unit: Unit, match: CueMatch, lex: Lexicon, floor: int, *, only_quoted: bool = False
) -> Reading | None:
    """“…,” said X."""
    if lex.data.comma_opens:
        return None
    last = _content_before(unit, match.start, floor)
    if last is None or (only_quoted and not unit.is_quote(last - 1)):
        return None
    clitic = ahead.enclitic(unit, match.start, match.end + 1, lex) if lex.data.enclitics else NOTHING
    inserted = _insertion(unit, match, lex) if not clitic and not unit.is_quote(last - 1) else None
    source = clitic or inserted or behind.with_relative(unit, behind.after(unit, match.end, lex), lex)
    follows = unit.word(source.end + 1) if source and unit.is_comma(source.end) else ""
    is_told = lex.data.opened_only and "that" in match.cue.takes and follows in lex["complementizers"]
    if is_told or (not source and inserted is None and not unit.is_quote(last - 1)):
        return None
    end = max(match.end, source.end)
    gap = Phrase(last, end if inserted is None else _past_cited(unit, end, lex))
    return _reading(unit, match, source, lex, floor=floor, gap=gap, is_inserted=inserted is not None)


def _reading(
    unit: Unit,
    match: CueMatch,
    source: Phrase,
    lex: Lexicon,
    *,
    floor: int,
    gap: Phrase,
    is_inserted: bool = False,
) -> Reading | None:
    """What stands before the gap that cue and speaker fill, and what goes on behind it."""
    last, at = gap
    quoted = unit.is_quote(last - 1)
    if quoted and unit.is_mark(match.end, ":") and "right" not in lex.subject:
        return None
    if not quoted and not _may_close(unit, match, at, lex, source=source):
        return None
    start = content_start(unit, last, floor, lex)
    if start >= last or (not quoted and _is_no_clause(unit, start, last, lex)):
        return None
    least = LEAST_CLAUSE if last - start >= LEAST_CLAUSE else 1
    rest = _rest(unit, at, lex, quoted=quoted, least=1 if is_inserted else least, is_inserted=is_inserted)
    if not quoted and last - floor < LEAST_CLAUSE - lex.data.opened_only and not rest:
        return None
    if last - start > extents.LONGEST or (not quoted and _is_marker(unit, start, lex)):
        return None
    return Reading(unit, match, source, Phrase(match.start, match.end), (Phrase(start, last), *rest))


def _is_no_clause(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """An adverbial, or what “as” opens: “Как выяснила газета, … обещал”."""
    is_as = bool(lex.subjects) and is_parenthetical(unit, start - 1, lex) and is_verb_at(unit, start, lex)
    return is_as or _is_adverbial(unit, start, end, lex)


def _is_adverbial(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """«پیش از این، … هشدار داد»: what holds no verb is no clause, where a pack lists the forms of verbs."""
    return lex.data.relative_links and not any(lex.is_finite(unit.word(at)) for at in range(start, end))


def _closes(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> bool:
    """Whether “…，他说” closes the sentence: one who speaks, a cue that only tells so, and no more."""
    if match.end < len(unit.elements) or not match.cue.takes >= going_on.SAYING or not source:
        return False
    if _is_marker(unit, source.start, lex):
        return False  # “…，据新华社报道。”
    if "clause" not in match.cue.takes:
        return _is_outlet(unit, match, source, lex)
    known = unit.word(source.start) in lex.leads or uncased.has_surname(unit, *source, lex)
    return known or speaks(unit, source, lex)


def _is_outlet(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> bool:
    """Whether an outlet stands right before such a word, but for a time or the one whom it cites."""
    at = source.end
    while at < match.start and (unit.is_time(at) or unit.is_adverb(at)):
        at += 1
    is_beside = at == match.start or phrase_length(unit, at, lex.citing) > 0
    return is_beside and lex.tells(unit.word(source.end - 1), lex["outlets"])


def _is_marker(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether “according to …” begins here: it tells whom a clause is from and is none."""
    return any(
        cue.kind == "according" and stands(unit, at, phrase)
        for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def _may_close(unit: Unit, match: CueMatch, at: int, lex: Lexicon, *, source: Phrase) -> bool:
    """Whether a clause may be what was said: nothing but an adverbial follows its speaker."""
    if lex.data.comma_opens and not _closes(unit, match, source, lex):
        return False
    if lex.data.comma_opens and _is_announced(unit, source.start - 1, lex):
        return False
    says = "clause" in match.cue.takes or _is_dialogue(unit, match) or reports(unit, match, lex)
    return says and not _announces(unit, match.end) and _is_closed(unit, at, lex)


def reports(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“…，《晨报》报道。”: what only outlets do closes a sentence, though its word is a noun as well."""
    return lex.data.comma_opens and unit.word(match.head) in lex["outlet_only_cues"]


def _is_announced(unit: Unit, comma: int, lex: Lexicon) -> bool:
    """“文件显示，军方曾预警”, “他告诉记者，他很后悔”: whether a cue before the comma says it."""
    if lex.is_verb(unit.word(comma - 1)):
        found = lex.phrases[unit.word(comma - 1)]
        is_said = any("clause" in cue.takes for _, cue in found if cue.kind == "verb")
        return is_said or not _is_done(unit, comma - 1, lex)
    near = range(comma - 2, max(-1, comma - 1 - LONGEST_TOLD), -1)
    return any(
        "addressee" in cue.takes and stands(unit, at, phrase)
        for at in near
        for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def _is_done(unit: Unit, verb: int, lex: Lexicon) -> bool:
    """“名单将于下周公布，知情人士透露”: whether a time or an auxiliary makes a verb what is done."""
    before = unit.word(verb - 1)
    return unit.is_time(verb - 1) or before in lex["auxiliaries"] or before in lex.data.venue_endings


def _is_dialogue(unit: Unit, match: CueMatch) -> bool:
    """“…, — he sighed”: a comma and a dash part what is said from its speaker."""
    return (
        "quote" in match.cue.takes
        and unit.is_mark(match.start - 1, *DASHES)
        and unit.is_mark(match.start - 2, ",", "?", "!", "…", "...")
    )


def _announces(unit: Unit, at: int) -> bool:
    """Whether a colon soon after the cue promises the content."""
    return any(unit.is_mark(place, ":") for place in range(at, at + COLON_WITHIN))


def _content_before(unit: Unit, edge: int, floor: int) -> int | None:
    """The end of what stands before the speaker: a quotation, or a clause and a comma."""
    if edge <= floor or unit.is_word(edge - 1):
        return None
    at = edge
    while at > floor and (unit.is_comma(at - 1) or unit.is_mark(at - 1, *DASHES, "?", "!", "…", "..", "...")):
        at -= 1
    if at - 1 > floor and unit.is_mark(at - 1, ";", "؛") and unit.is_quote(at - 2):
        at -= 1
    if at <= floor or (at == edge and not unit.is_quote(at - 1)):
        return None
    return at


def content_start(unit: Unit, last: int, floor: int, lex: Lexicon) -> int:
    if unit.is_quote(last - 1) and last - 1 > floor and is_part(unit, last - 1):
        return last - 1
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
    if unit.is_quote(last - 1) and any(
        unit.is_mark(at, ":") for at in range(max(start, last - COLON_BEFORE), last)
    ):
        return last - 1
    return start


def _is_closed(unit: Unit, at: int, lex: Lexicon) -> bool:
    if at >= len(unit.elements) or unit.is_comma(at):
        return True
    end = extents.adjunct_end(unit, at, lex)
    return end is not None


def _rest(
    unit: Unit, at: int, lex: Lexicon, *, quoted: bool, least: int, is_inserted: bool = False
) -> tuple[Phrase, ...]:
    """The second half of a content that is split around its speaker."""
    end = extents.adjunct_end(unit, at, lex) if at < len(unit.elements) else at
    if end is None:
        end = at
        while end < min(len(unit.elements), at + LONGEST) and unit.is_word(end):
            end += 1
    if lex.data.wide_nouns and unit.is_mark(end, ";"):
        return ()
    follows = end
    while follows < len(unit.elements) and not unit.is_word(follows) and not unit.is_quote(follows):
        follows += 1
    if follows >= len(unit.elements) or follows == end == at:
        return (Phrase(follows, follows + 1),) if unit.is_quote(follows) else ()
    if quoted and not unit.is_quote(follows):
        follows = _past_aside(unit, follows)
    if unit.is_quote(follows):
        return () if quoted and _is_said_on(unit, follows, lex) else (Phrase(follows, follows + 1),)
    if quoted or _is_of_speaker(unit, follows, lex, is_inserted=is_inserted):
        return ()
    stop = extents.clause_end(unit, follows, lex)
    return (Phrase(follows, stop),) if stop - follows >= least else ()


def _is_of_speaker(unit: Unit, at: int, lex: Lexicon, *, is_inserted: bool) -> bool:
    """Whether what follows a speaker tells of him, or is another attribution of the sentence."""
    word = unit.word(at)
    if word.endswith(lex.data.participle_endings) or (word in lex.phrases and not is_inserted):
        return True
    if lex.data.wide_nouns and phrase_length(unit, at, lex.citing):
        return True
    if not lex.subjects:
        return False
    another = not is_inserted and content_ends.parts_another(unit, at - 1, lex)
    return another or hearers.stays_unnamed(unit, at, lex)


def _is_said_on(unit: Unit, quote: int, lex: Lexicon) -> bool:
    """“…, — сказал он. — Теперь, | — добавил он, — …»”: a sentence that another insertion parts."""
    if not unit.is_quote(quote) or not is_part(unit, quote):
        return False
    verb = quote + 1
    while unit.is_comma(verb) or unit.is_mark(verb, *DASHES):
        verb += 1
    word = next((at for at in range(quote - 1, -1, -1) if unit.is_word(at)), 0)
    is_new = unit.text.startswith(".", unit.elements[word].end)
    goes_on = unit.text[unit.elements[quote].end - 1] not in QUOTE_MARKS
    return is_verb_at(unit, verb, lex) and (is_new or goes_on)


def is_part(unit: Unit, quote: int) -> bool:
    """Whether this is no beginning of a quotation, but a part behind its speaker."""
    start = unit.elements[quote].start
    return unit.text[start : start + 1] not in QUOTE_MARKS


def _past_aside(unit: Unit, at: int) -> int:
    """Past a few words between commas, to the quotation that goes on behind them if one does."""
    end = at
    while end < at + ASIDE and unit.is_word(end):
        end += 1
    return end + 1 if unit.is_comma(end) and unit.is_quote(end + 1) else at

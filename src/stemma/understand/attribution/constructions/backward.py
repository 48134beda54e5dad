"""A cue with its content before it: “…,” said X; …, X announced; “…,” X said, “…”."""

from dataclasses import replace
from functools import lru_cache

from stemma.understand.attribution.constructions.closing import LONGEST_TOLD, is_marker, may_close
from stemma.understand.attribution.constructions.content_before import (
    LEAST_CLAUSE,
    content_end,
    content_start,
)
from stemma.understand.attribution.constructions.inserted import insertion, past_cited
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.constructions.split_content import rest_behind
from stemma.understand.attribution.elements.cues import CueMatch, is_verb_at, phrase_length, speaks_at
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import ahead, behind, extents, going_on, subjects, uncased
from stemma.understand.attribution.phrases.nominal import is_subject, may_be_subject
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks
from stemma.understand.attribution.phrases.trimming import is_parenthetical

LONGEST_CITED = 12
KEPT = 64
"""Readings that are remembered: whether a cue closes its sentence is asked before it is read."""


@lru_cache(maxsize=KEPT)
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
    return _on_its_side(unit, match, left, lex, floor=floor)


def _on_its_side(unit: Unit, match: CueMatch, left: Phrase, lex: Lexicon, *, floor: int) -> Reading | None:
    """The reading with the speaker before the cue, or behind it."""
    is_dashed = unit.is_mark(match.start - 1, *DASHES) and insertion(unit, match, lex) is not None
    if left and lex.data.wide_nouns and _closes_with_speaker(unit, match, lex):
        return _inverted(unit, match, lex, floor)
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


def _closes_with_speaker(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“Naps help people remember, suggests a study.”: the only comma before the cue, and one who speaks."""
    comma = match.start - 1
    if not unit.is_comma(comma) or "clause" not in match.cue.takes or match.start != match.head:
        return False
    if any(not unit.is_word(at) for at in range(comma)) or comma < LEAST_CLAUSE:
        return False
    right = behind.after(unit, match.end, lex)
    told = either(lex.determiners, lex["possessives"])
    closes = not unit.is_word(right.end) or phrase_length(unit, right.end, lex.citing) > 0
    is_whole = bool(right) and (right.end == len(unit.elements) or closes)
    known = either(lex.speaking, lex["documents"], lex["headline_speakers"])
    return is_whole and unit.word(match.end) in told and any(unit.word(at) in known for at in range(*right))


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
    rest = rest_behind(unit, match.end, lex, quoted=True, least=1)
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
    last = content_end(unit, match.start, floor)
    if last is None or unit.is_quote(last - 1) or not (lex.data.strict_clauses or lex["heard_in"]):
        return True
    if "object" in match.cue.takes and _is_apposed(unit, match, left) and not _speaks(unit, match, lex):
        return False
    start = content_start(unit, last, floor, lex)
    if ahead.is_clause(unit, Phrase(start, last), lex):
        return True
    if lex.data.enclitics and (
        ahead.enclitic(unit, match.start, match.end + 1, lex) or _has_verb(unit, start, last, lex)
    ):
        return True
    is_parted = lex.data.strict_clauses and not any(unit.is_comma(at) for at in range(*left))
    may_be_said = left.end < match.start - 1 or is_parted
    return insertion(unit, match, lex) is not None or (_speaks(unit, match, lex) and may_be_said)


def _is_apposed(unit: Unit, match: CueMatch, left: Phrase) -> bool:
    """“X says that the minister, Oleg Varin, promised …”: commas on both sides of a name before the cue."""
    return left.end == match.start - 1 and any(unit.is_comma(at) for at in range(*left))


def _speaks(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """Whether one who speaks stands behind the cue."""
    right = range(*behind.after(unit, match.end, lex))
    words = [unit.word(at) for at in right]
    return any(word in lex.speaking or word in lex["pronouns"] for word in words) or any(
        unit.elements[at].is_capital for at in right
    )


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
    last = content_end(unit, edge, floor)
    if lex.data.wide_nouns and speaks_at(unit, source.start, lex):
        return None  # “X, citing Y, say the baker has confessed”
    if last is not None and last == source.start and unit.is_mark(last - 2, ":"):
        return None  # “X asked: “…?” Y said …”: the quotation is X's
    if last is None or (lex.data.strict_clauses and _is_reduced(unit, last, floor, lex)):
        return None
    at = _past_told(unit, match, lex) if lex.subject == ("left",) else match.end
    said = Phrase(content_start(unit, last, floor, lex), last)
    goes_on = lex.data.wide_nouns and not unit.is_quote(last - 1) and _goes_on_behind(unit, at, said, lex)
    return _reading(unit, match, source, lex, floor=floor, gap=Phrase(last, at), is_inserted=goes_on)


def _goes_on_behind(unit: Unit, at: int, said: Phrase, lex: Lexicon) -> bool:
    """“The ferry, X said, | was overloaded”: a verb without a subject behind the speaker's comma.

    So it does where what stands before holds no verb, or ends in half of one: “it would, X said, | sink”.
    """
    follows = unit.word(at + 1)
    if not unit.is_comma(at) or not follows:
        return False
    if follows in lex["auxiliaries"] or lex.is_finite(follows):
        return True
    if unit.word(said.end - 1) in lex["auxiliaries"]:
        return True
    is_plain = not follows.endswith(lex.data.participle_endings) and not unit.elements[at + 1].is_capital
    closed = ("prepositions", "conjunctions", "articles", "pronouns", "relatives", "subordinators", "adverbs")
    is_plain = is_plain and not any(follows in lex[name] for name in closed)
    return is_plain and not any(lex.is_finite(unit.word(one)) for one in range(*said))


def _past_told(unit: Unit, match: CueMatch, lex: Lexicon) -> int:
    """“…, X told the court on Monday”: past those who are told, where nothing is said behind them."""
    at = match.end
    if "addressee" not in match.cue.takes:
        return at
    while unit.is_word(at) and at - match.end < LONGEST_TOLD:
        word = unit.word(at)
        if unit.is_time(at) or word in lex["prepositions"]:
            break
        is_name = unit.elements[at].is_capital or unit.word(at + 1) in lex["outlets"]
        if word in lex["complementizers"] or (not is_name and (lex.is_finite(word) or lex.is_verb(word))):
            return match.end
        at += 1
    is_object = at - match.end == 1 or any(
        unit.elements[one].is_capital or unit.word(one) in lex["outlets"] for one in range(match.end, at)
    )
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
    last = content_end(unit, match.start, floor)
    if last is None or (only_quoted and not unit.is_quote(last - 1)):
        return None
    clitic = ahead.enclitic(unit, match.start, match.end + 1, lex) if lex.data.enclitics else NOTHING
    inserted = insertion(unit, match, lex) if not clitic and not unit.is_quote(last - 1) else None
    source = clitic or inserted or behind.with_relative(unit, behind.after(unit, match.end, lex), lex)
    follows = unit.word(source.end + 1) if source and unit.is_comma(source.end) else ""
    is_told = lex.data.opened_only and "that" in match.cue.takes and follows in lex["complementizers"]
    if is_told or (not source and inserted is None and not unit.is_quote(last - 1)):
        return None
    end = max(match.end, source.end)
    gap = Phrase(last, end if inserted is None else past_cited(unit, end, lex))
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
    if not quoted and not may_close(unit, match, at, lex, source=source):
        return None
    start = content_start(unit, last, floor, lex)
    if start >= last or (not quoted and _is_no_clause(unit, start, last, lex)):
        return None
    least = LEAST_CLAUSE if last - start >= LEAST_CLAUSE else 1
    rest = rest_behind(
        unit, at, lex, quoted=quoted, least=1 if is_inserted else least, is_inserted=is_inserted
    )
    if not quoted and last - floor < LEAST_CLAUSE - lex.data.opened_only and not rest:
        return None
    is_whole = bool(lex.subjects) and any(unit.is_comma(at) for at in range(start, last - 1))
    if last - start > extents.LONGEST or (not quoted and not is_whole and is_marker(unit, start, lex)):
        return None
    return Reading(unit, match, source, Phrase(match.start, match.end), (Phrase(start, last), *rest))


def _is_no_clause(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """An adverbial, or what “as” opens: “Как выяснила газета, … обещал”."""
    is_as = bool(lex.subjects) and is_parenthetical(unit, start - 1, lex) and is_verb_at(unit, start, lex)
    return is_as or _is_adverbial(unit, start, end, lex)


def _is_adverbial(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """«پیش از این، … هشدار داد»: what holds no verb is no clause, where a pack lists the forms of verbs."""
    return lex.data.relative_links and not any(lex.is_finite(unit.word(at)) for at in range(start, end))

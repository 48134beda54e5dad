"""What stands between the subject and the content of a verb-final clause and belongs to neither.

A place behind the subject in, the place where what is said begins out: past the day, the place, those who
were told, whom the source cites, and what the source did to speak there.
"""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import elsewhere

VENUE_WITHIN = 8
QUOTES_APART = 2
CONVERB_WITHIN = 3


def content_start(unit: Unit, at: int, last: int, lex: Lexicon) -> int:
    """Past the source, its comma, the day and the place; a content that ends in a quotation is only that."""
    if unit.is_quote(last - 1):
        start = last - 1
        while start > at:
            before = next(
                (
                    place
                    for place in range(start - 1, max(at, start - 1 - QUOTES_APART) - 1, -1)
                    if unit.is_quote(place)
                ),
                None,
            )
            if before is None:
                return start
            start = before
        return start
    another = _speaks_in_it(unit, last, lex)
    while at < last:
        past = _past_adverbial(unit, at, last, lex)
        if past == at or (another and _has_subject(unit, at, past, lex)):
            return at
        at = past
    return at


def _speaks_in_it(unit: Unit, last: int, lex: Lexicon) -> bool:
    """“(통신은) 주지사가 텔레그램에 “…”고 썼다고 | 전했다”: a content that is itself somebody's saying."""
    cues = (cue for words, cue in lex.phrases.get(unit.word(last - 1), ()) if len(words) == 1)
    return any("embedded" in cue.takes for cue in cues)


def _has_subject(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a place has somebody before it: then it is where he spoke, not the source."""
    endings, false = lex.data.source_endings or ("\n",), lex.data.false_endings or ("\n",)
    if any(_is_owner(unit, at, end, lex) for at in range(start, end)):
        return True
    words = (unit.word(at) for at in range(start, end))
    return any(len(word) > 1 and word.endswith(endings) and not word.endswith(false) for word in words)


def _is_owner(unit: Unit, at: int, end: int, lex: Lexicon) -> bool:
    """“Ozan'ın Norda'ya verdiği demeçte (… dediğini)”: one who speaks, and no outlet whose venue it is."""
    word = unit.word(at)
    owns = word.endswith(lex.data.possessive_endings or ("\n",))
    if not owns or (not (unit.elements[at].is_capital and "'" in word) and word not in lex["roles"]):
        return False
    places = range(at, min(len(unit.elements), end + 1))
    told = (elsewhere.is_told_name(unit, one, lex) or elsewhere.is_told(unit, one, lex) for one in places)
    return any(told) and not elsewhere.is_told_name(unit, at, lex)


def _past_adverbial(unit: Unit, at: int, last: int, lex: Lexicon) -> int:
    """One step over what stands between a source and its content and belongs to neither."""
    if (
        unit.is_comma(at)
        or unit.is_mark(at, ";")
        or unit.is_time(at)
        or unit.is_adverb(at)
        or unit.word(at) in lex["particles"]
    ):
        return at + 1
    if _is_asked(unit, at, lex):
        return at + 1
    if (hidden := _past_hiding(unit, at, lex)) > at:
        return hidden
    if unit.is_mark(at, "(", "["):
        closing = (
            place for place in range(at, min(last, at + VENUE_WITHIN)) if unit.is_mark(place, ")", "]")
        )
        return next(closing, at - 1) + 1
    return _past_venue(unit, at, last, lex)


def _past_hiding(unit: Unit, at: int, lex: Lexicon) -> int:
    """Past words that leave a source unnamed, and a word behind them for who was told; else ``at``."""
    hidden = phrase_length(unit, at, lex.anonymous)
    if hidden <= 1:
        return at
    closes = lex.data.hearer_endings and _closes(unit.word(at + hidden - 1), lex)
    if unit.is_comma(at + hidden) or closes:
        return at + hidden
    return at + hidden + 1 if unit.word(at + hidden) in lex["told_openers"] else at


def _closes(word: str, lex: Lexicon) -> bool:
    """“신원을 밝히지 않는 조건으로 | (노르다통신에)”: a form that goes with no noun behind it."""
    return word.endswith(lex.data.venue_endings or ("\n",))


def _is_asked(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(savcı) tanığa | neden …”: the one who is asked, before a question."""
    word = unit.word(at)
    is_other = word in lex.speaking and word not in lex.heads and bool(lex.heads)
    return is_other and unit.word(at + 1) in lex["questions"]


def _past_venue(unit: Unit, at: int, last: int, lex: Lexicon) -> int:
    """Past where something was said, those who were told, and whom the source cites."""
    if unit.word(at) in lex["addressees"] and lex.data.venue_closes:
        return at + 1
    if _is_hearer(unit, at, lex):
        return at + 1
    seen = False
    for place in range(at, min(last, at + VENUE_WITHIN)):
        word = unit.word(place)
        if unit.is_mark(place, "(", ")"):
            continue
        if not word:
            return at
        end = _told_end(unit, place, last, lex)
        if end or (seen and _closes_adverbial(word, lex)):
            return end or place + 1
        if word in lex["bare_words"]:
            continue
        seen = seen or word in lex["venues"] or word in lex["addressees"]
        if lex.data.venue_closes and word not in lex["venues"]:
            seen = seen or _is_outlet(unit, place, lex)
        elif seen and (word.endswith(lex.data.venue_endings or ("\n",)) or word in lex["addressees"]):
            return place + 1
    return at


def _told_end(unit: Unit, at: int, last: int, lex: Lexicon) -> int:
    """Behind a citing phrase, or behind those who were told and how; 0 if neither."""
    length = phrase_length(unit, at, lex.citing_after)
    if length:
        return at + length
    return _past_converb(unit, at + 1, last, lex) if _is_told(unit, at, lex) else 0


def _is_told(unit: Unit, at: int, lex: Lexicon) -> bool:
    is_named = unit.is_comma(at + 1) and elsewhere.is_told_name(unit, at, lex)
    return is_named or elsewhere.is_told(unit, at, lex)


def _is_hearer(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(관계자는) 노르다통신에 | …”: an outlet that is told, in its case."""
    word, endings = unit.word(at), lex.data.hearer_endings
    is_told = word.endswith(endings or ("\n",)) and lex.tells(word, lex["outlets"])
    return is_told and not phrase_length(unit, at + 1, lex.citing_after)


def _is_outlet(unit: Unit, at: int, lex: Lexicon) -> bool:
    is_noun = unit.word(at) in lex["outlets"] and unit.elements[at].is_capital
    return is_noun or elsewhere.is_told_name(unit, at, lex)


def _closes_adverbial(word: str, lex: Lexicon) -> bool:
    """“X'in yayınına | bağlanarak”, “X'e | konuşurken”: a form that opens no noun phrase."""
    is_participle = word.endswith(lex.data.open_follows or ("\n",)) and not word.endswith(
        lex.data.clause_closers
    )
    return word in lex["source_openers"] and not is_participle and word not in lex["venues"]


def _past_converb(unit: Unit, at: int, last: int, lex: Lexicon) -> int:
    """“X'e | telefonla bağlanarak”: past what the speaker did to speak there, if he did."""
    for place in range(at, min(last, at + CONVERB_WITHIN)):
        if unit.word(place) in lex["source_openers"] and unit.word(place).endswith(lex.data.same_subject):
            return place + 1
    return at

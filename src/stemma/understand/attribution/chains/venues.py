"""Where something was said: “in an article for the newspaper X”, “in this report”.

A stretch of a unit in, the outlet or document that it names out. A conversation or a broadcast that
no outlet's name goes with is no venue here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from stemma import gazetteer
from stemma.model import Span
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import QUOTE_MARKS, Unit
from stemma.understand.attribution.phrases.phrase import LONGEST, Phrase

WITHIN = 9
LONGEST_GAP = 40
NAME_WITHIN = 6
CLOSING = 4
"""A word that tells where something was said stands so near the comma behind it."""


@dataclass(frozen=True, slots=True)
class Venue:
    """``cue`` is the preposition (with the document: “in an article for”), ``source`` the rest."""

    cue: Phrase
    source: Phrase
    kind: Literal["outlet", "document"]
    is_pointing: bool
    """Whether it points back: “in this article”."""


def find_venue(unit: Unit, start: int, end: int, lex: Lexicon) -> Venue | None:
    """The outlet between two elements, failing that a document, failing that None."""
    heard = heard_by(unit, start, end, lex) if lex["hearings"] else None
    if heard is not None:
        return heard
    document: Venue | None = None
    for at in range(start, end):
        if _is_glued(unit.word(at), lex) or (unit.word(at) in lex.data.clitics and is_quoted(unit, at + 1)):
            first = at + (unit.word(at) in lex.data.clitics)
            stop = _noun_end(unit, first, min(end, first + WITHIN), lex)
            return Venue(Phrase(at, first + 1), Phrase(first, stop), "outlet", is_pointing=False)
        if unit.word(at) not in lex["prepositions"]:
            continue
        stop = _noun_end(unit, at + 1, min(end, at + 1 + WITHIN), lex)
        words = [unit.word(place) for place in range(at + 1, stop)]
        if lex["platforms"].intersection(words):
            continue
        glued = next((place for place in range(at + 2, stop) if _is_glued(unit.word(place), lex)), None)
        if glued is not None:
            return Venue(Phrase(at, glued), Phrase(glued, stop), "outlet", is_pointing=False)
        if any(word in lex["outlets"] for word in words):
            held = next((place for place in range(at + 1, stop) if unit.word(place) in lex["holders"]), at)
            if held > at and any(unit.word(place) in lex["outlets"] for place in range(held, stop)):
                return Venue(Phrase(at, held + 1), Phrase(held + 1, stop), "outlet", is_pointing=False)
            first = document.cue.start if document and document.source.end >= at else at
            return Venue(Phrase(first, at + 1), Phrase(at + 1, stop), "outlet", _points(words, lex))
        if document is None and any(word in lex["documents"] for word in words):
            document = Venue(Phrase(at, at + 1), Phrase(at + 1, stop), "document", _points(words, lex))
    return document


def heard_by(unit: Unit, start: int, end: int, lex: Lexicon) -> Venue | None:
    """“в интервью (агентству) «Норда»”: the outlet named right behind such a venue."""
    for at in range(start, end - 1):
        if unit.word(at) not in lex["hearings"]:
            continue
        first = at + 2 if unit.word(at + 1) in lex["prepositions"] else at + 1
        last = first
        while last < end and unit.word(last) in lex["outlets"] and not unit.elements[last].is_capital:
            last += 1
        stop = last
        while stop < end and unit.is_word(stop) and unit.elements[stop].is_capital:
            stop += 1
        if stop > last and unit.text[unit.elements[last].start - 1] in QUOTE_MARKS:
            stop = max(stop, _closing(unit, last, end))
        is_name = last < end and unit.word(last) in lex["outlet_names"]
        if stop > last and (last > first or is_name or _looks_like_outlet(unit, last)):
            return Venue(Phrase(at - 1, first), Phrase(first, stop), "outlet", is_pointing=False)
    return None


def _closing(unit: Unit, start: int, limit: int) -> int:
    """Behind the word that a closing mark follows; ``start`` where there is none near."""
    for at in range(start, min(limit, start + NAME_WITHIN)):
        after = unit.elements[at].end
        if not unit.is_word(at):
            return start
        if unit.text[after : after + 1] in QUOTE_MARKS:
            return at + 1
    return start


def _looks_like_outlet(unit: Unit, at: int) -> bool:
    element = unit.elements[at]
    word = unit.text[element.start : element.end]
    return unit.text[element.start - 1] in QUOTE_MARKS or word.isascii() or (len(word) > 1 and word.isupper())


def _is_glued(word: str, lex: Lexicon) -> bool:
    """“لوكالة”: a preposition and the word for an outlet in one."""
    if lex.tells_outlet(word):
        return True
    return any(word.startswith(one) and word.removeprefix(one) in lex["outlets"] for one in lex.data.clitics)


def is_quoted(unit: Unit, at: int) -> bool:
    """“لـ«الغد»”: whether a word stands right behind an opening mark."""
    return unit.is_word(at) and unit.text[max(0, unit.elements[at].start - 1)] in QUOTE_MARKS


def is_anybody(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """“لقاء مع الصحافة”: nothing but nouns for the press at large, without the marks of a name."""
    words = {unit.word(at) for at in range(*phrase)} - lex["articles"] - lex["prepositions"]
    return bool(words) and words <= lex["anybody"] and not is_quoted(unit, phrase.end - 1)


def _points(words: list[str], lex: Lexicon) -> bool:
    return bool(words) and words[0] in lex["demonstratives"]


def _noun_end(unit: Unit, start: int, limit: int, lex: Lexicon) -> int:
    end = start
    while end < limit and unit.is_word(end):
        word = unit.word(end)
        if (closing := _marks_end(unit, end, limit)) > end:
            end = closing
            continue
        if end > start and (
            word in lex["prepositions"]
            or word in lex["complementizers"]
            or unit.is_time(end)
            or word in lex["subordinators"]
            or word in lex["relatives"]
            or (
                lex.is_verb(word)
                and unit.word(end - 1) not in lex["articles"]
                and not any(word in lex[name] for name in ("documents", "outlets", "holders"))
            )
        ):
            break
        end += 1
    return end


def _marks_end(unit: Unit, start: int, limit: int) -> int:
    """Behind a name in quotation marks that begins here, small words and all: «Жизнь без цейтнота»."""
    return _closing(unit, start, limit) if is_quoted(unit, start) else start


def before_cue(unit: Unit, end: int, lex: Lexicon) -> Venue | None:
    """The venue of an impersonal cue, sought in what stands before it."""
    return find_venue(unit, max(0, end - LONGEST), end, lex)


def told(reading: Reading, lex: Lexicon, *, is_outlet: Callable[[Span], bool]) -> Venue | None:
    """An outlet between the source, the cue and the content, in a language without capitals."""
    unit = reading.unit
    own = (*reading.content, reading.source, reading.cue, reading.tail)
    inside = {at for part in own for at in range(*part)}
    for citing in reading.citings:
        inside |= {at for part in (citing.source, citing.cue) for at in range(*part)}
    first = min(reading.source.start, reading.cue.start)
    last = max((reading.cue.end, *(part.start for part in reading.content)))
    free = [at for at in range(first, min(last, first + LONGEST_GAP)) if at not in inside]
    found = _outlet_among(unit, free, reading.cue, lex, is_outlet=is_outlet)
    if found is None and reading.tail:
        found = _learning(reading, lex, is_outlet=is_outlet)
    if found is not None or not _is_conversation(unit, first, lex):
        return found
    ahead = [at for at in range(max(0, first - LONGEST_GAP), first) if at not in inside]
    return _outlet_among(unit, ahead, reading.cue, lex, is_outlet=is_outlet)


def _learning(reading: Reading, lex: Lexicon, *, is_outlet: Callable[[Span], bool]) -> Venue | None:
    """“北岬通讯社从两名外交官处获悉”: the outlet before a marker in two parts, whose subject it is."""
    unit, end = reading.unit, reading.cue.start
    start = end
    while start > 0 and unit.is_word(start - 1) and end - start < LONGEST_GAP:
        start -= 1
    found = _outlet_among(unit, range(start, end), reading.cue, lex, is_outlet=is_outlet)
    if found is None or not all(
        unit.is_time(at) or unit.is_adverb(at) for at in range(found.source.end, end)
    ):
        return None
    return found


def _is_conversation(unit: Unit, end: int, lex: Lexicon) -> bool:
    """“在接受青屿电视台专访时，”: whether what stands before a source closes with where it was said."""
    closing = range(max(0, end - CLOSING), end)
    return any(unit.word(at) in lex["venues"] for at in closing) and unit.is_comma(end - 1)


def _outlet_among(
    unit: Unit, free: Sequence[int], cue: Phrase, lex: Lexicon, *, is_outlet: Callable[[Span], bool]
) -> Venue | None:
    """The last outlet with a name among these elements."""
    for at in reversed(free):
        word = unit.word(at)
        if lex.spaceless and word.startswith(tuple(lex["noun_links"])):
            continue  # “《晨报》的报道”
        if word in lex["platforms"] - lex["outlets"]:
            continue
        is_title = _is_told_title(unit, at, cue, lex)
        if not word or word in lex["addressees"] or not (is_title or lex.tells(word, lex["outlets"])):
            continue
        start = at
        while start - 1 in free and _is_part_of_name(unit, start - 1, lex) and at - start < NAME_WITHIN:
            start -= 1
        if (
            start == at
            and word in lex["outlets"]
            and not is_outlet(unit.span(at, at + 1))
            and not _is_published(word, lex)
            and not unit.text.startswith("《", unit.elements[at].start)
            and not _stands_in(word, lex)
        ):
            continue
        venue = next((place for place in free if place > at and unit.word(place) in lex["venues"]), None)
        where = cue if venue is None else Phrase(venue, venue + 1)
        return Venue(where, Phrase(start, at + 1), "outlet", is_pointing=False)
    return None


def _stands_in(word: str, lex: Lexicon) -> bool:
    """“(告诉)该社”: a word that points back to the outlet named before."""
    known = lex.stand_ins.get("outlet", frozenset())
    return lex.spaceless and word in known and word[:1] in lex["demonstratives"]


def _is_told_title(unit: Unit, at: int, cue: Phrase, lex: Lexicon) -> bool:
    """“回覆《明窗》查詢時”, “对《远野》透露”: a title in the marks of a work, of one who asks or is told."""
    if not lex.spaceless or not unit.text.startswith("《", unit.elements[at].start):
        return False
    asks = unit.word(at + 1) in (lex["venues"] - lex["documents"]) | lex["addressees"]
    return asks or at == cue.end or unit.word(at - 1) in lex["told_by"]


def _is_part_of_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if not word or unit.is_time(at) or lex.is_known(word) or lex.tells(word, lex["venues"]):
        return False
    if word in lex["noun_links"]:
        return False
    return not word.endswith(lex.name_endings or ("\n",))


def _is_published(word: str, lex: Lexicon) -> bool:
    """Whether the gazetteer has an outlet of that name, its ending left out."""
    endings = ("", *lex.name_endings)
    return any(
        gazetteer.publisher(word.removesuffix(ending)) is not None
        for ending in endings
        if word.endswith(ending)
    )

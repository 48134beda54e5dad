"""Who was told: an outlet among the words that a reading leaves free, told by a verb, a talk or a title."""

from collections.abc import Callable, Sequence

from stemma import gazetteer
from stemma.model import Span
from stemma.understand.attribution.chains.venues import (
    NAME_WITHIN,
    TALK_WITHIN,
    Venue,
)
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import Phrase

LONGEST_GAP = 40
CLOSING = 4
"""A word that tells where something was said stands so near the comma behind it."""
CLAUSE_WITHIN = 3
"""“국영 통신이 보도한 성명에서”: so far behind an outlet a venue may stand."""


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
    talk = _talking(unit, free, lex)
    if talk is not None and (found is None or found.source.start >= talk.source.start):
        found = talk  # “영국 잡지 | 스크린룸과 (가진 인터뷰에서)”: the noun is no name
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


def _talking(unit: Unit, free: Sequence[int], lex: Lexicon) -> Venue | None:
    """“월간 무대와의 (단독) 인터뷰에서”: who talks with somebody, and is neither a person nor an office."""
    others = [lex[name] for name in ("roles", "institutions", "pronouns", "addressees")]
    for at in free:
        if unit.word(at) not in lex["talks"]:
            continue
        near = (place for place in range(at - 1, max(-1, at - 1 - TALK_WITHIN), -1) if place in free)
        partner = next((one for one in near if unit.word(one).endswith(lex.data.partner_endings)), None)
        if partner is None or any(lex.tells(unit.word(partner), known) for known in others):
            continue
        start = partner
        while start - 1 in free and (
            any(unit.word(start - 1) in lex[name] for name in ("outlet_fillers", "outlets"))
            or unit.is_mark(start - 1, "'", "‘")
        ):
            start -= 1
        return Venue(Phrase(at, at + 1), Phrase(start, partner + 1), "outlet", is_pointing=False)
    return None


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
        first = at + 1 if venue is not None and lex.verb_final and venue - at <= CLAUSE_WITHIN else venue
        where = cue if venue is None or first is None else Phrase(first, venue + 1)
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
    if word in either(lex["noun_links"], lex["source_markers"]):
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

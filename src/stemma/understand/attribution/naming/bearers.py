"""A unit of a language without capitals in, who is named in it out: beside a title, at its head, an office.

Pronouns and bare titles are resolved to these. A name is taken only where its family name, the dot of a
foreigner or the title beside it shows it; who stands at the head of a sentence is likely its subject.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.segments import NAME_DOT
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming.openers import place_end
from stemma.understand.attribution.phrases import trimming
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.uncased import (
    behind_description,
    has_surname,
    is_name_word,
    surname_length,
    text_of,
)

TITLE_WITHIN = 5
LONGEST_RUN = 12
GIVEN = 3
"""Signs of a whole name with a family name of one sign."""
PART = 4
"""Signs behind the dot in a foreigner's name."""
HEAD_WITHIN = 10
OFFICE_WITHIN = 3
MARKS = {"«": "»", "„": "“", "“": "”"}
BODY_WITHIN = 8


@dataclass(frozen=True, slots=True)
class Bearer:
    """``roles`` are the title's words, none of one who only opens a sentence; ``place`` is the name's."""

    name: str
    place: Phrase
    roles: tuple[str, ...]
    words: frozenset[str]
    is_head: bool


def bearers(unit: Unit, lex: Lexicon) -> Iterator[Bearer]:
    """Everybody who is named in a unit, in order."""
    head = _head(unit, lex)
    if head is not None:
        yield head
    for at in range(len(unit.elements)):
        word = unit.word(at)
        if not word or not lex.tells(word, lex["roles"]):
            continue
        found = _beside(unit, at, lex)
        if found is None:
            continue
        place, name = found
        words = {unit.word(other) for other in _title_words(unit, min(at, place.start), lex)}
        roles = _roles(word, lex)
        yield Bearer(name, place, roles, frozenset(words.union(roles)), _is_at_head(unit, place.start, lex))


def body(unit: Unit, lex: Lexicon) -> tuple[str, Phrase] | None:
    """The office, company or club with a name of its own that opens a unit: “远舟汽车召回…”."""
    start = _past_leads(unit, lex)
    for at in range(start, min(len(unit.elements), start + BODY_WITHIN)):
        word = unit.word(at)
        if lex.tells(word, lex["institutions"]):
            if (company := _company(unit, at, lex)) is not None:
                return company
            own = at > start or lex.base(word, lex["institutions"]) != word
            end = at + 1
            while lex.spaceless and unit.word(end) in lex["institutions"]:
                end += 1  # “北岸航运 | 公司”
            name = text_of(unit, start, end, lex) if own else None
            return (name, Phrase(start, end)) if name else None
        if not is_name_word(unit, at, lex):
            return None
    return None


def companies(unit: Unit, lex: Lexicon) -> Iterator[tuple[str, Phrase]]:
    """Companies within a unit that a noun describes: “…，承建商坤达建设周二否认”."""
    nouns = lex.descriptions("institution") if lex.spaceless else ()
    found = (_company(unit, at, lex) for at in range(1, len(unit.elements)) if unit.word(at) in nouns)
    return (one for one in found if one is not None)


def _company(unit: Unit, noun: int, lex: Lexicon) -> tuple[str, Phrase] | None:
    """“游戏公司云梯互动裁撤了…”: the name behind a noun that may stand for any company."""
    for end in range(noun + 2, min(len(unit.elements), noun + BODY_WITHIN) + 1):
        own = behind_description(unit, Phrase(noun, end), lex)
        name = text_of(unit, *own, lex) if own else None
        if own and name:
            return name, own
    return None


def named_offices(unit: Unit, lex: Lexicon) -> Iterator[tuple[str, Phrase]]:
    """Offices and companies whose name stands behind their noun: “el grupo Albara”."""
    known = lex["institutions"]
    for at, word in enumerate(unit.words):
        if word not in known:
            continue
        start = at if unit.elements[at].is_capital and at > 0 else at + 1
        while start <= at + OFFICE_WITHIN and unit.is_word(start) and not unit.elements[start].is_capital:
            start += 1
        end = start
        while end < len(unit.elements) and unit.elements[end].is_capital and unit.is_word(end):
            end += 1
        end = place_end(unit, _quoted_end(unit, start, end), lex)
        if start < end and unit.word(start - 1) not in either(lex["prepositions"], lex["conjunctions"]):
            yield unit.text[unit.elements[start].start : unit.elements[end - 1].end], Phrase(start, end)


def _quoted_end(unit: Unit, start: int, end: int) -> int:
    """Behind the mark that closes a name in quotation marks: «Северный паром»."""
    before = (
        unit.text[max(0, unit.elements[start].start - 1) : unit.elements[start].start] if start < end else ""
    )
    if before not in MARKS:
        return end
    for at in range(start, min(len(unit.elements), start + BODY_WITHIN)):
        after = unit.text[unit.elements[at].end : unit.elements[at].end + 1]
        if after and after in MARKS.values():
            return at + 1 if MARKS.get(before) == after else end
    return end


def _roles(word: str, lex: Lexicon) -> tuple[str, ...]:
    """The title and the titles that it ends in: 商务部长, 部长."""
    return tuple(word[at:] for at in range(len(word)) if word[at:] in lex["roles"])


def _title_words(unit: Unit, end: int, lex: Lexicon) -> Iterator[int]:
    for at in range(end - 1, max(-1, end - 1 - TITLE_WITHIN), -1):
        if not unit.is_word(at) or unit.word(at) in lex["prepositions"]:
            return
        yield at


def _beside(unit: Unit, at: int, lex: Lexicon) -> tuple[Phrase, str] | None:
    """The name beside a title, on the side where the language has it, else on the other."""
    if lex.spaceless:
        return _from(unit, at + 1, lex)
    before = _right_before(unit, at - 1, lex)
    if before is None and lex.tells(unit.word(at - 1), lex["institutions"]):
        before = _right_before(unit, at - 2, lex)  # “편도연 국방부 장관”
    return before or (_alone(unit, at + 1, lex) if _is_bare(unit.word(at), lex) else None)


def _right_before(unit: Unit, at: int, lex: Lexicon) -> tuple[Phrase, str] | None:
    """A whole name without an ending, which would part it from the title behind it: “구본하와 | 시의원”."""
    found = _alone(unit, at, lex)
    return found if found is not None and found[1] == unit.word(at) else None


def _is_bare(word: str, lex: Lexicon) -> bool:
    """Whether a title has no ending, so that its name may follow."""
    base = lex.base(word, lex["roles"])
    return lex.lemmas.get(base, "").split("/")[0] == base


def _alone(unit: Unit, at: int, lex: Lexicon) -> tuple[Phrase, str] | None:
    """A word that is a whole name."""
    if at < 0 or not is_name_word(unit, at, lex):
        return None
    name = text_of(unit, at, at + 1, lex)
    if name is None or not has_surname(unit, at, at + 1, lex):
        return None
    if len(name) not in (GIVEN, surname_length(name, lex) + GIVEN - 1):
        return None
    return Phrase(at, at + 1), name


def _from(unit: Unit, start: int, lex: Lexicon) -> tuple[Phrase, str] | None:
    """The name that begins here among words that nothing parts."""
    end = start
    while end < min(len(unit.elements), start + LONGEST_RUN) and (
        unit.word(end) == NAME_DOT or is_name_word(unit, end, lex)
    ):
        end += 1
    words = "".join(unit.words[start:end])
    if NAME_DOT in words:
        whole = words.rpartition(NAME_DOT)
        fits = bool(whole[0]) and 0 < len(whole[2]) <= PART
        name = text_of(unit, start, end, lex) if fits else None
        return (Phrase(start, end), name) if name else None
    surname = surname_length(words, lex)
    if not surname:
        return None
    length = _length(unit, start, words, surname)
    stop = start
    while stop < end and len("".join(unit.words[start:stop])) < length:
        stop += 1
    name = "".join(unit.words[start:stop])
    return (Phrase(start, stop), name) if len(name) == length > 1 else None


def _length(unit: Unit, start: int, words: str, surname: int) -> int:
    """Signs of a name: all of a short run; of a longer one what stands together elsewhere too."""
    longest = surname + GIVEN - 1
    if len(words) <= longest:
        return len(words)
    shorter, longer = words[: longest - 1], words[:longest]
    return longest - 1 if unit.text.count(shorter) > unit.text.count(longer) else longest


def _past_leads(unit: Unit, lex: Lexicon) -> int:
    start = 0
    while start < len(unit.elements) and (trimming.is_lead(unit, start, lex) or unit.is_comma(start)):
        start += 1
    return start


def _head(unit: Unit, lex: Lexicon) -> Bearer | None:
    """A name without a title that opens a sentence: “马库斯·韦伯是一名教师”."""
    start = _past_leads(unit, lex)
    if start >= len(unit.elements):
        return None
    if not lex.spaceless:
        found = _alone(unit, start, lex) if _is_subject(unit.word(start), lex) else None
    else:
        found = _from(unit, start, lex)
        if found is not None and is_name_word(unit, found[0].end, lex):
            found = None
    return Bearer(found[1], found[0], (), frozenset(), is_head=True) if found else None


def _is_subject(word: str, lex: Lexicon) -> bool:
    return word.endswith(lex.data.source_endings or ("\n",))


def _is_at_head(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether no mark and no preposition stands before, so that it may be the subject."""
    if at > HEAD_WITHIN:
        return False
    return all(unit.is_word(place) and unit.word(place) not in lex["prepositions"] for place in range(at))

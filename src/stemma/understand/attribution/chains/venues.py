"""Where something was said: “in an article for the newspaper X”, “in this report”.

A stretch of a unit in, the outlet or document that it names out. A conversation or a broadcast that
no outlet's name goes with is no venue here.
"""

from dataclasses import dataclass
from typing import Literal

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import QUOTE_MARKS, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.definite import is_definite
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase

WITHIN = 9
NAME_WITHIN = 6
TALK_WITHIN = 3
DESCRIBED_WITHIN = 2
HELD_WITHIN = 3
"""Elements from an outlet on to the word for having something, an object among them."""


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
        named = _named_at(unit, at, start, end, lex)
        if named is not None:
            return named
        if unit.word(at) not in lex["prepositions"]:
            continue
        opens, stop = _behind(unit, at, end, lex)
        words = [unit.word(place) for place in range(opens, stop)]
        if lex["platforms"].intersection(words):
            continue
        glued = next((place for place in range(at + 2, stop) if _is_glued(unit.word(place), lex)), None)
        if glued is not None:
            return Venue(Phrase(at, glued), Phrase(glued, stop), "outlet", is_pointing=False)
        if any(word in lex["outlets"] for word in words):
            held = next((place for place in range(at + 1, stop) if unit.word(place) in lex["holders"]), at)
            if held > at and any(unit.word(place) in lex["outlets"] for place in range(held, stop)):
                return Venue(Phrase(at, held + 1), Phrase(held + 1, stop), "outlet", is_pointing=False)
            first = document.cue.start if document and document.source.end >= at else _since(unit, at, lex)
            cue = (_aired(unit, stop, lex) if opens > at + 1 else NOTHING) or Phrase(first, opens)
            return Venue(cue, Phrase(opens, stop), "outlet", _points(words, lex))
        if document is None and any(word in lex["documents"] for word in words):
            document = Venue(Phrase(at, at + 1), Phrase(at + 1, stop), "document", _points(words, lex))
    return document


def _aired(unit: Unit, at: int, lex: Lexicon) -> Phrase:
    """“(در سخنانی که رادیو) آن را | پخش (کرد)”: the word for having something, soon behind an outlet."""
    has = either(lex["holders"], lex["publishing"])
    held = next((one for one in range(at, at + HELD_WITHIN) if unit.word(one) in has), None)
    return NOTHING if held is None else Phrase(held, held + 1)


def _since(unit: Unit, at: int, lex: Lexicon) -> int:
    """“una entrevista | publicada este domingo por (X)”: from the noun on that its participle tells of."""
    first = at
    while first > 0 and (unit.is_time(first - 1) or unit.word(first - 1) in lex.determiners):
        first -= 1
    if unit.word(at) not in lex["agent"] or unit.word(first - 1) not in lex["adjoined"]:
        return at
    return first - 1 - (unit.word(first - 2) in either(lex["interviews"], lex["venues"]))


def _named_at(unit: Unit, at: int, start: int, end: int, lex: Lexicon) -> Venue | None:
    """“لوكالة X”, “لـ«الغد»”, “حديث إلى «الغد»”, “مقابلة أجرتها «الغد»”: told by the words before it."""
    word = unit.word(at)
    if _is_platform(unit, at, end, lex):
        return None
    is_clitic = word in lex.data.clitics and at + 1 < end and is_quoted(unit, at + 1)
    if _is_glued(word, lex) or is_clitic:
        first = at + (word in lex.data.clitics)
        stop = _noun_end(unit, first, min(end, first + WITHIN), lex)
        return Venue(Phrase(at, first + 1), Phrase(first, stop), "outlet", is_pointing=False)
    if (held := _holder_of_talk(unit, at, start, lex)) is not None:
        name = Phrase(at, max(at + 1, _closing(unit, at, end)))
        return Venue(Phrase(held, held + 1), name, "outlet", is_pointing=False)
    if word in lex["prepositions"] and _links_talk(unit, at, start, lex):
        stop = max(at + 2, _closing(unit, at + 1, end))
        return Venue(Phrase(at, at + 1), Phrase(at + 1, stop), "outlet", is_pointing=False)
    return None


def _is_platform(unit: Unit, at: int, end: int, lex: Lexicon) -> bool:
    """“على «تليغرام»”, “لـ«إكس»”: a social network in quotation marks, here or right behind."""
    near = next((one for one in (at, at + 1) if is_quoted(unit, one)), None)
    if near is None:
        return False
    words = {unit.word(one) for one in range(near, max(near + 1, _closing(unit, near, end)))}
    return bool(words & lex["platforms"]) and not words & lex["outlets"]


def _holder_of_talk(unit: Unit, at: int, start: int, lex: Lexicon) -> int | None:
    """“في مقابلة أجرتها معه «الغد»”: the verb of who has a talk, before a name in quotation marks."""
    if not lex["interview_links"] or lex["hearings"] or not unit.opens_marks(at):
        return None
    near = range(at - 1, max(start, at - TALK_WITHIN), -1)
    held = next((one for one in near if unit.word(one) in lex["holders"]), None)
    talks = held is not None and any(unit.word(one) in lex["venues"] for one in (held - 1, held - 2))
    return held if talks else None


def _links_talk(unit: Unit, at: int, start: int, lex: Lexicon) -> bool:
    """“في حديث (خاص) إلى «الغد»”: a preposition between a word for a talk and a name in quotation marks."""
    if lex["hearings"] or unit.word(at) not in lex["interview_links"] or not is_quoted(unit, at + 1):
        return False
    return any(unit.word(one) in lex["venues"] for one in range(max(start, at - TALK_WITHIN), at))


def _behind(unit: Unit, at: int, end: int, lex: Lexicon) -> tuple[int, int]:
    """The noun phrase behind a preposition, or behind «کې چې», “در سخنانی که”, up to who has it."""
    opens = at + 1
    if lex.data.relative_links:
        told = either(lex["venues"], lex["documents"], lex["published"])
        relative = at + 1 + (unit.word(at + 1) in told)
        opens = relative + 1 if unit.word(relative) in lex["relatives"] else opens
        opens += opens > at + 1 and unit.word(opens) in lex["prepositions"]
    stop = _noun_end(unit, opens, min(end, at + 1 + WITHIN), lex)
    if opens > at + 1:
        has = either(lex["holders"], lex["publishing"])
        stop = next((one for one in range(opens, stop) if unit.word(one) in has), stop)
    return opens, stop


def heard_by(unit: Unit, start: int, end: int, lex: Lexicon) -> Venue | None:
    """“в интервью (агентству) «Норда»”: the outlet named right behind such a venue."""
    beside = lex["outlets"] | lex["reporters"]
    for at in range(start, end - 1):
        asked = phrase_length(unit, at, lex.asked)
        if unit.word(at) not in lex["hearings"] and not asked:
            continue
        first = at + asked if asked else at + 1 + (unit.word(at + 1) in lex["prepositions"])
        last = _past_described(unit, first, end, lex)
        while last < end and unit.word(last) in beside and not unit.elements[last].is_capital:
            last += 1
        stop = last
        while stop < end and unit.is_word(stop) and unit.elements[stop].is_capital:
            stop += 1
        if stop > last and unit.text[unit.elements[last].start - 1] in QUOTE_MARKS:
            stop = max(stop, _closing(unit, last, end))
        is_name = last < end and unit.word(last) in lex["outlet_names"]
        if stop > last and (last > first or is_name or _looks_like_outlet(unit, last)):
            cue = Phrase(at if asked else at - 1, first)
            return Venue(cue, Phrase(first, stop), "outlet", is_pointing=False)
    return None


def _past_described(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Past “(в интервью) британскому (журналу X)”: adjectives, by their case, before an outlet."""
    endings = (*lex.data.told_endings, *lex.data.oblique_endings, *lex.data.dative_endings)
    at, beside = start, lex["outlets"] | lex["reporters"]
    while (
        at < end
        and at - start < DESCRIBED_WITHIN
        and not unit.opens_marks(at)
        and unit.word(at) not in beside
    ):
        is_plain = unit.is_word(at) and not unit.elements[at].is_capital and not unit.is_time(at)
        if not is_plain or unit.word(at) in lex["prepositions"] or not unit.word(at).endswith(endings):
            return start
        at += 1
    return at if at < end and (unit.opens_marks(at) or unit.word(at) in beside) else start


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
            if lex.data.definite and unit.is_word(end) and not is_definite(unit, end, lex):
                break  # “وكالة «نوردا» | نسخة منه”
            continue
        if end > start and (
            (lex.data.definite and phrase_length(unit, end, lex.anonymous) > 1)
            or word in lex["prepositions"]
            or word in lex["complementizers"]
            or unit.is_time(end)
            or word in lex["subordinators"]
            or word in lex["relatives"]
            or _opens_predicate(unit, end, lex)
            or (
                lex.is_verb(word)
                and unit.word(end - 1) not in lex["articles"]
                and not any(word in lex[name] for name in ("documents", "outlets", "holders"))
            )
        ):
            break
        end += 1
    return end


def _opens_predicate(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“رادیو نوا | پخش شد”, “خبرگزاری نوا | گفت‌وگو کرده است”, “رادیو | آن را پخش کرد”: where no comma parts a
    name from the rest of its clause."""
    if not lex.data.loose_names:
        return False
    word = unit.word(at)
    return word in either(lex["publishing"], lex["interviews"], lex["demonstratives"]) or lex.is_finite(word)


def _marks_end(unit: Unit, start: int, limit: int) -> int:
    """Behind a name in quotation marks that begins here, small words and all: «Жизнь без цейтнота»."""
    return _closing(unit, start, limit) if is_quoted(unit, start) else start


def before_cue(unit: Unit, end: int, lex: Lexicon) -> Venue | None:
    """The venue of an impersonal cue, sought in what stands before it."""
    return find_venue(unit, max(0, end - LONGEST), end, lex)

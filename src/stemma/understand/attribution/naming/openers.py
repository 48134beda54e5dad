"""A unit of a language with capitals in, the bodies that it names by capitals alone out.

“Верхнеозёрский областной суд”, “the Belmarish army”: a capital, words that describe, the noun. “Redwick
Rovers signed …”, “Автозавод «Тарнмаш»”: who opens a sentence, and what stands in quotation marks. The latter
are names of nobody in particular, so that they are asked last.
"""

from collections.abc import Iterator

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming.quoted import quoted_name
from stemma.understand.attribution.naming.spelt import LONGEST_NAME, is_name_word
from stemma.understand.attribution.phrases.phrase import Phrase

MOST_BETWEEN = 3
LEAST_CAPITALS = 2


def with_nouns(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """Names that a small noun for an institution closes."""
    nouns = either(lex["institutions"], lex.stand_ins.get("institution", frozenset[str]()))
    for at, element in enumerate(unit.elements):
        if at == 0 or element.is_capital or not lex.tells(unit.words[at], nouns):
            continue
        start = at
        while start > max(0, at - MOST_BETWEEN) and _describes(unit, start - 1, lex):
            start -= 1
        while start < at and not (unit.elements[start].is_capital or unit.word(start)[:1].isdigit()):
            start += 1
        while start > 0 and unit.is_word(start - 1) and _is_own(unit, start - 1, lex):
            start -= 1
        is_plain = start == 0 and at == 1 and not lex.data.head_first
        if start < at <= start + LONGEST_NAME and not is_plain:
            yield Phrase(start, _complement_end(unit, at, lex))
        elif not lex.data.head_first and (end := _behind(unit, at, lex)) > at + 1:
            yield Phrase(at + 1, end)


def _behind(unit: Unit, noun: int, lex: Lexicon) -> int:
    """Behind the capitals that follow a noun: “the airline Skarvair”."""
    end = noun + 1
    while end < len(unit.elements) and unit.is_word(end) and _is_own(unit, end, lex):
        end += 1
    return end if end - noun <= LONGEST_NAME and not unit.word(end - 1).endswith("'s") else noun


def _complement_end(unit: Unit, noun: int, lex: Lexicon) -> int:
    """Behind what a noun is over: «инспекция экологической безопасности»."""
    end = noun + 1
    endings = lex.data.genitive_endings
    is_over = endings and unit.is_word(end) and unit.word(end).endswith(endings) and unit.is_word(end + 1)
    if not is_over or lex.is_verb(unit.word(end)) or lex.is_verb(unit.word(end + 1)):
        return end
    is_noun = unit.word(end + 1) not in either(lex["prepositions"], lex["conjunctions"])
    return end + 2 if is_noun else end


def _describes(unit: Unit, at: int, lex: Lexicon) -> bool:
    if not unit.is_word(at):
        return False
    if unit.elements[at].is_capital:
        return _is_own(unit, at, lex)
    word = unit.word(at)
    return word.endswith(lex.data.modifier_endings or ("\n",)) or (word[0].isdigit() and "-" in word)


def _is_own(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a capital is part of a name; at the head of a sentence a word of a closed class is none."""
    word = unit.word(at)
    element = unit.elements[at]
    is_closed = lex.tells_other(word) and word not in lex["institutions"]
    is_time = element.is_time or element.is_adverb
    return element.is_capital and not is_closed and not is_time and is_name_word(unit, at, lex)


def opening(unit: Unit, lex: Lexicon) -> Phrase | None:
    """Who opens a unit under several capitals, or in quotation marks behind its first noun."""
    start = 1 if unit.elements and unit.word(0) in lex["articles"] else 0
    for at in range(start, min(len(unit.elements), start + LONGEST_NAME)):
        if not unit.is_word(at) or unit.word(at) in lex["prepositions"] or lex.is_verb(unit.word(at)):
            break
        found = quoted_name(unit, at, len(unit.elements))
        if found is not None:
            return found
    end = start
    while end < len(unit.elements) and unit.is_word(end) and unit.elements[end].is_capital:
        end += 1
    capitals = end - start
    described = lex.stand_ins.get("institution", frozenset())
    while start < end and (not _is_own(unit, start, lex) or unit.word(start) in described):
        start += 1
    is_whole = start < end and all(_is_own(unit, at, lex) for at in range(start, end))
    return Phrase(start, end) if is_whole and LEAST_CAPITALS <= capitals <= LONGEST_NAME else None


def with_places(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """Names that a noun for an institution opens with a capital, and a place closes."""
    for at in range(len(unit.elements)):
        if not unit.elements[at].is_capital or unit.word(at) not in lex["institutions"]:
            continue
        end = at + 1
        while unit.is_word(end) and unit.elements[end].is_capital:
            end += 1
        if (whole := place_end(unit, end, lex)) > end:
            yield Phrase(at, whole)


def place_end(unit: Unit, end: int, lex: Lexicon) -> int:
    """Behind the place that a body is named for: “la Corte | d'appello di Montespino”."""
    at, links = end, lex["inner_prepositions"]
    while unit.is_word(at) and at - end <= MOST_BETWEEN and not unit.elements[at].is_capital:
        is_plain = unit.word(at - 1) in links or (at == end and not lex.is_known(unit.word(at)))
        if unit.word(at) not in links and not is_plain:
            return end
        at += 1
    last = at
    while unit.is_word(last) and unit.elements[last].is_capital:
        last += 1
    return last if last > at > end and unit.word(at - 1) in links else end


def has_plain_names(lex: Lexicon) -> bool:
    """Whether neither capitals show names nor a fixed order of name, title and mark."""
    return bool(lex.data.definite or lex.data.loose_names or (lex["source_markers"] and not lex.spaceless))


def has_capitals(lex: Lexicon) -> bool:
    """Whether a capital shows a name, and an ordinary noun has none."""
    data = lex.data
    return not (data.loose_names or data.verb_second or data.definite or data.name_side != "any")

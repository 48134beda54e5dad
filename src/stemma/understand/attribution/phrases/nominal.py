"""A stretch of a unit in, where its subject begins out, in a language whose nouns show it by their form.

Only words that the pack knows as speakers are told; a noun right behind a preposition is none.
"""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import QUOTE_MARKS, Unit

CLOSING = "»”"
WITHIN = 14
GOVERNED_WITHIN = 5


def subject_place(unit: Unit, start: int, end: int, lex: Lexicon) -> int | None:
    """The first nominative of a stretch with the words that go with it: “(в среду) новый глава МИД”."""
    for at in range(start, min(end, start + WITHIN)):
        if not unit.is_word(at):
            return None
        if at > start and is_subject(unit, at, lex):
            begin = with_modifiers(unit, at, start, lex)
            if begin > start and _is_governed(unit, begin - 1, lex):
                continue  # “(со ссылкой) на свои источники”: the same form is an object's
            return begin
    return None


def _is_governed(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether an adjective stands here right behind a preposition."""
    is_modifier = unit.word(at).endswith(lex.data.modifier_endings or ("\n",))
    return is_modifier and unit.word(at - 1) in lex["prepositions"]


def named_place(unit: Unit, start: int, end: int, lex: Lexicon) -> int | None:
    """A name in capitals behind a time or a venue: “(в пятницу) Минфин”, “(в Telegram) Игорь Лосев”."""
    is_said = unit.word(start - 1).endswith(lex.data.passive_endings or ("\n",))  # “говорится в письме X”
    for at in range(start + 1, min(end, start + WITHIN)):
        if not unit.is_word(at):
            return None
        before = unit.word(at - 1)
        is_venue = before in lex["venues"] and before not in lex["hearings"] and not is_said
        is_title = unit.text[unit.elements[at].start - 1] in QUOTE_MARKS
        is_title = is_title or unit.word(at) in lex["platforms"]
        if unit.elements[at].is_capital and not is_title and (unit.is_time(at - 1) or is_venue):
            return at
    return None


def may_be_subject(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a phrase may be one that speaks, by its forms; true in a language whose forms do not tell."""
    if not lex.subjects or start >= end:
        return True
    first = unit.word(start)
    if unit.elements[start].is_capital or unit.word(start - 1) in lex["hosts"]:
        return True
    if first in lex["pronouns"]:
        return first in lex.leads and first not in lex["possessives"]
    return is_subject(unit, start, lex) or subject_place(unit, start, end, lex) is not None


def is_subject(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the form of a word shows that it is a subject."""
    if at >= len(unit.elements):
        return False
    word, before = unit.word(at), unit.word(at - 1)
    if before in lex["prepositions"] or (before in lex["venues"] and word in lex["outlets"]):
        return False
    if word in lex["pronouns"]:
        return word not in lex["possessives"] and word in lex.leads
    if unit.elements[at].is_capital and unit.is_word(at - 1):
        return word in lex.subjects and word in lex["institutions"] and unit.is_time(at - 1)
    endings = lex.data.subject_endings
    return word in lex.subjects or (bool(endings) and word.endswith(endings))


def with_modifiers(unit: Unit, at: int, start: int, lex: Lexicon) -> int:
    """Back over adjectives and owners: “официальный представитель”, “его адвокат”."""
    endings = lex.data.modifier_endings
    at = _before_governed(unit, at, start, lex)
    while (
        endings
        and at - 1 > start
        and (unit.word(at - 1).endswith(endings) or unit.word(at - 1) in lex["possessives"])
        and unit.word(at - 2) not in lex["prepositions"]
        and unit.text[unit.elements[at - 1].end] not in CLOSING
    ):
        at -= 1
    return at


def _before_governed(unit: Unit, at: int, start: int, lex: Lexicon) -> int:
    """Back over “близкий к кабмину (источник)”, where ``start`` lies before it."""
    near = range(at - 2, max(start + 1, at - GOVERNED_WITHIN), -1)
    return next((place - 1 for place in near if governs(unit, place - 1, place, lex)), at)


def governs(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“близкий | к кабмину источник”: a preposition right behind an adjective, and a subject behind both."""
    endings = lex.data.modifier_endings
    if at != start + 1 or not endings or not unit.word(start).endswith(endings):
        return False
    if unit.word(at) not in lex["prepositions"] or (unit.elements[start].is_capital and start):
        return False
    near = range(at + 2, min(len(unit.elements), at + GOVERNED_WITHIN))
    words = [place for place in near if all(unit.is_word(one) for one in range(at, place + 1))]
    return any(unit.word(place) in lex.subjects for place in words)

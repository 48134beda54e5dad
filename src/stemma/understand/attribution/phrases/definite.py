"""A word in, what it is out, for languages whose article is written as one with its noun: “الوزير”.

Whether it is definite, tells what is done, is tied to a cue by a preposition, or goes on with one who is
one of several.
"""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import Unit

SHORT = 2
QUALIFIED = 3
"""Words at most of one of ``partitives`` with its adjectives."""


def is_definite(unit: Unit, at: int, lex: Lexicon, skip: int = 0) -> bool:
    """Whether a word has the article before it, as one word with it."""
    article = lex.data.definite
    if not article or not unit.is_word(at) or unit.word(at) in lex["not_definite"]:
        return False
    start = unit.elements[at].start + skip
    return unit.text.startswith(article, start, unit.elements[at].end - 1)


def is_event(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a noun tells what is done, as an infinitive does elsewhere."""
    word = unit.word(at)
    if not word or lex.governs(word) or word in lex["holders"] or word in lex["not_events"]:
        return False
    noun = unit.elements[at]
    return lex.is_event(word, unit.text[noun.start : noun.end]) and not is_definite(unit, at, lex)


def is_in_parts(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether what stands here may go on with one of ``partitives``: “مسؤول | في”, “مسؤول رفيع | في”.

    It does not with where or when he says something: “الباحث | في مقابلة”.
    """
    if lex.data.definite and unit.word(at) in lex["prepositions"]:
        if unit.word(at - 1) in lex["adhering"]:
            return True
        if unit.word(at + 1) in lex["venues"] or unit.is_time(at + 1):
            return False
    if unit.word(at - 1) in lex["partitives"]:
        return True
    return lex.data.definite != "" and any(
        unit.word(at - back) in lex["partitives"]
        and not any(
            is_definite(unit, place, lex) or not _may_qualify(unit, place, lex)
            for place in range(at - back, at)
        )
        for back in range(2, QUALIFIED + 1)
    )


def _may_qualify(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word may be a partitive or an adjective of one: of no closed class, no verb and no name."""
    word = unit.word(at)
    return (
        bool(word)
        and not unit.opens_marks(at)
        and (word in lex["partitives"] or not (lex.is_known(word) or lex.is_joined(word)))
    )


def tie(unit: Unit, at: int, cue: Cue, lex: Lexicon, *, is_loose: bool = False) -> int:
    """Elements from here to the content, if a preposition that ties it to the cue stands here; else -1.

    One that is written as one with its noun belongs to the content: 0 elements. ``is_loose`` where any
    noun may stand here.
    """
    word = unit.word(at)
    for phrase in cue.ties:
        if len(phrase) > 1 and phrase[1] == "-":
            if word == phrase[0]:
                return 0  # before a quotation: بـ"…"
            bare = word.removeprefix(phrase[0])
            is_noun = is_loose or is_definite(unit, at, lex, len(phrase[0])) or lex.is_event(bare)
            is_noun = is_noun and not unit.opens_marks(at)  # صحيفة "لو ريفاج"
            if is_noun and len(bare) > SHORT and bare != word and word not in lex["not_tied"]:
                return 0
        elif (
            word == phrase[0]
            and not _is_cited(unit, at, lex)
            and all(unit.word(at + step) == part for step, part in enumerate(phrase))
        ):
            return len(phrase)
    return -1


def _is_cited(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“نقلا | عن”: whether the preposition closes a citing phrase."""
    return phrase_length(unit, at - 1, lex.citing) > 1

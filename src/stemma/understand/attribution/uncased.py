"""The words of a source without capitals in, the bare name out: titles and endings are none of it.

For languages whose pack says on which side of a title a name stands (``name_side``); None is an answer.
"""

from stemma.model import SourceKind
from stemma.understand.attribution.lexicon import Lexicon
from stemma.understand.attribution.segments import NAME_DOT
from stemma.understand.attribution.sources import Phrase
from stemma.understand.attribution.units import Unit

LONGEST_PLAIN = 4
LONGEST_FOREIGN = 12
MOST_WORDS = 6


def bare_name(unit: Unit, phrase: Phrase, lex: Lexicon, kind: SourceKind | None) -> str | None:
    """The name in a phrase; of an institution or outlet all its words, of a person those beside the title."""
    start, end = phrase
    if kind == "document" or unit.word(start) in lex["demonstratives"]:
        return None
    if kind not in ("person", None):
        return _text(unit, start, end, lex)
    if unit.word(start) in lex["indefinite"] and not any(is_title(unit, at, lex) for at in range(*phrase)):
        return None
    return person_name(unit, phrase, lex)


def person_name(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """A person's name beside his title, on the side where the language has it, else on the other."""
    titles = [at for at in range(*phrase) if is_title(unit, at, lex)]
    if not titles:
        known = any(lex.tells(unit.word(at), lex.hosting) for at in range(*phrase))
        return None if known else _named(unit, phrase.start, phrase.end, lex)
    after = (titles[-1] + 1, phrase.end)
    before = (phrase.start, titles[0])
    if lex["source_markers"]:
        comma = next((at for at in range(*phrase) if unit.is_comma(at)), phrase.start)
        before = (phrase.start, min(comma, titles[0]))
    sides = (after, before) if lex.data.name_side == "after" else (before, after)
    named = (_named(unit, *side, lex, is_last=side[1] == phrase.end) for side in sides)
    return next((name for name in named if name), None)


def is_title(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word tells what somebody is and is not a part of his name."""
    word = unit.word(at)
    return word in lex["roles"] or word in lex["courtesy"]


def _named(unit: Unit, start: int, end: int, lex: Lexicon, *, is_last: bool = True) -> str | None:
    """The words of a stretch that may be a name: those beside an office's words, not these."""
    runs: list[tuple[int, int]] = []
    at = start
    while at < end:
        stop = at
        while stop < end and _is_name_word(unit, stop, lex):
            stop += 1
        if stop > at:
            runs.append((at, stop))
        at = max(stop, at + 1)
    fitting = [run for run in runs if _fits(unit, *run, lex)]
    if not fitting:
        return None
    own = [run for run in fitting if has_surname(unit, *run, lex)]
    first, last = (own or fitting)[-1 if lex.data.name_side == "after" else 0]
    return _text(unit, first, last, lex, has_ending=last == end and is_last)


def _is_name_word(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if not word or unit.is_time(at) or lex.is_known(word) or word[0].isdigit() or word in lex["governors"]:
        return False
    if unit.is_word(at - 1) and unit.text[unit.elements[at - 1].end - 1] in lex.data.genitive_signs:
        return False
    if word in lex["noun_links"] or word in lex["indefinite"] or word in lex.name_endings:
        return False
    return not lex.tells(word, lex.titled)


def _fits(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    dotted = any(unit.word(at) == NAME_DOT for at in range(start, end))
    if not lex.spaceless:
        return end - start <= MOST_WORDS
    return end - start <= (LONGEST_FOREIGN * 2 if dotted else LONGEST_FOREIGN)


def has_surname(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a stretch is short and begins with a family name."""
    words = "".join(unit.word(at) for at in range(start, end))
    return len(words) <= LONGEST_PLAIN and words.startswith(tuple(lex["surnames"]) or ("\n",))


def short_phrase(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """The whole of a short phrase that is no role and no document, without the word for an outlet."""
    at = phrase.start
    kinds = ("outlets", "courtesy")
    while at < phrase.end - 1 and any(unit.word(at) in lex[kind] for kind in kinds):
        at += 1
    words = [unit.word(place) for place in range(at, phrase.end)]
    if any(word in lex["roles"] | lex["documents"] for word in words):
        return None
    if len(words) > MOST_WORDS:
        return None
    if any(word in lex["demonstratives"] for word in words):
        return None
    span = unit.span(at, phrase.end)
    return unit.text[span.start : span.end]


def stem(word: str, lex: Lexicon) -> str:
    """A title without the ending that is written as one with it, where the pack lists it so."""
    for ending in lex.name_endings:
        if word.endswith(ending) and word.removesuffix(ending) in lex["roles"]:
            return word.removesuffix(ending)
    return word


def _text(unit: Unit, start: int, end: int, lex: Lexicon, *, has_ending: bool = True) -> str | None:
    """The words as they stand, without the ending that is written as one with the last."""
    if start >= end:
        return None
    span = unit.span(start, end)
    words = unit.text[span.start : span.end].strip("《》")
    ending = next((one for one in lex.name_endings if words.endswith(one) and len(words) - len(one) > 1), "")
    return (words.removesuffix(ending) if has_ending else words) or None

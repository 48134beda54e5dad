"""The words of a source in a language that writes every noun with a capital, its kind and bare name out.

A title tells a person, the end of a compound what it is (“Verkehrsdezernent” is a “Dezernent”); the name is
what stands behind the title, or the whole where the noun itself is one (“Verteidigungsministerium”).
"""

from collections.abc import Iterator

from stemma.model import SourceKind
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import Phrase

KINDS: tuple[tuple[str, SourceKind], ...] = (
    ("courtesy", "person"),
    ("roles", "person"),
    ("outlets", "outlet"),
    ("documents", "document"),
    ("institutions", "institution"),
)
NAME_LENGTH = 2
MOST_CAPITALS = 4


def kind_of(unit: Unit, phrase: Phrase, lex: Lexicon) -> tuple[SourceKind | None, int]:
    """The kind, and the place of the noun that tells it: the head of the phrase."""
    for at in range(phrase.start, _head_end(unit, phrase, lex)):
        if unit.is_word(at) and unit.word(at) not in lex.determiners:
            for name, kind in KINDS:
                if lex.tells(unit.word(at), lex[name]) and _is_noun(unit, at, lex):
                    if kind == "person" and any(
                        unit.word(at).endswith(word) for word in lex.descriptions("institution")
                    ):
                        return "institution", at
                    return kind, at
    return None, phrase.start


def _is_noun(unit: Unit, at: int, lex: Lexicon) -> bool:
    return unit.elements[at].is_capital or not unit.word(at).isalpha() or unit.word(at) in lex["outlets"]


def _head_end(unit: Unit, phrase: Phrase, lex: Lexicon) -> int:
    """Where the genitive, a preposition or a comma ends the head of a phrase."""
    for at in range(phrase.start + 1, phrase.end):
        word = unit.word(at)
        if not word or (word in lex["prepositions"] and word not in lex["name_particles"]):
            return at
        if word in lex["genitives"] and unit.elements[at - 1].is_capital:
            return at
    return phrase.end


def name_of(unit: Unit, phrase: Phrase, lex: Lexicon, kind: SourceKind | None, noun: int) -> str | None:
    """The bare name at a phrase, or None."""
    end = _head_end(unit, phrase, lex)
    if kind == "person":
        starts = noun + 1 < end and unit.is_word(noun + 1) and _is_name(unit, noun + 1, lex)
        return (_run(unit, noun + 1, end, lex) if starts else None) or _behind_comma(unit, phrase, lex)
    if kind == "document":
        return None
    if kind in ("institution", "outlet"):
        behind = _run(unit, noun + 1, end, lex)
        described = any(unit.word(noun).endswith(word) for word in lex.descriptions(kind))
        if described or (kind == "outlet" and behind):
            before = _run(unit, phrase.start, noun + 1, lex)
            return behind or (
                before
                if before and noun > phrase.start and before != _run(unit, noun, noun + 1, lex)
                else None
            )
        whole = _run(unit, phrase.start, end, lex)
        bare = unit.word(noun) in lex["institutions"]
        return whole if behind or not bare or (whole and " " in whole) else None
    return _run(unit, phrase.start, end, lex)


def _run(unit: Unit, start: int, end: int, lex: Lexicon) -> str | None:
    """The first words with capitals in a stretch, without articles."""
    at = start
    while at < end and (
        not unit.is_word(at) or unit.word(at) in lex["articles"] or not _is_name(unit, at, lex)
    ):
        at += 1
    stop = at
    while (
        stop < end and unit.is_word(stop) and (_is_name(unit, stop, lex) or _is_small(unit, stop, end, lex))
    ):
        stop += 1
    if stop == at:
        return None
    span = unit.span(at, stop)
    return unit.text[span.start : span.end]


def _is_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    element = unit.elements[at]
    return (
        element.is_capital
        or unit.word(at) in lex["outlets"]
        or any(map(str.isupper, unit.text[element.start : element.end]))
    )


def _is_small(unit: Unit, at: int, end: int, lex: Lexicon) -> bool:
    return unit.word(at) in lex["name_particles"] and at + 1 < end


def _behind_comma(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """“die Bürgermeisterin von Hollern, Gesine Wittkamp”, “der Chef (Ilse Brandt)”."""
    comma = next((at for at in range(*phrase) if unit.is_comma(at)), None)
    if comma is None or not unit.is_word(comma + 1) or unit.word(comma + 1) in lex["articles"]:
        return None
    found = _run(unit, comma + 1, phrase.end, lex)
    return found if found and " " in found else None


def people_in(unit: Unit, lex: Lexicon) -> Iterator[tuple[int, str, str]]:
    """Every title with a name behind it, or article, noun and name: place, title word, name."""
    at = 0
    while at < len(unit.elements):
        if not unit.is_word(at) or not unit.elements[at].is_capital:
            at += 1
            continue
        stop = at
        while stop < len(unit.elements) and unit.is_word(stop) and unit.elements[stop].is_capital:
            stop += 1
        first = at + 1 if unit.word(at) in either(lex["articles"], lex["prepositions"]) else at
        yield from _person(unit, first, stop, lex)
        at = stop


def _person(unit: Unit, first: int, stop: int, lex: Lexicon) -> Iterator[tuple[int, str, str]]:
    titles = [at for at in range(first, stop) if lex.tells(unit.word(at), lex["roles"])]
    known = any(lex.tells(unit.word(at), lex.hosting) for at in range(first, stop))
    start = titles[-1] + 1 if titles else first + 1 if stop - first == NAME_LENGTH + 1 and not known else None
    if (
        start is None
        or not 1 <= stop - start <= MOST_CAPITALS
        or (titles and known and stop - start < NAME_LENGTH)
    ):
        return
    span = unit.span(start, stop)
    yield start, unit.word(start - 1), unit.text[span.start : span.end]


def opening(unit: Unit, lex: Lexicon) -> str:
    """The name at the head of a text, or nothing: one noun without an article before a verb."""
    word = unit.word(0)
    closed = ("articles", "prepositions", "pronouns", "particles", "adverbs", "subordinators", "conjunctions")
    is_plain = word and not any(word in lex[name] for name in closed) and not unit.is_time(0)
    if not is_plain or not unit.is_word(1) or unit.elements[1].is_capital or word in lex["roles"]:
        return ""
    span = unit.span(0, 1)
    return unit.text[span.start : span.end]

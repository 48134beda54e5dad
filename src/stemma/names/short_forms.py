"""A text and an outlet's name in, the places where the text has the name's initials or its address out.

Initials stand in brackets behind the name and alone from there on: "Agence Littoral-Presse (ALP)"; a
name that was translated keeps its own: "the Agency of Mountain News (AGN)".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from stemma.gazetteer import key, words
from stemma.names.outlet_nouns import is_empty, is_outlet_noun
from stemma.names.sound import latin_letters
from stemma.names.transcribed import is_transcribed

Spans = Sequence[tuple[int, int]]

IN_BRACKETS = re.compile(r"[(（]\s?[«“\"„]?([^\W\d_]{2,7})[»”\"“]?\s?[)）]")
ADDRESS = re.compile(r"(?<![\w@./-])(?:www\.)?((?:[\w-]+\.)*([\w-]+)\.[a-z]{2,8})(?![\w@-])", re.IGNORECASE)
APOSTROPHE = re.compile(r"(?<=[^\W\d_])[’'ʼ](?=[^\W\d_])")
FEWEST_LETTERS = 2
LEAST_INITIALS = 3
LEAST_ADDRESS = 5
CAPITALS = re.compile(r"(?<![\w.])[^\W\d_]{3,7}(?!\w)")
BESIDE = 30
BEFORE = 60
"""Letters before a bracket in which the words stand that its initials are short for."""


def initials(text: str, name: str, found: Spans) -> Iterator[tuple[int, int]]:
    """``found`` is where the name itself stands."""
    own = _initials(name)
    shorts: dict[str, int] = {}
    for match in IN_BRACKETS.finditer(text):
        said = match.group(1)
        is_behind = any(
            text[end : match.start()].strip(' »”"“') == "" and end <= match.start() for _, end in found
        )
        before = words(text[max(0, match.start() - BEFORE) : match.start()])
        is_own = latin_letters(key(said)) in own and any(map(is_outlet_noun, before))
        if said.isupper() and (is_own or (is_behind and _opens_alike(said, name))):
            shorts.setdefault(said, match.start())
    yield from _beside_nouns(text, own)
    for short, since in shorts.items():
        for match in re.finditer(rf"(?<!\w){short}(?!\w)", text):
            if match.start() > since:
                yield match.span()


def _beside_nouns(text: str, own: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where the initials follow a noun for an outlet or stand before one: "the agency ALP"."""
    for start, end, said in _capitals(text) if own else ():
        if said in own:
            before, after = text[:start], text[end:]
            beside = (*words(before[-BESIDE:])[-1:], *words(after[:BESIDE])[:2])
            gaps = before[-2:].strip() not in tuple(".!?") and after[:1] == " "
            if gaps and any(map(is_outlet_noun, beside)):
                yield start, end


@lru_cache(maxsize=256)
def _capitals(text: str) -> tuple[tuple[int, int, str], ...]:
    """Words in capitals, with their Latin letters."""
    return tuple(
        (*match.span(), latin_letters(key(match.group())))
        for match in CAPITALS.finditer(text)
        if match.group().isupper()
    )


def addresses(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where the outlet is called by the address of its pages: "according to tablerovivo.example"."""
    if "." not in text:
        return
    for start, end, label in _hosts(text):
        if any(_is_label(label, joined) for joined in _joined(name)):
            yield start, end


@lru_cache(maxsize=256)
def _hosts(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (match.start(), match.end(), key(match.group(2).replace("-", "")))
        for match in ADDRESS.finditer(text)
        if len(match.group(2)) >= LEAST_ADDRESS
    )


def _is_label(label: str, joined: str) -> bool:
    return len(joined) >= LEAST_ADDRESS and (label == joined or is_transcribed(label, joined))


@lru_cache(maxsize=4096)
def _joined(name: str) -> tuple[str, ...]:
    """The name as an address may have it: with all its words, without its noun, without its article."""
    every = words(APOSTROPHE.sub(" ", name))
    bare = [word for word in every if not is_outlet_noun(word)]
    return tuple(dict.fromkeys("".join(part) for part in (every, bare, every[1:]) if len(part) > 0))


def _initials(name: str) -> frozenset[str]:
    return frozenset(form for form in initials_of(name) if len(form) >= LEAST_INITIALS)


@lru_cache(maxsize=4096)
def initials_of(name: str) -> frozenset[str]:
    """The first letters of all words of a name, and of those that tell whose it is, as Latin letters."""
    every = words(name)
    telling = [word for word in every if not is_empty(word)]
    return frozenset("".join(latin_letters(word)[:1] for word in part) for part in (every, telling))


def are_initials(said: str, name: str) -> bool:
    """Whether words in capitals, or letters parted by full stops, are the initials of a name: "AM", «أ.ك»."""
    letters = latin_letters(key(said).replace(" ", ""))
    is_short = said.isupper() or not {".", "۔"}.isdisjoint(said.strip(".۔"))
    return is_short and len(letters) >= FEWEST_LETTERS and letters in initials_of(name)


def _opens_alike(said: str, name: str) -> bool:
    """Whether the first of the initials begins a word of the name."""
    first = latin_letters(key(said))[:1]
    return any(latin_letters(word)[:1] == first for word in words(name))

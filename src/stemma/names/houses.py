"""The house that owns an outlet, as its page names it: a line of the page in, the house's words out."""

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from stemma import languages

MOST_WORDS = 16
"""A longer line tells of a house; it does not say whose page this is."""
_PART = re.compile(r"[^,،、;؛|·•:.©–—()]+")
_WORD = re.compile(r"\w+(?:\u200c\w+)*")


class _Houses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``houses.toml``: words by which a house is known: "media group"."""

    houses: tuple[str, ...] = ()


def house_in(line: str) -> tuple[str, ...]:
    """The words of the part of a line that names a house, case-folded; empty where none is named."""
    if len(_words(line)) > MOST_WORDS:
        return ()
    for part in _PART.findall(line):
        words = _words(part)
        if any(_place(words, house) >= 0 for house in _known()):
            return words
    return ()


def is_same_house(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether lines of two pages name one house: the word for a house with the same name beside it."""
    mine, theirs = (_named(lines) for lines in (left, right))
    return any(_is_one(one, other) for one in mine for other in theirs)


def _named(lines: Iterable[str]) -> list[tuple[str, ...]]:
    return [words for line in lines if (words := house_in(line))]


def _is_one(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    for house in _known():
        here, there = _place(left, house), _place(right, house)
        if here < 0 or there < 0:
            continue
        before = left[max(0, here - 1) : here], right[max(0, there - 1) : there]
        after = left[here + len(house) :][:1], right[there + len(house) :][:1]
        if any(mine and mine == theirs for mine, theirs in (before, after)):
            return True
    return False


def _place(words: tuple[str, ...], house: tuple[str, ...]) -> int:
    size = len(house)
    return next((at for at in range(len(words) - size + 1) if words[at : at + size] == house), -1)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


@cache
def _known() -> tuple[tuple[str, ...], ...]:
    """The longest first, so that a name is not taken for a part of the word for a house."""
    every = {
        _words(house)
        for code in languages.codes()
        if (section := languages.section(code, "houses", _Houses)) is not None
        for house in section.houses
    }
    return tuple(sorted(every, key=lambda one: (-len(one), one)))

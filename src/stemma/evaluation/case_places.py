"""A string of a case in, the places of the text that it may mean out: one where it is written clearly.

Whole words come first, so that "he" is not sought in "the"; "he#2" counts whole words too where there are
two. Scripts without spaces, and Korean with its endings, count every occurrence.
"""

import re
import unicodedata
from itertools import pairwise

Place = tuple[int, int]

_JOINERS = "\u200c\u200d"
_NUMBERED = re.compile(r"(.+)#(\d+)", re.DOTALL)
_UNSPACED = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)


def places(text: str, words: str) -> list[Place]:
    """None where the string does not stand in the text, several where it does not tell which is meant."""
    numbered = None if words in text else _NUMBERED.fullmatch(words)
    if numbered is None:
        return _plain(text, words)
    return _numbered(text, numbered[1], int(numbered[2]))


def _plain(text: str, words: str) -> list[Place]:
    every = _occurrences(text, words)
    return _whole(text, every) or every


def _numbered(text: str, words: str, number: int) -> list[Place]:
    every = _occurrences(text, words)
    whole = _whole(text, every)
    if len(whole) < 2 or number > len(whole) or _UNSPACED.search(words):
        return every[number - 1 : number]
    meant = {whole[number - 1], every[number - 1]}
    return sorted(meant & set(whole))


def _occurrences(text: str, words: str) -> list[Place]:
    return [found.span() for found in re.finditer(re.escape(words), text)] if words else []


def _whole(text: str, found: list[Place]) -> list[Place]:
    """Those that neither begin nor end within a word."""

    def is_within(at: int) -> bool:
        return any(_in_word(a) and _in_word(b) for a, b in pairwise(text[max(0, at - 1) : at + 1]))

    return [place for place in found if not is_within(place[0]) and not is_within(place[1])]


def _in_word(char: str) -> bool:
    """Letters, digits, and what joins or marks them."""
    return char.isalnum() or char in _JOINERS or unicodedata.combining(char) > 0

"""A text in, its words out, and those at which a name may begin.

Every report of a story is asked for every outlet's name: words are found once and kept by how they begin,
so that a name is only compared with words that could be its first.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from stemma.gazetteer import key
from stemma.names.spelling import ANY_BEGINNING, beginnings, parted_beginnings

WORD = re.compile(
    r"\d+|[^\W\d_]+(?:[\u200c\u0610-\u061a\u064b-\u065f\u0670][^\W\d_]+)*[\u064b-\u065f\u0670]*"
)
LEAST_BEHIND_ARTICLE = 4
TEXTS = 256
"""Of so many texts the words are remembered."""


class Token(NamedTuple):
    """A word: half-open range of the text, and its key."""

    start: int
    end: int
    word: str
    is_large: bool
    """Written with a capital, or in a script that has none."""


@lru_cache(maxsize=TEXTS)
def tokens_of(text: str) -> tuple[Token, ...]:
    """All words, in order."""
    return tuple(
        Token(match.start(), match.end(), bare(folded), not match.group()[0].islower())
        for match in WORD.finditer(text)
        if (folded := key(match.group()))
    )


def beginning_with(text: str, word: str) -> Sequence[int]:
    """Which words of a text may be the first of a name that begins with this one, in order."""
    large = _large(text)
    wanted = beginnings(word)
    if ANY_BEGINNING in wanted:
        return sorted({at for places in large.values() for at in places})
    return sorted({at for one in (ANY_BEGINNING, *wanted) for at in large.get(one, ())})


@lru_cache(maxsize=TEXTS)
def _large(text: str) -> Mapping[str, Sequence[int]]:
    """Words that may begin a name, alone or written as one with the next, by what they may begin with."""
    found: dict[str, list[int]] = {}
    tokens = tokens_of(text)
    for at, token in enumerate(tokens):
        if token.is_large:
            after = "".join(one.word for one in tokens[at + 1 : at + 2])
            for one in beginnings(token.word) | parted_beginnings(token.word, after):
                found.setdefault(one, []).append(at)
    return found


def bare(word: str) -> str:
    """The word without the article that Arabic writes onto it."""
    return word.removeprefix("ال") if len(word) > LEAST_BEHIND_ARTICLE else word

"""A body in, its words out: folded for comparison, each with its place in the text."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from stemma.model import Span
from stemma.relate.keeping import keeping

_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Scripts without spaces between words: each character is a word."""
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:[\u200c\u0640'’.,٫٬][^\W_{_UNSPACED}]+)*\u0640*")
_UNSPACED_WORD = re.compile(rf"[{_UNSPACED}]")
_FOLD = str.maketrans("يىكأإآةۀё", "ییکاااههе")
_DROPPED = frozenset("\u200c\u200d\u0640'’")
TEXTS = 512
"""Of so many texts the words are remembered: two reports are compared in several ways, passage by passage."""


class Token(NamedTuple):
    """One word of a body: ``form`` for comparison, ``[start, end)`` in code points."""

    form: str
    start: int
    end: int


@keeping(TEXTS)
def tokens(text: str) -> tuple[Token, ...]:
    """Words in order. Case, vowel marks and letters that are spelt in two ways are levelled."""
    return tuple(Token(_form(m.group()), m.start(), m.end()) for m in _WORD.finditer(text))


def forms(text: str) -> list[str]:
    """The words in order, without their places."""
    return [_form(word) for word in _WORD.findall(text)]


def span(run: tuple[Token, ...], first: int, after: int) -> Span:
    """The stretch of text from the first word to the one before ``after``."""
    return Span(run[first].start, run[after - 1].end)


def is_unspaced(form: str) -> bool:
    """Whether a word is a character of a script that puts no spaces between words."""
    return _UNSPACED_WORD.fullmatch(form) is not None


@lru_cache(maxsize=1 << 16)
def _form(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower()).translate(_FOLD)
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in _DROPPED)

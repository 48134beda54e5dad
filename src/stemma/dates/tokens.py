"""Text in, tokens out: numbers, words and symbols with their places and the gap before each.

Tokens stand in order, never overlap, and together hold every character that is neither space nor
zero-width. Reading is linear: no pattern looks further than the token itself.
"""

import re
import unicodedata
from enum import IntEnum
from typing import NamedTuple


class Gap(IntEnum):
    """What stands between a token and the one before it."""

    NONE = 0
    JOINER = 1
    """A zero-width (non-)joiner: Persian writes "سه‌شنبه" with one."""
    SPACE = 2
    BREAK = 3
    """A blank line: no expression runs across it."""


class Token(NamedTuple):
    """``word`` is the folded form of letters, the symbol itself, or "" for a number.

    ``value`` is the number where it has at most four digits, else -1.
    """

    start: int
    end: int
    word: str
    value: int
    digits: int
    gap: Gap
    capital: bool

    @property
    def is_word(self) -> bool:
        return self.word[:1].isalpha()

    @property
    def is_number(self) -> bool:
        return self.digits > 0


_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
_LETTER = r"[^\W\d_]"
_SIGN = "(?<=\\d)[年月日号號년월일时時点點分秒시분초]"
"""A sign behind a figure is a token of its own: the word that follows it is written together with it."""
_TOKEN = re.compile(
    rf"\d+|{_SIGN}|{_LETTER}(?:{_LETTER}|[{_MARKS}]|['’‘`](?={_LETTER}{{2}}))*|([^\w\s])\1*|_+"
)
_HUMP = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])")
_INVISIBLE = dict.fromkeys(
    map(ord, "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"),
    " ",
)
_LETTERS = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ې": "ی", "ۍ": "ی", "ے": "ی",
        "ك": "ک", "ة": "ه", "ہ": "ه", "ۃ": "ه", "ھ": "ه", "ە": "ه", "ٱ": "ا",
        "ـ": None, "ʻ": None, "ʼ": None, "’": None, "‘": None, "'": None, "`": None, "ʿ": None, "ʾ": None,
        "ı": "i",
    }
)  # fmt: skip


def fold(word: str) -> str:
    """Letters without case, marks, apostrophes and the variants that keyboards of a script mix up."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    bare = "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))
    return bare.translate(_LETTERS)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets into the whole text."""
    found: list[Token] = []
    folded: dict[str, str] = {}
    before = start
    visible = text[start:end].translate(_INVISIBLE)
    for match in _TOKEN.finditer(visible):
        first, last = match.start() + start, match.end() + start
        gap = _gap(text, before, first)
        before = last
        raw = match.group()
        if raw[0].isdecimal():
            value = int(raw) if len(raw) <= 4 else -1
            found.append(Token(first, last, "", value, len(raw), gap, False))
        elif raw[0].isalpha():
            for part in _HUMP.split(raw) if not raw.islower() else (raw,):
                word = folded.get(part) or folded.setdefault(part, fold(part))
                found.append(Token(first, first + len(part), word, -1, 0, gap, part[0].isupper()))
                first, gap = first + len(part), Gap.NONE
        else:
            found.append(Token(first, last, raw, -1, 0, gap, False))
    return found


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Stretches between blank lines, in order: what one expression may lie in."""
    found, start = [], 0
    for blank in re.finditer(r"\n[ \t\r\u00a0]*\n", text):
        if blank.start() > start:
            found.append((start, blank.start()))
        start = blank.end()
    if start < len(text):
        found.append((start, len(text)))
    return found


def _gap(text: str, start: int, end: int) -> Gap:
    if start == end:
        return Gap.NONE
    between = text[start : min(end, start + 80)]
    return Gap.SPACE if any(c.isspace() for c in between) else Gap.JOINER

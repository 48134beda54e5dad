"""Text in, words and marks with their places out. The normal form folds case and spelling habits.

Folded are letter case, Arabic vowel signs and hamza seats, Persian and Arabic keyboards' letters,
the zero-width non-joiner, the dot that a capital Turkish İ leaves, typographic apostrophes, ё, the
full-width marks of East Asia. Of a sign that stands alone nothing is left: it is a dash, as Persian sets it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u0640"
_TOKEN = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}"
    rf"|[^\W_]+(?:_+[^\W_]+)*(?:[{_SIGNS}]+[^\W_]*)*(?:[\u200c'’\-‑·]+[^\W_{_SIGNS}][\w{_SIGNS}]*)*"
    r"|''|\.{2,}|[^\w\s]"
)
DASH = "-"
LONGEST_KEPT = 40
"""Letters of a word whose normal form is remembered."""
_FOLD = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "ٱ": "ا", "ة": "ه", "ۀ": "ه", "ؤ": "و",
        "ё": "е", "’": "'", "‑": "-",
        "，": ",", "：": ":", "；": ";", "！": "!", "？": "?", "（": "(", "）": ")", "。": ".", "｡": ".",
        "\u0307": None, "\u200c": None, "\u200d": None, "\u0640": None, "\u0670": None,
    }
    | {chr(code): None for code in (*range(0x0610, 0x061B), *range(0x064B, 0x0660))}
)  # fmt: skip


class Token(NamedTuple):
    start: int
    end: int
    normal: str


def normal(word: str) -> str:
    """The form under which a word is looked up; words of a text repeat, so most are folded once."""
    return _kept(word) if len(word) <= LONGEST_KEPT else _folded(word)


def _folded(word: str) -> str:
    return word.lower().translate(_FOLD)


_kept = lru_cache(maxsize=1 << 15)(_folded)


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Words and single marks from ``start`` to ``end``, in order."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        yield Token(*match.span(), normal(match.group()) or DASH)


def word_list(phrase: str) -> tuple[str, ...]:
    """The normal words of a phrase, cut as a text is."""
    return tuple(token.normal for token in tokens(phrase))

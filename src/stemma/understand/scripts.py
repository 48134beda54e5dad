"""Letters in, scripts out, by the names that Unicode gives to letters: LATIN, CYRILLIC, ARABIC.

Scripts that one language writes side by side (kana and Chinese characters) count as one.
"""

import unicodedata
from collections import Counter
from functools import lru_cache

EAST_ASIAN = "CJK"
_TOGETHER = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO"})
_SIGNS = frozenset({"MODIFIER", "MICRO", "FEMININE", "MASCULINE", "FULLWIDTH", "MATHEMATICAL", "SCRIPT"})


@lru_cache(maxsize=8192)
def script(char: str) -> str:
    """The script of a letter; empty for what is no letter of a script."""
    if not char.isalpha():
        return ""
    first = unicodedata.name(char, "").split(" ", 1)[0]
    if first in _TOGETHER:
        return EAST_ASIAN
    return "" if first in _SIGNS else first


def counts(text: str) -> Counter[str]:
    """How many letters of each script a text has."""
    found = Counter(map(script, text))
    del found[""]
    return found


def most(found: Counter[str]) -> tuple[str, float] | None:
    """The script with most letters and its share; None where there is no letter."""
    if not found:
        return None
    best = max(found, key=lambda name: (found[name], name))
    return best, found[best] / sum(found.values())

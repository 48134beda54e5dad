"""Many words in Hangul or Han in, those of them that can be heard as a given word in letters out.

What the word can become in syllables is looked for in the readings of all of them at once: to compare each
with each would take the product of their numbers.
"""

import re
from collections.abc import Iterable, Iterator

from stemma.names.sound import latin_letters
from stemma.names.syllabic import Script, becoming, initials, is_hangul, reading

LEAST_LETTERS = 5
"""Of fewer letters the word is heard by chance in many others."""
MOST_LETTERS = 24
_ABJADS = re.compile(r"[\u0590-\u07ff]")

_Group = tuple[Script, int, str]


class Readings:
    """Words (keys) by script, number of signs and the sound that opens them."""

    def __init__(self, words: Iterable[str]) -> None:
        groups: dict[_Group, dict[str, list[str]]] = {}
        for word in sorted(set(words)):
            for opening in initials(word):
                group = _script(word), len(word), opening
                groups.setdefault(group, {}).setdefault(reading(word), []).append(word)
        self._groups = {group: ("\n".join(read), read) for group, read in groups.items()}

    def heard_as(self, word: str) -> frozenset[str]:
        """The words that ``word``, a key in letters, may be written as."""
        latin = latin_letters(word) if word.isalpha() and not _ABJADS.search(word) else ""
        if not LEAST_LETTERS <= len(latin) <= MOST_LETTERS:
            return frozenset()
        return frozenset(self._heard(latin, frozenset(initials(word))))

    def _heard(self, latin: str, openings: frozenset[str]) -> Iterator[str]:
        for (script, signs, opening), (readings, words) in self._groups.items():
            if opening in openings and signs <= len(latin):
                whole = re.compile(f"^(?:{becoming(latin, script).pattern})$", re.MULTILINE)
                for found in whole.finditer(readings):
                    yield from words[found.group()]


def _script(word: str) -> Script:
    return "hangul" if is_hangul(word) else "han"

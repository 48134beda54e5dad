"""Many words in Hangul or Han in, those of them that can be heard as a given word in letters out.

The readings of all of them stand in one tree of letters, in which what the word can become is followed sound
by sound: that takes the same time for ten words and for a million.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

from stemma.names.sound import latin_letters
from stemma.names.syllabic import Script, becoming, is_hangul, reading

LEAST_LETTERS = 5
"""Of fewer letters the word is heard by chance in many others."""
MOST_LETTERS = 24
_ABJADS = re.compile(r"[\u0590-\u07ff]")
_ATOM = re.compile(r"(?P<one>\((?:[^()]|\([^()]*\)\??)*\)|\[[^]]*\]|\w)(?P<may_lack>\??)")
"""What the tables are written with: groups, one of some letters, a letter, each with or without a "?"."""


class _Node:
    """Where a letter leads, and the words whose readings end here."""

    __slots__ = ("after", "words")

    def __init__(self) -> None:
        self.after: dict[str, _Node] = {}
        self.words: list[str] = []


class Readings:
    """Words in syllables (keys)."""

    def __init__(self, words: Iterable[str]) -> None:
        self._trees: dict[Script, _Node] = {}
        for word in sorted(set(words)):
            node = self._trees.setdefault("hangul" if is_hangul(word) else "han", _Node())
            for letter in reading(word):
                node = node.after.setdefault(letter, _Node())
            node.words.append(word)

    def heard_as(self, word: str) -> frozenset[str]:
        """The words that ``word``, a key in letters, may be written as."""
        latin = latin_letters(word) if word.isalpha() and not _ABJADS.search(word) else ""
        if not LEAST_LETTERS <= len(latin) <= MOST_LETTERS:
            return frozenset()
        ends = (end for script, tree in self._trees.items() for end in _ends(tree, becoming(latin, script)))
        return frozenset(found for end in ends for found in end.words)


def _ends(tree: _Node, sounds: tuple[str, ...]) -> Iterator[_Node]:
    nodes = {id(tree): tree} if sounds else {}
    for sound in sounds:
        told = (_down(node, letters) for node in nodes.values() for letters in _readings(sound))
        nodes = {id(node): node for node in told if node is not None}
    yield from nodes.values()


def _down(node: _Node | None, letters: str) -> _Node | None:
    for letter in letters:
        node = node and node.after.get(letter)
    return node


@cache
def _readings(pattern: str) -> tuple[str, ...]:
    """All that a regular expression of the tables matches."""
    atoms = [_one(atom["one"]) | ({""} if atom["may_lack"] else set()) for atom in _ATOM.finditer(pattern)]
    return tuple(sorted({"".join(parts) for parts in product(*atoms)}))


def _one(atom: str) -> set[str]:
    if atom.startswith("["):
        return set(atom[1:-1])
    if not atom.startswith("("):
        return {atom}
    inside = atom[1:-1].removeprefix("?:")
    alternatives = re.findall(r"(?:[^()|]|\([^()]*\))+", inside)
    return {reading for one in alternatives for reading in _readings(one)}

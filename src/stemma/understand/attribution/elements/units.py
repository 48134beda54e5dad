"""A sentence as a row of elements: its words, its marks, and whole quotations.

A quotation of some length is one element, so that nothing is sought inside it. Elements are in order and do
not overlap.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as computed
from functools import lru_cache
from typing import Literal, NamedTuple

from stemma.model import Span

ElementKind = Literal["word", "mark", "quote"]
DASHES = frozenset("—–-―")
QUOTE_MARKS = frozenset("\"“”„«»‘’'‹›「」『』") | {"''"}
COMMAS = frozenset(",،")

_span = lru_cache(maxsize=1 << 10)(Span)
"""The same few spans of a sentence are asked for again and again."""


class Element(NamedTuple):
    """A word, a mark, or a whole quotation. ``normal`` is the word's normal form."""

    start: int
    end: int
    normal: str
    kind: ElementKind
    is_capital: bool = False
    is_time: bool = False
    is_adverb: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One sentence (or several that a quotation holds together); full stop left out. No two are equal."""

    field: str
    text: str
    elements: tuple[Element, ...]
    start: int
    end: int
    paragraph: int
    capitals: float = 0.0
    """The share of its words that begin with a capital."""
    words: tuple[str, ...] = computed(init=False, repr=False)
    """The normal form of each element that is a word, empty for the others."""
    normals: tuple[str, ...] = computed(init=False, repr=False)
    """The normal form of each element."""
    word: Callable[[int], str] = computed(init=False, repr=False)
    """The normal form of the word at a place; empty where there is none. Nothing is asked as often, so no
    code of ours stands between."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "normals", tuple(one.normal for one in self.elements))
        words = tuple(one.normal if one.kind == "word" else "" for one in self.elements)
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "word", defaultdict(str, enumerate(words)).__getitem__)

    def span(self, first: int, last: int) -> Span:
        """The words from element ``first`` up to but not including element ``last``."""
        return _span(self.elements[first].start, self.elements[last - 1].end, self.field)

    def is_mark(self, at: int, *marks: str) -> bool:
        return 0 <= at < len(self.normals) and self.normals[at] in marks

    def is_comma(self, at: int) -> bool:
        normals = self.normals
        return 0 <= at < len(normals) and normals[at] in COMMAS and not self.is_decimal(at)

    def is_decimal(self, at: int) -> bool:
        """Whether a mark stands within a number: “0,6 %”."""
        if not (self.word(at - 1).isdigit() and self.word(at + 1).isdigit()):
            return False
        return self.elements[at - 1].end + 1 == self.elements[at + 1].start

    def first_mark(self, mark: str, start: int, end: int) -> int | None:
        """The first element from ``start`` up to ``end`` that is this mark."""
        for at, element in enumerate(self.elements[start:end], start):
            if element.normal == mark:
                return at
        return None

    def opens_marks(self, at: int) -> bool:
        """Whether a quotation mark stands right before a word."""
        return self.is_word(at) and self.text[max(0, self.elements[at].start - 1)] in QUOTE_MARKS

    def is_quote(self, at: int) -> bool:
        return 0 <= at < len(self.elements) and self.elements[at].kind == "quote"

    def is_word(self, at: int) -> bool:
        words = self.words
        return 0 <= at < len(words) and words[at] != ""

    def is_time(self, at: int) -> bool:
        return 0 <= at < len(self.elements) and self.elements[at].is_time

    def is_adverb(self, at: int) -> bool:
        return 0 <= at < len(self.elements) and self.elements[at].is_adverb

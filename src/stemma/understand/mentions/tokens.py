"""Text in, words with their places out: what stands between two words decides whether they are one name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.gazetteer import key
from stemma.model import Span
from stemma.understand.mentions.cuts import Cut

_WORD = re.compile(
    r"[^\W_][\w\u064b-\u0655\u0670\u0640\u0300-\u036f]*(?:[’'ʼ‑\u200c\u2060-][^\W_][\w\u064b-\u0655\u0670\u0640\u0300-\u036f]*)*\u200c?"
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LONGEST_PARTICLE = 3
_OPENING = frozenset('«“"„')
_CLOSING = frozenset('»”"“‘')
_OPENING_HIGH = " ’"
"""Where ’…‘ holds a name: elsewhere the sign stands behind a letter."""
_POSSESSIVE = re.compile(r"[’'][sS]$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word. ``joined`` tells that only a space (or an initial's full stop) parts it from the one before."""

    start: int
    end: int
    text: str
    key: str
    joined: bool
    opens_sentence: bool
    quoted: bool = False
    """A quotation mark stands right before it."""
    unquoted: bool = False
    """A quotation mark stands right after it."""
    possessive: bool = False
    after_comma: bool = False
    """A comma and a space stand right before it."""
    bracketed: bool = False
    """It stands alone in round brackets."""

    @property
    def is_cyrillic(self) -> bool:
        return bool(_CYRILLIC.match(self.text))

    @property
    def is_capital(self) -> bool:
        """Whether a capital shows a name here; "al-Halawani" has its capital behind the particle."""
        first, hyphen, rest = self.text.partition("-")
        return first[:1].isupper() or (bool(hyphen) and len(first) <= LONGEST_PARTICLE and rest[:1].isupper())


def tokens(
    text: str,
    sentences: Sequence[Span],
    elisions: frozenset[str] = frozenset(),
    cut: Cut | None = None,
) -> tuple[Token, ...]:
    """All words of the text, in order. A possessive ending is no part of its word.

    ``elisions`` (“dell'”) are words of their own, though the next word is written as one with them; ``cut``
    parts what a language writes as one.
    """
    edges = sorted({sentence.start for sentence in sentences} | {0})
    found: list[Token] = []
    edge = 0
    for match in _WORD.finditer(text):
        opens = False
        while edge < len(edges) and edges[edge] <= match.start():
            edge, opens = edge + 1, True
        start = match.start()
        if elisions and (size := _elided(match.group(), elisions)):
            found.append(_token(text, start, start + size, found[-1] if found else None, opens))
            start, opens = start + size, False
        for end in (*(cut(text[start : match.end()], start) if cut else ()), match.end()):
            found.append(_token(text, start, end, found[-1] if found else None, opens))
            start, opens = end, False
    return tuple(found)


def _elided(word: str, elisions: frozenset[str]) -> int:
    """The length of the elided word that a word begins with; 0 for none."""
    head, apostrophe, rest = word.replace("’", "'").partition("'")
    return len(head) + 1 if rest and head.lower() + apostrophe in elisions else 0


def _token(text: str, start: int, end: int, before: Token | None, opens: bool) -> Token:
    word = text[start:end].rstrip("\u200c")
    ending = _POSSESSIVE.search(word)
    after = text[end : end + 2]
    last = start + (ending.start() if ending else len(word))
    gap = text[before.end : start] if before else ""
    word = text[start:last]
    return Token(
        start=start,
        end=last,
        text=word,
        key=key(word),
        joined=before is not None and not opens and (_joins(gap, before) or not gap),
        opens_sentence=opens,
        quoted=gap[-1:] in _OPENING or gap.endswith(_OPENING_HIGH),
        unquoted=after[:1] in _CLOSING,
        after_comma=not opens and gap in (", ", ",\u00a0"),
        bracketed=gap.endswith("(") and after[:1] == ")",
        possessive=ending is not None or (after[:1] in ("’", "'") and after[1:] == " " and word[-1:] == "s"),
    )


def _joins(gap: str, before: Token) -> bool:
    """Whether the gap between two words lets them be one name."""
    initial = len(before.text) == 1 and before.text.isupper() and gap in (". ", ".", ".\u00a0", ".-")
    if before.possessive:
        gap = gap.removeprefix("’").removeprefix("'").removeprefix("s")
    return initial or gap.strip("\u200c\u200e\u200f") in (" ", "\u00a0", "·")

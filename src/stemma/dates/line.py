"""One paragraph as tokens, with the words of its language: what every reader of dates looks at."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from stemma.dates.lexicon import Found, Lexicon, Role
from stemma.dates.pack import Dates
from stemma.dates.tokens import Gap, Token

COMMAS = frozenset({",", "،"})
DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})
OPENING = frozenset({"(", "["})
CLOSING = frozenset({")", "]"})
_LONGEST_PREPOSITION = 3
"""Tokens of the longest phrase that is looked for before a date."""


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens of a paragraph. Positions may lie past the end: nothing is found there."""

    seen: Sequence[Token]
    words: Lexicon

    def __len__(self) -> int:
        return len(self.seen)

    def __getitem__(self, at: int) -> Token:
        return self.seen[at]

    @property
    def pack(self) -> Dates:
        return self.words.pack

    def read(self, at: int, role: Role) -> Found | None:
        """The longest phrase of a role that begins at a token."""
        return self.words.read(self.seen, at, role)

    def is_doubtful(self, found: Found) -> bool:
        return self.words.is_doubtful(self.seen, found)

    def stands(self, at: int, symbols: Collection[str]) -> bool:
        """Whether one of the symbols stands at a place."""
        return at < len(self.seen) and self.seen[at].word in symbols

    def skip(self, at: int, symbols: Collection[str]) -> int:
        """The place after such a symbol, or the same place."""
        return at + 1 if self.stands(at, symbols) else at

    def is_glued(self, at: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return at < len(self.seen) and self.seen[at].gap is Gap.NONE

    def precedes(self, at: int, role: Role) -> bool:
        """Whether a phrase of a role ends right before a token, or before its hyphen ("mid-June")."""
        if at and self.is_glued(at) and self.is_glued(at - 1) and self.seen[at - 1].word == "-":
            at -= 1
        for start in range(max(0, at - _LONGEST_PREPOSITION), at):
            found = self.read(start, role)
            if found and found.end == at:
                return True
        return False

    def counts(self, at: int) -> bool:
        """Whether a lower-case noun stands here, so that a number before it counts ("12 Cancer patients")."""
        if at >= len(self.seen) or not self.pack.follow:
            return False
        token = self.seen[at]
        if token.word in DASHES and token.gap is Gap.NONE:
            return True
        return token.is_word and not token.capital and self.read(at, "follow") is None

    def skip_light(self, at: int) -> int:
        """The place after words without weight ("the", "day", "روز")."""
        while word := self.read(at, "article") or self.read(at, "on"):
            at = word.end
        return at

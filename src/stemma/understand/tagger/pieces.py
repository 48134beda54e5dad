"""Words in, the numbers of their pieces out: WordPiece for English, a unigram model for all languages.

The splitting is that of Hugging Face's ``tokenizers``; words of a text repeat, so each is split once.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

from tokenizers import Tokenizer

from stemma.errors import Misconfigured

LONGEST_WORD = 60
"""Letters of a word that are looked at."""
MOST_KNOWN = 100_000
"""Words whose pieces are remembered."""


class Special(TypedDict):
    """``space`` stands before a word that follows a gap, the pieces around a window or for the unknown."""

    space: str
    opening: str
    closing: str
    unknown: str


class Pieces:
    """A ``tokenizers`` file; ``opening`` and ``closing`` are the pieces around a window."""

    def __init__(self, path: Path, *, space: str, opening: str, closing: str, unknown: str) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._space = space
        self._known: dict[str, list[int]] = {}
        self.opening, self.closing, self._unknown = map(self._number, (opening, closing, unknown))

    def _number(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise Misconfigured("pieces.json", f"it has no piece {piece!r}", "install the package again")
        return number

    def split(self, words: Sequence[str], gaps: Sequence[bool]) -> list[list[int]]:
        """Pieces of each word; ``gaps``: whether a space stands before it."""
        written = [
            (self._space if gap else "") + word[:LONGEST_WORD] for word, gap in zip(words, gaps, strict=True)
        ]
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        new = sorted(set(written) - self._known.keys())
        for word, found in zip(new, self._tokenizer.encode_batch(new, add_special_tokens=False), strict=True):
            self._known[word] = found.ids or [self._unknown]
        return [self._known[word] for word in written]

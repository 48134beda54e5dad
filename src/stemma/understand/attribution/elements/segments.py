"""Text without blanks in, its words out: the longest that a pack knows, else character by character.

Only runs of Han characters are cut so; words of other letters, figures and marks are what they are
everywhere. No model: a run is cut from its beginning and from its end, and where the two differ the fewer
and then the heavier words decide, then the cut from the end, which errs less often.
"""

import re
from collections.abc import Iterable, Iterator

from stemma.understand.attribution.elements.words import Token, normal

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007"
NAME_DOT = "·"
"""Parts the names of a foreigner: 伊尔莎·勃兰特."""
DOTS = frozenset("·•・‧")


class Segmenter:
    """Cuts text by words and their weights; the time is linear in the text."""

    def __init__(self, words: Iterable[tuple[str, int]], time_pattern: str) -> None:
        self._weights: dict[str, int] = {}
        for word, weight in words:
            self._weights[word] = max(weight, self._weights.get(word, 0))
        self._by_first = _sizes(self._weights, 0)
        self._by_last = _sizes(self._weights, -1)
        time = f"(?P<time>{time_pattern})|" if time_pattern else ""
        self._pattern = re.compile(
            rf"{time}《(?P<work>[^》\n]{{1,40}})》|(?P<han>[{HAN}]+)"
            rf"|[^\W_{HAN}]+(?:['’.\-‑][^\W_{HAN}]+)*|\.{{2,}}|[^\w\s]"
        )

    def knows(self, word: str) -> bool:
        """Whether a word is one of the pack's."""
        return word in self._weights

    def tokens(self, text: str, start: int, end: int) -> Iterator[Token]:
        """Words and single marks from ``start`` to ``end``, in order."""
        for match in self._pattern.finditer(text, start, end):
            if match.lastgroup == "work":
                yield Token(match.start(), match.end(), normal(match["work"]).strip() or "《")
            elif match.lastgroup == "han":
                yield from self._run(text, match.start(), match.end())
            else:
                mark = match.group()
                yield Token(match.start(), match.end(), NAME_DOT if mark in DOTS else normal(mark))

    def _run(self, text: str, start: int, end: int) -> Iterator[Token]:
        forward, backward = self._from_start(text, start, end), self._from_end(text, start, end)
        if forward == backward:
            yield from forward
            return
        i = j = 0
        while i < len(forward):
            first, second = [forward[i]], [backward[j]]
            i, j = i + 1, j + 1
            while first[-1].end != second[-1].end:
                if first[-1].end < second[-1].end:
                    first.append(forward[i])
                    i += 1
                else:
                    second.append(backward[j])
                    j += 1
            yield from first if self._merit(first) > self._merit(second) else second

    def _merit(self, tokens: list[Token]) -> tuple[int, int]:
        """Fewer words are better, then heavier ones."""
        return -len(tokens), sum(self._weights.get(token.normal, 0) for token in tokens)

    def _from_start(self, text: str, start: int, end: int) -> list[Token]:
        found: list[Token] = []
        known, by_first = self._weights, self._by_first
        while start < end:
            stop, word = start + 1, text[start]
            for size in by_first.get(word, ()):
                if start + size <= end and (longer := text[start : start + size]) in known:
                    stop, word = start + size, longer
                    break
            found.append(Token(start, stop, word))
            start = stop
        return found

    def _from_end(self, text: str, start: int, end: int) -> list[Token]:
        found: list[Token] = []
        known, by_last = self._weights, self._by_last
        while start < end:
            first, word = end - 1, text[end - 1]
            for size in by_last.get(word, ()):
                if end - size >= start and (longer := text[end - size : end]) in known:
                    first, word = end - size, longer
                    break
            found.append(Token(first, end, word))
            end = first
        found.reverse()
        return found


def _sizes(words: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    """Lengths of the words by the character at one of their ends, the longest first."""
    sizes: dict[str, set[int]] = {}
    for word in words:
        sizes.setdefault(word[place], set()).add(len(word))
    return {char: tuple(sorted(found, reverse=True)) for char, found in sizes.items()}

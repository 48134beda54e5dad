"""Rows and their spans in, what tells whether a source or a content belongs to a cue out: a row a pair.

The signs name no word: punctuation and the classes that a language's lexicon gives to words, so that
one linker serves all languages.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.tagger.rows import Rows
from stemma.understand.tagger.spans import CUE, Stretch

SENTENCES_AWAY, PARAGRAPHS_AWAY = 2, 1
MOST_NEAR = 12
"""Cues on each side; a text without sentences would have thousands."""
FAR = 99
NEIGHBOURS = 6
EDGE = 5
"""Stands for the role of a neighbour where there is none."""

_MARKS = {
    **dict.fromkeys(",،、，؛;", 1), **dict.fromkeys("\"“”„«»‘’「」『』", 2), "''": 2,
    **dict.fromkeys(":：", 3), **dict.fromkeys(".?!؟。？！۔…", 4), **dict.fromkeys("—–-―()[]", 15),
}  # fmt: skip
_CLASSES = (
    (5, "complementizers"), (9, "infinitive"), (10, "pronouns"), (13, "relatives"), (11, "auxiliaries"),
    (12, "articles"), (14, "conjunctions"), (8, "prepositions"),
)  # fmt: skip


class Classes:
    """Classes of words by a lexicon; each word is looked up once."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._known: dict[str, int] = dict(_MARKS)

    def of(self, word: str) -> int:
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._look_up(word)
        return found

    def of_all(self, words: Sequence[str]) -> list[int]:
        return [self.of(word) for word in words]

    def _look_up(self, word: str) -> int:
        number = next((number for number, name in _CLASSES if word in self._lex[name]), 0)
        if number:
            return number
        if self._lex.is_verb(word):
            return 7
        return 6 if word in self._lex.phrases else 0


@dataclass(frozen=True, slots=True)
class Pairs:
    """``places``: numbers of the cue and of the other span; ``signs``: their row of signs."""

    places: list[tuple[int, int]]
    signs: list[list[float]]


def pairs(rows: Rows, spans: Sequence[Stretch], role: int, classes: Sequence[int]) -> Pairs:
    """All pairs of a cue and a span of a role that stand near enough to each other."""
    cues = [at for at, span in enumerate(spans) if span.role == CUE]
    starts = [spans[at].start for at in cues]
    others = [at for at, span in enumerate(spans) if span.role == role]
    made = Pairs([], [])
    for x in others:
        near = _near(rows, spans, cues, starts, spans[x])
        for u in near:
            made.places.append((u, x))
            made.signs.append([*_signs(rows, spans, u, x, classes), float(len(near))])
    return made


def _near(
    rows: Rows, spans: Sequence[Stretch], cues: Sequence[int], starts: Sequence[int], span: Stretch
) -> list[int]:
    after = bisect_left(starts, span.start)
    found = []
    for number in range(after - 1, max(-1, after - 1 - MOST_NEAR), -1):
        if not _is_near(rows, spans[cues[number]].start, span.start):
            break
        found.append(cues[number])
    found.reverse()
    for number in range(after, min(len(cues), after + MOST_NEAR)):
        if not _is_near(rows, starts[number], span.end - 1):
            break
        found.append(cues[number])
    return found


def _is_near(rows: Rows, left: int, right: int) -> bool:
    return (
        abs(rows.sentences[left] - rows.sentences[right]) <= SENTENCES_AWAY
        and abs(rows.paragraphs[left] - rows.paragraphs[right]) <= PARAGRAPHS_AWAY
    )


def _signs(rows: Rows, spans: Sequence[Stretch], u: int, x: int, classes: Sequence[int]) -> list[float]:
    cue, span = spans[u], spans[x]
    is_left = span.end <= cue.start
    gap_start, gap_end = (span.end, cue.start) if is_left else (cue.end, span.start)
    low, high = (x, u) if is_left else (u, x)
    between = [0] * EDGE
    for at in range(low + 1, high):
        between[spans[at].role] += 1
    counts = [0] * 16
    for at in range(gap_start, min(gap_end, gap_start + FAR)):
        counts[classes[at]] += 1
    last, n = span.end - 1, len(rows)
    edge = last if is_left else span.start

    def role(at: int) -> int:
        return spans[at].role if 0 <= at < len(spans) else EDGE

    def room(left: int, right: int) -> int:
        inside = left >= 0 and right < len(spans)
        return min(FAR, spans[right].start - spans[left].end) if inside else FAR

    def kind(at: int) -> int:
        return classes[at] if 0 <= at < n else -1

    sentence = rows.sentences[cue.start]
    beside = range(max(0, u - NEIGHBOURS), min(len(spans), u + NEIGHBOURS + 1))
    same_role = [spans[at] for at in beside if at != x and spans[at].role == span.role]
    edges = (kind(gap_end - 1), kind(gap_start)) if gap_end > gap_start else (-1, -1)
    return [
        is_left, min(FAR, max(0, gap_end - gap_start)), *between,
        abs(sentence - rows.sentences[edge]),
        sentence in (rows.sentences[span.start], rows.sentences[last]),
        rows.paragraphs[cue.start] != rows.paragraphs[edge],
        *(counts[number] for number in (1, 2, 3, 4, 5, 7, 8, 13, 14, 15)),
        span.end - span.start, cue.end - cue.start,
        rows.quotations[span.start] >= 0, rows.quotations[last] >= 0, rows.quotations[cue.start] >= 0,
        rows.quotations[cue.start] >= 0 and rows.quotations[cue.start] == rows.quotations[span.start],
        role(x - 1), role(x + 1), role(u - 1), role(u + 1),
        role(u - 2), role(u + 2), role(x - 2), role(x + 2),
        room(x - 1, x), room(x, x + 1), room(u - 1, u), room(u, u + 1),
        kind(cue.start), kind(cue.end - 1), *edges, kind(cue.start - 1), kind(cue.end),
        kind(last), kind(span.end), kind(span.start), kind(span.start - 1),
        rows.shapes[span.start] % 4, high - low,
        sum(one.start >= cue.end and rows.sentences[one.start] == sentence for one in same_role),
        sum(one.end <= cue.start and rows.sentences[one.start] == sentence for one in same_role),
        rows.hints[cue.start], rows.hints[span.start],
    ]  # fmt: skip

"""Rows and their spans in, what tells whether a source or a content belongs to a cue out: a row a pair.

The signs name no word: punctuation and the classes that a language's lexicon gives to words, so that
one linker serves all languages.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.tagger.pair_signs import PairSigns
from stemma.understand.tagger.rows import Rows
from stemma.understand.tagger.spans import CUE, Stretch
from stemma.understand.tagger.trees import Floats

SENTENCES_AWAY, PARAGRAPHS_AWAY = 2, 1
MOST_NEAR = 12
"""Cues on each side; a text without sentences would have thousands."""

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
    """``places``: numbers of the cue and of the other span; ``signs``: their rows of signs."""

    places: list[tuple[int, int]]
    signs: Floats


class Pairing:
    """Pairs of the spans of one text."""

    def __init__(self, rows: Rows, spans: Sequence[Stretch], classes: Sequence[int]) -> None:
        self._rows, self._spans = rows, spans
        self._signs = PairSigns(rows, spans, classes)
        self._cues = [at for at, span in enumerate(spans) if span.role == CUE]
        self._starts = [spans[at].start for at in self._cues]

    def pairs(self, role: int) -> Pairs:
        """All pairs of a cue and a span of a role that stand near enough to each other."""
        places: list[tuple[int, int]] = []
        numbers: list[int] = []
        for x, span in enumerate(self._spans):
            if span.role == role:
                near = _near(self._rows, self._spans, self._cues, self._starts, span)
                places += [(u, x) for u in near]
                numbers += [len(near)] * len(near)
        return Pairs(places, self._signs.rows(places, numbers))


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

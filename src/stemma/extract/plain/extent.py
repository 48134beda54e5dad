"""Marked lines in, where the report's body begins and ends out."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.extract.plain.marking import Marked
from stemma.extract.words import ends_as_sentence

ENDS_REPORT = frozenset({"form", "end"})
"""Furniture after which nothing is of the report, unless more of the text stands after it than before."""
HEADS_LIST = frozenset({"related"})
FEWEST_PAIRS = 2
MOST_IN_HEADLINE = 40
MOST_WITHOUT_STOP = 1
FEWEST_WITHOUT_STOP = 8


@dataclass(frozen=True, slots=True)
class Extent:
    """``first`` and ``last`` paragraph of the body; ``last`` < ``first`` where there is none."""

    first: int
    last: int


def extent_of(lines: Sequence[Marked]) -> Extent:
    """From the first paragraph to the last, up to a form, an end mark or a list of teasers."""
    repeated = {words for words, number in Counter(line.key for line in lines).items() if number > 1}
    prose = [
        index
        for index, line in enumerate(lines)
        if line.is_prose
        and not (line.key in repeated and not ends_as_sentence(line.text) and line.words <= MOST_IN_HEADLINE)
    ]
    cut = _cut(lines, prose)
    kept = [index for index in prose if index < cut]
    if not kept:
        return Extent(len(lines), -1)
    first = kept[0]
    return Extent(first, _with_short_sentences(lines, kept[-1], cut))


def _cut(lines: Sequence[Marked], prose: Sequence[int]) -> int:
    letters = {index: len(lines[index].text) for index in prose}
    total = sum(letters.values())
    before = 0
    for index, line in enumerate(lines):
        before += letters.get(index - 1, 0)
        if 2 * before <= total:
            continue
        if line.furniture in ENDS_REPORT or (line.furniture in HEADS_LIST and _teasers_follow(lines, index)):
            return index
    return len(lines)


def _teasers_follow(lines: Sequence[Marked], head: int) -> bool:
    """Whether titles and their opening sentences follow in turns, and nothing else."""
    following = [line for line in lines[head + 1 :] if line.is_open]
    pairs = sum(not title.is_prose and text.is_prose for title, text in itertools.pairwise(following))
    paragraphs = sum(line.is_prose for line in following)
    return pairs >= FEWEST_PAIRS and paragraphs <= pairs


def _with_short_sentences(lines: Sequence[Marked], last: int, cut: int) -> int:
    """Short sentences right after the last long one belong to the body: "The talks go on." """
    skipped = 0
    for index in range(last + 1, cut):
        line = lines[index]
        if not line.is_open:
            break
        if ends_as_sentence(line.text):
            last, skipped = index, 0
            continue
        # A paragraph may lack its full stop; a row of headlines has none at all.
        skipped += 1
        if skipped > MOST_WITHOUT_STOP or line.words < FEWEST_WITHOUT_STOP:
            break
    return last

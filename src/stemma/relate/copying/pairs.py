"""What two reports share, seen from the one that may be the copy: reuse in, pairs out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import log

from stemma.model import Analysis, DerivationKind, Evidence, Passage, Reuse
from stemma.relate.keeping import keeping
from stemma.relate.reuse.quotation import quotations
from stemma.relate.reuse.tokens import is_unspaced, tokens

LEAST_SHARE = 0.3
"""Real reprints share only about 30 % of their text; less is common phrases and quotations …"""
LEAST_WORDS = 20
"""… or so many of the same words outside quotation marks in one passage: a borrowed paragraph. Two
short reports share fewer by speaking of one thing."""
LEAST_SHARE_ACROSS = 0.45
LEAST_PAIRS = 4
"""So many aligned sentences tell a translation, unless nearly the whole of a report is aligned …"""
CLOSE = 0.6
"""… or one sentence fewer, where they are as alike as this on the average."""
NEARLY_WHOLE = 0.9
FEW = 5
ALIKE = 0.5
UNEVEN = 0.3
"""So few pairs of sentences, less alike and as uneven in length, only tell of the same things."""
UNSPACED_WORD = 0.5
"""What a character counts in a script without spaces: about two make a word."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One reuse seen from the child's side; shares are parts of the bodies, 0 to 1."""

    child: Analysis
    parent: Analysis
    child_share: float
    parent_share: float
    passages: tuple[tuple[Evidence, Evidence], ...]
    scores: tuple[float, ...]
    """Of each passage, how alike its sides are."""
    common: float
    """How many words of the child's are the parent's …"""
    longest: float
    """… and how many of them at most in one passage, outside quotation marks."""
    kind: DerivationKind

    @property
    def is_copying(self) -> bool:
        """Whether so much is shared that one has it from the other or both from a third."""
        most = max(self.child_share, self.parent_share)
        if self.kind == "translation":
            if self._tells_the_same:
                return False
            is_close = sum(self.scores) >= CLOSE * len(self.scores)
            enough = LEAST_PAIRS - is_close
            return most >= (LEAST_SHARE_ACROSS if len(self.passages) >= enough else NEARLY_WHOLE)
        return self.is_borrowing or (most >= LEAST_SHARE and self.common >= LEAST_WORDS)

    @property
    def _tells_the_same(self) -> bool:
        """Whether across languages two reports of one event say some of its facts, each in its own words."""
        likeness = sum(self.scores) / len(self.scores)
        is_loose = len(self.passages) <= FEW and likeness < ALIKE and self.unevenness >= UNEVEN
        return is_loose and max(self.child_share, self.parent_share) < NEARLY_WHOLE

    @property
    def proportions(self) -> list[float]:
        """Of each passage how much longer than usual the child's side is, in natural logs."""
        sizes = [(len(mine.span), len(theirs.span)) for mine, theirs in self.passages]
        usual = sum(mine for mine, _ in sizes) / sum(theirs for _, theirs in sizes)
        return [log(mine / theirs / usual) for mine, theirs in sizes]

    @property
    def unevenness(self) -> float:
        """Mean distance of the passages' proportions from that of all together, in natural logs."""
        proportions = self.proportions
        return sum(map(abs, proportions)) / len(proportions)

    @property
    def is_borrowing(self) -> bool:
        """Whether one passage alone is too long to be the same by chance."""
        return self.longest >= LEAST_WORDS

    def turned(self) -> "Pair":
        """The same pair seen from the other report."""
        return replace(
            self,
            child=self.parent,
            parent=self.child,
            child_share=self.parent_share,
            parent_share=self.child_share,
            passages=tuple((theirs, mine) for mine, theirs in self.passages),
        )

    def without(self, taken: list[tuple[int, int]]) -> "Pair":
        """What is left of the passages where others already explain ``taken`` stretches of the child."""
        kept = [at for at, (mine, _) in enumerate(self.passages) if not _mostly_in(mine, taken)]
        words = [_words(self.child, self.passages[at][0], self.scores[at]) for at in kept]
        return replace(
            self,
            passages=tuple(self.passages[at] for at in kept),
            scores=tuple(self.scores[at] for at in kept),
            longest=max((unquoted for _, unquoted in words), default=0.0),
        )


def both_ways(reuse: Reuse, analyses: Mapping[str, Analysis]) -> tuple[Pair, Pair]:
    """The pair from its left report's side and from its right one's."""
    left, right = analyses[reuse.left], analyses[reuse.right]
    kind: DerivationKind = "translation" if reuse.across_languages else "reuse"
    passages = tuple(_ends(passage, left, right) for passage in reuse.passages)
    scores = tuple(passage.score for passage in reuse.passages)
    words = [_words(left, mine, score) for (mine, _), score in zip(passages, scores, strict=True)]
    common, longest = sum(every for every, _ in words), max(unquoted for _, unquoted in words)
    pair = Pair(left, right, reuse.left_share, reuse.right_share, passages, scores, common, longest, kind)
    return pair, pair.turned()


def _words(analysis: Analysis, passage: Evidence, score: float) -> tuple[float, float]:
    """How many of a passage's words are the other side's: in all, and outside quotation marks."""
    every, unquoted = _counted(analysis.version.text, passage.span.start, passage.span.end)
    return every * score, unquoted * score


@keeping(4096)
def _counted(text: str, start: int, end: int) -> tuple[float, float]:
    """How many words stand there: in all, and outside quotation marks."""
    quoted = quotations(text)
    every = unquoted = 0.0
    for token in tokens(text[start:end]):
        at = start + token.start
        counts = UNSPACED_WORD if is_unspaced(token.form) else 1.0
        every += counts
        if not any(one.start <= at < one.end for one in quoted):
            unquoted += counts
    return every, unquoted


def _mostly_in(passage: Evidence, taken: list[tuple[int, int]]) -> bool:
    start, end = passage.span.start, passage.span.end
    inside = sum(max(0, min(end, stop) - max(start, first)) for first, stop in taken)
    return 2 * inside > end - start


def _ends(passage: Passage, left: Analysis, right: Analysis) -> tuple[Evidence, Evidence]:
    return (
        Evidence(left.id, passage.left, left.version.words(passage.left)),
        Evidence(right.id, passage.right, right.version.words(passage.right)),
    )

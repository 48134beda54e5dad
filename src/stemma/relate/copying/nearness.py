"""How likely a report is the *direct* exemplar of another among those whose text it shares.

Most text in common speaks for it; so does a likeness that stays the same all along: who translates
keeps the proportions of the sentences (Gale and Church 1993, "A program for aligning sentences in
bilingual corpora", Computational Linguistics 19), and what an intermediate copy cut, moved or rewrote
disturbs them. Each passage with other figures speaks against it.
"""

from stemma.relate.copying.figures import differing
from stemma.relate.copying.pairs import Pair

SAME_WORDS = 0.15
"""What having the same words counts beyond having the same meaning, in share of the text."""
DIFFERING = 0.25
"""What each passage with other figures counts against a direct exemplar, in share of the text …"""
MOST_DIFFERING = 3
"""… of which no more than so many count."""
ALIKE = (0.8, 0.4)
"""Part of the share that counts at a mean likeness of 0, and how much more at 1: of sentences across
languages a cosine of a half is already a good translation."""
UNEVEN = 0.5
"""What the mean deviation of the sentences' lengths from their proportion counts against it."""


def nearness(pair: Pair) -> float:
    """Higher is nearer; comparable among the pairs of one child."""
    sizes = [len(mine.span) for mine, _ in pair.passages]
    alike = sum(size * score for size, score in zip(sizes, pair.scores, strict=True)) / sum(sizes)
    if pair.kind == "reuse":
        near = pair.child_share * alike + SAME_WORDS
    else:
        near = pair.child_share * (ALIKE[0] + ALIKE[1] * alike) - UNEVEN * pair.unevenness
    return round(near - DIFFERING * min(MOST_DIFFERING, differing(pair)), 3)

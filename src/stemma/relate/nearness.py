"""How likely a report is the *direct* exemplar of another among those whose text it shares.

Most text in common speaks for it; so does a likeness that stays the same all along: who translates
keeps the proportions of the sentences (Gale and Church 1993, "A program for aligning sentences in
bilingual corpora", Computational Linguistics 19), and what an intermediate copy cut, moved or rewrote
disturbs them. Each passage with other figures speaks against it.
"""

from math import log

from stemma.relate.figures import differing
from stemma.relate.pairs import Pair

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
        near = pair.child_share * (ALIKE[0] + ALIKE[1] * alike) - UNEVEN * unevenness(pair)
    return round(near - DIFFERING * min(MOST_DIFFERING, differing(pair)), 3)


def unevenness(pair: Pair) -> float:
    """Mean distance of the passages' proportions of length from that of all together, in natural logs."""
    proportions = proportions_of(pair)
    return sum(map(abs, proportions)) / len(proportions)


def proportions_of(pair: Pair) -> list[float]:
    """Of each passage how much longer than usual the child's side is, in natural logs."""
    sizes = [(len(mine.span), len(theirs.span)) for mine, theirs in pair.passages]
    usual = sum(mine for mine, _ in sizes) / sum(theirs for _, theirs in sizes)
    return [log(mine / theirs / usual) for mine, theirs in sizes]

"""A relation and the scores of its words in, the signs by which it is judged as a whole out.

The encoder scores words one by one; whether all of a relation holds together is asked afterwards.
"""

import math
from collections.abc import Sequence

from stemma.understand.tagger.links import Relation
from stemma.understand.tagger.rows import FIRST, FURTHER, Rows
from stemma.understand.tagger.spans import Stretch

Scores = Sequence[Sequence[float]]
"""Log probabilities of the roles, by word."""


def signs(rows: Rows, scores: Scores, relation: Relation) -> list[float]:
    """How sure each role is (mean, least, first, last), the edges of the content, lengths, hints."""
    cue, source, contents = relation.cue, relation.source, relation.contents
    first, last = contents[0], contents[-1]
    opening = FIRST["content"]
    after = [part.end for part in contents if part.end < len(scores)]
    return [
        *_sureness(scores, cue, "cue"),
        *(_sureness(scores, source, "source") if source else (0.0,) * 4),
        *_sureness(scores, first, "content"),
        *_sureness(scores, last, "content"),
        min(math.exp(scores[part.start][opening]) for part in contents),
        max((_chance(scores, at, "content") for at in after), default=0.0),
        sum(part.end - part.start for part in contents),
        cue.end - cue.start,
        source.end - source.start if source else 0,
        len(contents),
        rows.hints[cue.start],
        rows.hints[first.start],
        rows.hints[source.start] if source else -1,
        rows.quotations[first.start] >= 0,
        rows.quotations[cue.start] >= 0,
    ]


def _sureness(scores: Scores, part: Stretch, role: str) -> tuple[float, float, float, float]:
    chances = [_chance(scores, at, role) for at in range(part.start, part.end)]
    return sum(chances) / len(chances), min(chances), chances[0], chances[-1]


def _chance(scores: Scores, at: int, role: str) -> float:
    return math.exp(scores[at][FIRST[role]]) + math.exp(scores[at][FURTHER[role]])

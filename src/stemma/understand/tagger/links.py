"""Rows, their spans and the linker in; relations out: a cue with its contents and its source.

Each content goes to the likeliest cue, each cue takes its likeliest source; what is unlikely is left.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.understand.tagger.pairs import pairs
from stemma.understand.tagger.rows import Rows
from stemma.understand.tagger.spans import CONTENT, SOURCE, Stretch
from stemma.understand.tagger.trees import Trees

LEAST_CONTENT, LEAST_SOURCE = 0.3, 0.3


@dataclass(frozen=True, slots=True)
class Linker:
    """Judges of pairs of a cue with a source or a content, and of whole relations."""

    sources: Trees
    contents: Trees
    worth: Trees


@dataclass(frozen=True, slots=True)
class Relation:
    """Stretches of words; ``source`` is None where none is told."""

    source: Stretch | None
    cue: Stretch
    contents: tuple[Stretch, ...]


def relations(rows: Rows, spans: Sequence[Stretch], classes: Sequence[int], linker: Linker) -> list[Relation]:
    """The relations of a text in order of their cues; a cue without content makes none."""
    contents: dict[int, list[int]] = {}
    for x, u in _best(rows, spans, classes, linker, CONTENT).items():
        contents.setdefault(u, []).append(x)
    sources = _best(rows, spans, classes, linker, SOURCE)
    return [
        Relation(
            spans[sources[u]] if u in sources else None,
            spans[u],
            tuple(spans[x] for x in sorted(contents[u])),
        )
        for u in sorted(contents)
    ]


def _best(
    rows: Rows, spans: Sequence[Stretch], classes: Sequence[int], linker: Linker, role: int
) -> dict[int, int]:
    """For contents the cue of each, for sources the source of each cue."""
    trees, least = (linker.contents, LEAST_CONTENT) if role == CONTENT else (linker.sources, LEAST_SOURCE)
    found = pairs(rows, spans, role, classes)
    best: dict[int, tuple[float, int]] = {}
    for (u, x), chance in zip(found.places, trees.chances(found.signs), strict=True):
        key, other = (x, u) if role == CONTENT else (u, x)
        if chance > best.get(key, (least, 0))[0]:
            best[key] = (chance, other)
    return {key: other for key, (_, other) in best.items()}

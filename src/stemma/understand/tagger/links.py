"""Rows, their spans and the linker in; relations out: a cue with its contents, its source, who passed it on.

Each content goes to the likeliest cue, each cue takes its likeliest source and every outer source that is
likely; what is unlikely is left.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from stemma.understand.tagger.pairs import Pairing
from stemma.understand.tagger.rows import Rows
from stemma.understand.tagger.spans import CONTENT, OUTER_CUE, OUTER_SOURCE, SOURCE, Stretch
from stemma.understand.tagger.trees import Trees

LEAST_CONTENT, LEAST_SOURCE, LEAST_OUTER = 0.3, 0.3, 0.5
BESIDE = 6
"""Spans on each side of an outer source among which its cue is looked for."""
PARTS = ("source", "content", "outer source", "worth")
"""Names of a linker's judges in its file, in the order of its fields."""


@dataclass(frozen=True, slots=True)
class Linker:
    """Judges of pairs of a cue with a source, a content or an outer source, and of whole relations."""

    sources: Trees
    contents: Trees
    outer: Trees
    worth: Trees


@dataclass(frozen=True, slots=True)
class Outer:
    """Who passed words on, and the cue that tells so where one of its own does."""

    source: Stretch
    cue: Stretch | None


@dataclass(frozen=True, slots=True)
class Relation:
    """Stretches of words; ``source`` is None where none is told; ``outer`` as they stand in the text."""

    source: Stretch | None
    cue: Stretch
    contents: tuple[Stretch, ...]
    outer: tuple[Outer, ...] = ()


def own_outer(found: Sequence[Relation], rows: Rows) -> list[Relation]:
    """Without outer sources of another sentence that pass on what was said there: “A told | the paper | it
    was so. B said …”."""
    sentence = rows.sentences
    told = {
        one.source
        for each in found
        for one in each.outer
        if sentence[one.source.start] == sentence[each.cue.start]
    }

    def is_own(each: Relation, one: Outer) -> bool:
        return one.source not in told or sentence[one.source.start] == sentence[each.cue.start]

    return [replace(each, outer=tuple(one for one in each.outer if is_own(each, one))) for each in found]


def relations(rows: Rows, spans: Sequence[Stretch], classes: Sequence[int], linker: Linker) -> list[Relation]:
    """The relations of a text in order of their cues; a cue without content makes none."""
    linking = _Linking(rows, spans, Pairing(rows, spans, classes))
    contents: dict[int, list[int]] = {}
    for x, (_, u) in _likeliest(linking.chances(CONTENT, linker.contents, LEAST_CONTENT)).items():
        contents.setdefault(u, []).append(x)
    by_cue = ((u, x, chance) for x, u, chance in linking.chances(SOURCE, linker.sources, LEAST_SOURCE))
    sources = _likeliest(by_cue)
    outer: dict[int, list[int]] = {}
    for x, u, _ in linking.chances(OUTER_SOURCE, linker.outer, LEAST_OUTER):
        outer.setdefault(u, []).append(x)
    return [
        Relation(
            spans[sources[u][1]] if u in sources else None,
            spans[u],
            tuple(spans[x] for x in sorted(contents[u])),
            tuple(linking.outer(x) for x in sorted(outer.get(u, ()))),
        )
        for u in sorted(contents)
    ]


@dataclass(frozen=True, slots=True)
class _Linking:
    rows: Rows
    spans: Sequence[Stretch]
    pairing: Pairing

    def chances(self, role: int, trees: Trees, least: float) -> Iterable[tuple[int, int, float]]:
        """Spans of the role, cues that each may belong to, and how likely that is."""
        found = self.pairing.pairs(role)
        for (u, x), chance in zip(found.places, trees.chances(found.signs), strict=True):
            if chance > least:
                yield x, u, chance

    def outer(self, x: int) -> Outer:
        """An outer source with the nearest outer cue of its sentence."""
        source = self.spans[x]
        sentence = self.rows.sentences[source.start]
        cues = [
            (max(source.start - cue.end, cue.start - source.end), cue)
            for cue in self.spans[max(0, x - BESIDE) : x + BESIDE + 1]
            if cue.role == OUTER_CUE and self.rows.sentences[cue.start] == sentence
        ]
        return Outer(source, min(cues)[1] if cues else None)


def _likeliest(chances: Iterable[tuple[int, int, float]]) -> dict[int, tuple[float, int]]:
    """The likeliest partner of each first one, the first of equals."""
    best: dict[int, tuple[float, int]] = {}
    for key, other, chance in chances:
        if key not in best or chance > best[key][0]:
            best[key] = (chance, other)
    return best

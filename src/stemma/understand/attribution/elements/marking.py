"""What a pack tells of a phrase that marks an attribution."""

from dataclasses import dataclass, replace

from stemma.understand.attribution.elements.schema.cues import CueKind, Takes

GAP = ".."


@dataclass(frozen=True, slots=True)
class Cue:
    kind: CueKind
    takes: frozenset[Takes] = frozenset()
    only_at_start: bool = False
    is_after: bool = False
    """Whether the marker stands after its source."""
    is_own: bool = False
    """Whether the marker speaks of the subject of its clause: "nach eigenen Angaben"."""
    nouns: tuple[str, ...] = ()
    """Endings of nouns of which the marker needs one behind it: "nach Medienberichten"."""
    closers: frozenset[str] = frozenset()
    """Words that close a marker in two parts."""
    tail: tuple[tuple[str, ...], ...] = ()
    """The other parts of a cue that is parted: "kündigte .. an"."""
    governs: bool = False
    """Whether the last part stands before the content: "sprach .. von .."."""
    ties: tuple[tuple[str, ...], ...] = ()
    """Prepositions before a content that is a noun, the longest first."""
    owner: int | None = None
    """Which word of the phrase is its source: "по его словам"."""
    objects: tuple[tuple[str, ...], ...] = ()
    """Words that open the object before a verb."""
    object_ends: tuple[tuple[str, ...], ...] = ()
    """Words that close the object before a verb."""


def merged(cue: Cue, other: Cue) -> Cue:
    """A cue of two groups takes what it takes in either."""
    return replace(
        cue,
        takes=cue.takes | other.takes,
        ties=tuple(dict.fromkeys((*other.ties, *cue.ties))),
        objects=(*other.objects, *cue.objects),
        object_ends=(*other.object_ends, *cue.object_ends),
    )


def in_parts(words: tuple[str, ...], cue: Cue) -> tuple[tuple[str, ...], Cue]:
    """The first part of a phrase and its cue with the other parts: "sprach .. von .."."""
    if GAP not in words:
        return words, cue
    parts: list[tuple[str, ...]] = []
    while GAP in words:
        at = words.index(GAP)
        parts.append(words[:at])
        words = words[at + 1 :]
    parts += [words] if words else []
    return parts[0], replace(cue, tail=tuple(parts[1:]), governs=not words)

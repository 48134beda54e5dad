"""A reading of what stands around an insertion, in the places that its words have in the whole sentence.

“The mayor said, according to Norda, that …”: what Norda tells is read as if the insertion were not there.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import Phrase

Read = Callable[[Unit, int], Iterator[Reading]]


def around(reading: Reading, find: Read) -> Reading | None:
    """The first reading that ``find`` has for the content without what parts it, if it is of both parts."""
    if len(reading.content) != 2 or reading.citings:
        return None
    first, second = reading.content
    unit = reading.unit
    if not first.end <= reading.cue.start < second.start or any(
        unit.is_quote(at) for at in (first.end - 1, second.start)
    ):
        return None
    joined = replace(unit, elements=unit.elements[: first.end] + unit.elements[second.start : second.end])
    for inner in find(joined, first.start):
        said = inner.content[0]
        is_whole = len(inner.content) == 1 and not inner.citings and not inner.told
        if is_whole and inner.source.end <= said.start and inner.match.end <= said.start < said.end:
            moved = [_moved(part, first.end, second.start) for part in (inner.source, inner.cue, said)]
            if all(moved) and said.end > first.end:
                return _placed(inner, unit, first.end, second.start)
    return None


def _moved(part: Phrase, gap: int, to: int) -> tuple[Phrase, ...]:
    """A stretch in its own places, in two where it goes over the gap."""
    by = to - gap
    if part.end <= gap:
        return (part,)
    if part.start >= gap:
        return (Phrase(part.start + by, part.end + by),)
    return (Phrase(part.start, gap), Phrase(to, part.end + by))


def _placed(inner: Reading, unit: Unit, gap: int, to: int) -> Reading | None:
    source, cue = _moved(inner.source, gap, to), _moved(inner.cue, gap, to)
    if len(source) > 1 or len(cue) > 1:
        return None
    by = to - gap if inner.match.start >= gap else 0
    match = inner.match
    match = replace(match, start=match.start + by, head=match.head + by, end=match.end + by)
    content = _moved(inner.content[0], gap, to)
    return replace(inner, unit=unit, match=match, source=source[0], cue=cue[0], content=content)

"""Marked lines in, the fields of the report out: of several dates the one that is the report's.

A labelled date comes first. A bare one counts in the head of the page, the nearest to the headline
before the others, or right below the text; further down it belongs to another report.
"""

from collections.abc import Iterator, Sequence

from stemma.extract.fields import Field
from stemma.extract.plain.extent import Extent
from stemma.extract.plain.heading import Heading
from stemma.extract.plain.marking import Marked

BELOW = 4
OTHERS = frozenset({"related", "form", "end"})


def believed(lines: Sequence[Marked], extent: Extent, heading: Heading) -> Iterator[Field]:
    """Fields in the order in which they are believed: the first of a kind stays."""
    bare: list[tuple[int, Field]] = []
    for index, line in enumerate(lines):
        for field in line.fields:
            if field.is_labelled:
                yield field
            elif _is_near(lines, index, extent):
                bare.append((index, field))
    at = heading.headline if heading.headline is not None else extent.first
    yield from (field for _, field in sorted(bare, key=lambda found: (abs(found[0] - at), found[0])))


def _is_near(lines: Sequence[Marked], index: int, extent: Extent) -> bool:
    if index <= extent.last:
        return True
    between = lines[extent.last + 1 : index]
    return index <= extent.last + BELOW and not any(line.furniture in OTHERS for line in between)

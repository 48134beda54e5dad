"""Captures in, documents out: one a report. Our own JSON Lines give finished versions.

A capture that its format cannot read is a ``Dropped`` and the next one goes on.
"""

from collections.abc import Iterable, Iterator

from stemma.acquire.captures import dropped
from stemma.acquire.formats import format_of
from stemma.errors import InvalidInput
from stemma.model import Capture, Document, Dropped, Version


def documents(captures: Iterable[Capture | Dropped]) -> Iterator[Document | Version | Dropped]:
    """What each capture holds, in order; what was dropped before passes through."""
    for capture in captures:
        if isinstance(capture, Dropped):
            yield capture
            continue
        try:
            yield from format_of(capture).read(capture)
        except InvalidInput as error:
            yield dropped(error)

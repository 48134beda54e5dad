"""What every format is: a name, a test, a reader. The table of formats is in the package itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stemma.model import Capture, Document, Dropped, Version

Read = Iterator[Document | Version | Dropped]


@dataclass(frozen=True, slots=True)
class Sample:
    """What a format may look at to know itself: the first characters, and the name of the input."""

    head: str
    name: str


@dataclass(frozen=True, slots=True)
class Format:
    """``matches`` decides by content and name; ``read`` may raise InvalidInput for the whole capture."""

    media_type: str
    matches: Callable[[Sample], bool]
    read: Callable[[Capture], Read]

"""The one place where the stages are put in order and where the store is written.

Inputs in, the trace out. A report is stored whole as soon as it is understood, so that stopping at
any moment loses nothing that was finished; running again repeats nothing that can be seen.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, TypeVar

from stemma import acquire, extract, understand
from stemma.acquire import Fetch
from stemma.errors import StemmaError
from stemma.model import Analysis, Capture, Document, Drawing, Dropped, Engine, Trace, Version
from stemma.relate.encoder import Encoder
from stemma.relate.relation import relate
from stemma.store import Store

Progress = Callable[[str], None]
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Tools:
    """The back ends that serve a run, handed in by the composition root."""

    store: Store
    encoder: Encoder
    attribution: Engine
    fetch: Fetch | None
    stdin: BinaryIO
    progress: Progress


def made_by(engine: Engine) -> str:
    """The components that make an analysis of a capture: another value means that it is made anew."""
    return f"{extract.MADE_BY} {understand.MADE_BY} {engine}"


def trace(inputs: Sequence[str], tools: Tools) -> Trace:
    """Everything from the inputs to their family tree, together with what the store already holds."""
    dropped: list[Dropped] = []
    for capture in acquire.captures(sorted(inputs), stdin=tools.stdin, fetch=tools.fetch):
        if isinstance(capture, Dropped):
            dropped.append(capture)
            continue
        tools.progress(f"reading {capture.target_uri}")
        dropped.extend(_take_in(capture, tools))
    return draw(tuple(tools.store.analyses()), tools, dropped=dropped)


def draw(analyses: Sequence[Analysis], tools: Tools, *, dropped: Sequence[Dropped] = ()) -> Trace:
    """The trace of reports that were understood, kept in the store."""
    tools.progress("bringing names together")
    united, entities = understand.unite(analyses)
    drawings = _Drawings(tools.store)
    found = relate(
        united,
        entities,
        encoder=tools.encoder,
        dropped=tuple(dropped),
        progress=tools.progress,
        drawings=drawings,
    )
    tools.store.keep_trace(found, drawings.asked)
    return found


class _Drawings:
    """The store's drawings; remembers which of them a trace rests on."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.asked: set[str] = set()

    def drawing(self, key: str) -> Drawing | None:
        self.asked.add(key)
        return self._store.drawing(key)

    def keep_drawing(self, key: str, drawing: Drawing) -> None:
        self._store.keep_drawing(key, drawing)


def versions(
    inputs: Sequence[str], *, stdin: BinaryIO, fetch: Fetch | None, raw: bool = False
) -> Iterator[Version | Dropped]:
    """Acquire and extract alone. ``raw`` takes the whole text of a file as the body."""
    for capture in acquire.captures(inputs, stdin=stdin, fetch=fetch):
        if isinstance(capture, Dropped):
            yield capture
        else:
            yield from _versions_of(capture, raw=raw)


def analyses(found: Iterable[Version | Dropped], engine: Engine = "tagger") -> Iterator[Analysis | Dropped]:
    """Understand alone; what was dropped before passes through."""
    for one in found:
        if isinstance(one, Dropped):
            yield one
        else:
            yield from _one_by_one(understand.analyses([one], engine), _name(one))


def _take_in(capture: Capture, tools: Tools) -> Iterator[Dropped]:
    """Understands and keeps a capture that these components have not read yet; tells what it lacks."""
    store = tools.store
    if store.known(capture.digest, made_by(tools.attribution)) is None:
        found = tuple(analyses(_versions_of(capture, raw=False), tools.attribution))
        store.report(
            capture,
            tuple(one for one in found if isinstance(one, Analysis)),
            tuple(one for one in found if isinstance(one, Dropped)),
        )
    yield from store.left_out(capture.digest)


def _versions_of(capture: Capture, *, raw: bool) -> Iterator[Version | Dropped]:
    for document in _one_by_one(acquire.documents([capture]), capture.target_uri):
        if isinstance(document, Document):
            made = [extract.raw_version(document)] if raw else extract.versions([document])
            for version in _one_by_one(iter(made), _name(document)):
                yield version if isinstance(version, Dropped) else extract.bounded(version)
        else:
            yield document if isinstance(document, Dropped) else extract.bounded(document)


def _one_by_one(made: Iterator[Record], item: str) -> Iterator[Record | Dropped]:
    """What a stage makes of one item: its work ends here, and a defect of ours costs no other item."""
    try:
        yield from made
    except StemmaError:
        raise
    except Exception as error:
        cause = f"Stemma failed on it ({type(error).__name__}: {error})"
        yield Dropped(item, "defect", cause, "tell the makers of Stemma, with the file")


def _name(report: Document | Version) -> str:
    return report.file if report.item is None else f"{report.file}, item {report.item}"

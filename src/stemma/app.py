"""The composition root: settings in, the back ends of a run out."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from stemma.pipeline import Tools, made_by
from stemma.relate.encoder import Encoder
from stemma.settings import Settings
from stemma.store import MemoryStore, SqliteStore, Store


def tools(settings: Settings, *, stdin: BinaryIO, progress: Callable[[str], None]) -> Tools:
    """The tools that the settings ask for. The caller closes ``tools.store``."""
    from stemma.acquire.fetch import fetch  # noqa: PLC0415 - the HTTP library is not needed to print help

    return Tools(store(settings), encoder(settings), settings.attribution, fetch, stdin, progress)


def store(settings: Settings) -> Store:
    """SQLite where a file was named, else memory."""
    if settings.store is None:
        return MemoryStore()
    return SqliteStore(settings.store, made_by=made_by(settings.attribution))


def opened(path: Path) -> Store:
    """A store that is there, for reading alone."""
    return SqliteStore(path, made_by="", reading=True)


def encoder(settings: Settings) -> Encoder:
    """The sentence encoder; its model is loaded when it first encodes."""
    from stemma.relate.encoder import choose  # noqa: PLC0415

    return choose(settings.encoder)

"""Inputs as the user gave them in, captures out.

Every input gives at least one capture or one ``Dropped`` that says why not; directories are read
in the order of their names; a payload seen before is dropped and the earlier one named.
"""

import glob
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from stemma.acquire.limits import PAGE_BYTES, RECORD_BYTES, in_words
from stemma.errors import InvalidInput, StemmaError, TryLater
from stemma.model import Capture, Dropped, payload_digest

Fetch = Callable[[str], Capture]
"""An address in, its capture out; InvalidInput or TryLater where there is none."""

STDIN = "-"
RECORD_SUFFIXES = (".jsonl", ".ndjson")


def captures(
    inputs: Sequence[str], *, stdin: BinaryIO, fetch: Fetch | None, page_bytes: int = PAGE_BYTES
) -> Iterator[Capture | Dropped]:
    """Each input's captures, in the order given; what cannot be read is a ``Dropped``."""
    return _distinct(_read_all(inputs, stdin, fetch, page_bytes))


def dropped(error: StemmaError) -> Dropped:
    """An error that concerns one item, as the record of its drop."""
    kind = error.kind if isinstance(error, InvalidInput) else "try-later"
    return Dropped(error.item, kind, error.cause, error.remedy)


def _read_all(
    inputs: Sequence[str], stdin: BinaryIO, fetch: Fetch | None, page_bytes: int
) -> Iterator[Capture | Dropped]:
    for given in inputs:
        try:
            if given == STDIN:
                yield _captured(STDIN, _limited(stdin, STDIN, page_bytes))
            elif is_address(given):
                yield _fetched(given, fetch)
            else:
                yield from _files(given, page_bytes)
        except (InvalidInput, TryLater) as error:
            yield dropped(error)


def is_address(given: str) -> bool:
    """Whether an input is an address: only http and https are ever fetched."""
    return given.lower().startswith(("http://", "https://"))


def _fetched(address: str, fetch: Fetch | None) -> Capture:
    if fetch is None:
        raise InvalidInput(address, "addresses are not fetched here", "save the page and give the file")
    capture = fetch(address)
    if not capture.payload:
        raise _empty(address)
    return capture


def _files(given: str, page_bytes: int) -> Iterator[Capture | Dropped]:
    path = Path(given)
    name = printed(path) if given else "an empty name"
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        raise _unreadable(name, error) from error
    if given and path.is_dir():
        yield from _directory(path, page_bytes)
    elif given and path.exists():
        yield _file(path, page_bytes)
    elif glob.has_magic(given):
        matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - patterns may be absolute
        if not matches:
            raise InvalidInput(name, "no file matches", "check the pattern", kind="missing")
        for match in matches:
            yield from _guarded(Path(match), page_bytes)
    else:
        raise InvalidInput(name, "there is no such file or directory", "check the path", kind="missing")


def _guarded(path: Path, page_bytes: int) -> Iterator[Capture | Dropped]:
    try:
        yield from _directory(path, page_bytes) if path.is_dir() else (_file(path, page_bytes),)
    except InvalidInput as error:
        yield dropped(error)


def _directory(folder: Path, page_bytes: int) -> Iterator[Capture | Dropped]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    hidden = [path for path in found if _is_hidden(path, folder)]
    if hidden:
        yield Dropped(
            printed(folder),
            "hidden",
            f"{len(hidden)} hidden file{'s' if len(hidden) > 1 else ''} passed over",
            "give such a file by its own path to have it read",
        )
    visible = [path for path in found if not _is_hidden(path, folder)]
    if not visible:
        raise InvalidInput(
            printed(folder),
            "nothing to read in this directory",
            "put reports into it",
            kind="empty-directory",
        )
    for path in visible:
        yield from _guarded(path, page_bytes)


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _file(path: Path, page_bytes: int) -> Capture:
    limit = RECORD_BYTES if path.suffix.lower() in RECORD_SUFFIXES else page_bytes
    name = printed(path)
    try:
        with path.open("rb") as stream:
            payload = stream.read(limit + 1)  # the size that a device or a pipe tells is none
    except OSError as error:
        raise _unreadable(name, error) from error
    if len(payload) > limit:
        raise _too_large(name, limit)
    return _captured(name, payload)


def printed(path: Path) -> str:
    """A path as it is shown and kept: bytes that are no UTF-8 appear as replacement characters."""
    return os.fsencode(path).decode("utf-8", "replace")


def _unreadable(name: str, error: OSError) -> InvalidInput:
    cause = f"cannot be read: {error.strerror or error}"
    return InvalidInput(name, cause, "check the file and its permissions", kind="unreadable")


def _limited(stdin: BinaryIO, name: str, page_bytes: int) -> bytes:
    """All of standard input; only JSON Lines, which open with a brace, may be longer than a page."""
    payload = stdin.read(page_bytes + 1)
    if len(payload) > page_bytes:
        if not payload.lstrip().startswith(b"{"):
            raise _too_large(name, page_bytes)
        payload += stdin.read(RECORD_BYTES - page_bytes)
        if len(payload) > RECORD_BYTES:
            raise _too_large(name, RECORD_BYTES)
    return payload


def _captured(name: str, payload: bytes) -> Capture:
    if not payload.strip():
        raise _empty(name)
    return Capture(name, "application/octet-stream", payload, payload_digest(payload))


def _empty(name: str) -> InvalidInput:
    return InvalidInput(name, "the file is empty", "save the report again", kind="empty")


def _too_large(name: str, limit: int) -> InvalidInput:
    return InvalidInput(
        name,
        f"larger than {in_words(limit)}, the most that one input may hold",
        "save the report alone, as text or as its page without media",
        kind="too-large",
    )


def _distinct(found: Iterable[Capture | Dropped]) -> Iterator[Capture | Dropped]:
    """Drops a payload that was there before; the drop names the first that held it."""
    seen: dict[str, str] = {}
    for item in found:
        if isinstance(item, Dropped):
            yield item
        elif item.digest in seen:
            yield Dropped(
                item.target_uri,
                "duplicate",
                f"the same content as {seen[item.digest]}",
                "nothing: it is read once",
            )
        else:
            seen[item.digest] = item.target_uri
            yield item

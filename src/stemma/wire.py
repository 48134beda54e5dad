"""Domain types to and from JSON, one JSON Lines record a value; unknown fields are ignored on the way in."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from stemma.errors import InvalidInput

Record = TypeVar("Record")


def encode(record: object) -> bytes:
    """One record as JSON, fields in the order of the type, no line break inside."""
    return msgspec.json.encode(record)


def decode(line: bytes, shape: type[Record], *, item: str) -> Record:
    """A record of the given type; InvalidInput naming ``item`` where the line is none."""
    try:
        return msgspec.json.decode(line, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
        raise InvalidInput(
            item,
            f"not a {shape.__name__} record: {error}",
            "pass the output of an earlier stage",
            kind="bad-record",
        ) from error


def decode_lines(
    lines: Iterable[bytes], shape: type[Record], *, item: str
) -> Iterator[Record | InvalidInput]:
    """Each line's record, or the error that it makes; blank lines are passed over."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield decode(line, shape, item=f"{item}, line {number}")
        except InvalidInput as error:
            yield error

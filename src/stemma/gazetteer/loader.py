"""The gazetteer's files in, typed records out, each file read once. A file that does not fit is an error."""

import tomllib
from importlib.resources import files
from typing import TypeVar

import msgspec

from stemma.errors import Misconfigured

Shape = TypeVar("Shape")


def read(name: str, shape: type[Shape]) -> Shape:
    """The whole file ``name`` in its declared shape."""
    text = files("stemma.gazetteer").joinpath(name).read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), shape)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Misconfigured(f"gazetteer/{name}", str(error), "mend the file") from error

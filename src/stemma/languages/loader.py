"""Language codes in, typed sections of their packs out. A pack that does not fit its shape is an error.

A pack is a folder ``<code>/`` with ``language.toml`` (see ``Language``) and one file per section
(``dates.toml``, ``attribution.toml``, …). The shape of a section is declared by the module that
reads it. A pack with ``inherits`` takes the sections that it lacks from the pack that it names.
"""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from stemma.errors import Misconfigured

Section = TypeVar("Section", bound=msgspec.Struct)


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``language.toml``: what every stage may want to know of a language."""

    code: str
    name: str
    own_name: str
    script: str
    """ISO 15924 code: Latn, Cyrl, Arab, …"""
    right_to_left: bool = False
    inherits: str | None = None


@cache
def codes() -> tuple[str, ...]:
    """Codes of all languages that have a pack, in order."""
    return tuple(sorted(entry.name for entry in _root().iterdir() if (entry / "language.toml").is_file()))


@cache
def language(code: str) -> Language:
    """The language itself; Misconfigured where there is no such pack."""
    found = _read(code, "language", Language)
    if found is None:
        raise Misconfigured(f"language {code!r}", "there is no such pack", f"use one of {', '.join(codes())}")
    return found


@cache
def section(code: str, name: str, shape: type[Section]) -> Section | None:
    """Section ``name`` of a pack in its declared shape, inherited where the pack lacks it, or None."""
    found = _read(code, name, shape)
    if found is None and (parent := language(code).inherits):
        return section(parent, name, shape)
    return found


@cache
def shared(name: str, shape: type[Section]) -> Section:
    """Knowledge that belongs to no single language: ``<name>.toml`` beside the packs."""
    found = _read(".", name, shape)
    if found is None:
        raise Misconfigured(f"languages/{name}.toml", "the file is missing", "install the package again")
    return found


def _root() -> Traversable:
    return files("stemma.languages")


def _read(code: str, name: str, shape: type[Section]) -> Section | None:
    path = _root() / code / f"{name}.toml"
    if not path.is_file():
        return None
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), shape)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Misconfigured(f"languages/{code}/{name}.toml", str(error), "mend the pack") from error

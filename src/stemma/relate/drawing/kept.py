"""What a story is drawn from in, its drawing out: one that was made before, where nothing of it changed.

A drawing rests on its reports, the entities that they name, the encoder and the program, and on nothing
else: the digest of these is the key under which it is kept. The same key means the same drawing, whatever
was drawn before and in whatever order the reports came.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Protocol

from stemma import wire
from stemma.model import Analysis, Drawing, Entity
from stemma.relate.encoder import Encoder

CODE = (".py", ".toml")
"""What of the program decides how a story is drawn, beside the encoder's own weights."""


class Drawings(Protocol):
    """Keeps drawings by their keys."""

    def drawing(self, key: str) -> Drawing | None:
        """The drawing of that key, or None."""
        ...

    def keep_drawing(self, key: str, drawing: Drawing) -> None:
        """Keep a drawing as soon as it is made."""
        ...


@dataclass(frozen=True, slots=True)
class Group:
    """What a story is drawn from: its reports in order of time, and what of the whole set tells of them."""

    members: Sequence[Analysis]
    entities: Sequence[Entity]
    """Those that the reports name, in order of id."""
    published_by: Mapping[str, str]
    """Version id to the entity of its publisher."""
    behind: Mapping[str, Sequence[str]]
    """Copies of a text that very many have, with those that stand for all."""


def drawn(
    group: Group, encoder: Encoder, drawings: Drawings | None, draw: Callable[[Group], Drawing]
) -> Drawing:
    """The drawing that is kept of a group, else a new one, which is kept."""
    if drawings is None:
        return draw(group)
    key = _key(group, encoder)
    known = drawings.drawing(key)
    if known is None:
        known = draw(group)
        drawings.keep_drawing(key, known)
    return known


def _key(group: Group, encoder: Encoder) -> str:
    rests_on = (
        _program(),
        encoder.name,
        group.members,
        group.entities,
        sorted(group.published_by.items()),
        sorted(group.behind.items()),
    )
    return blake2b(wire.encode(rests_on), digest_size=20).hexdigest()


@cache
def _program() -> str:
    """A digest of the program's code and data: a drawing by another program is none of this one's."""
    digest = blake2b(digest_size=20)
    for name, file in sorted(_code(files("stemma"), "")):
        digest.update(f"{name}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def _code(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _code(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(CODE):
            yield path + entry.name, entry

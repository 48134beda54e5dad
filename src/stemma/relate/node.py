"""The ends of edges: a report of the set, or a source that it names and that is not in the set."""

from dataclasses import dataclass, field
from hashlib import blake2b

from stemma.model import ExemplarKind


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """``key`` is a witness's id, an entity's id, or a text of its own for an unnamed source.

    ``kind`` is None for a witness.
    """

    key: str
    name: str | None = None
    kind: ExemplarKind | None = None
    entity: str | None = None
    words: str = field(default="", compare=False)
    """The words of the report that name it, title and all."""
    of: "Node | None" = field(default=None, compare=False)
    """For a document: who stands behind it as far as the words tell, if nothing better is known."""

    @property
    def is_witness(self) -> bool:
        return self.kind is None


def witness_node(key: str) -> Node:
    return Node(key)


def source_key(*parts: str) -> str:
    """A stable id for a source that is not among the inputs."""
    return "x-" + blake2b("\0".join(parts).encode(), digest_size=6).hexdigest()

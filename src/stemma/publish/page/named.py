"""How the page names a report or a source, and where it leads."""

from dataclasses import dataclass

from stemma.publish.graph import Node


@dataclass(frozen=True, slots=True)
class Named:
    """A node as the page names it; ``place`` is set where it is a report of the page."""

    siglum: str
    name: str
    place: str | None


def named(node: Node, where: dict[str, str]) -> Named:
    return Named(node.siglum, node.name, where.get(node.id))

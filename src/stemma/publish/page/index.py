"""The reports of a large page by publisher, for a reader who looks for one."""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Trace
from stemma.publish.drawing.folding import MANY
from stemma.publish.graph import SIGLUM
from stemma.publish.page.named import Named
from stemma.publish.plain import line, short


@dataclass(frozen=True, slots=True)
class Publisher:
    """``reports`` are named by their headlines."""

    name: str
    reports: tuple[Named, ...]


def index(trace: Trace, where: dict[str, str]) -> Sequence[Publisher]:
    """Publishers in the order of their names; none where the page has few reports."""
    if len(trace.witnesses) <= MANY:
        return ()
    found: dict[str, list[Named]] = {}
    for witness in trace.witnesses:
        version = witness.analysis.version
        name = line(version.headline or version.text[:80])
        named = Named(short(witness.siglum, SIGLUM), name, where[witness.id])
        found.setdefault(line(version.label), []).append(named)
    ordered = sorted(found, key=lambda name: (name.casefold(), name))
    return tuple(Publisher(name, tuple(found[name])) for name in ordered)

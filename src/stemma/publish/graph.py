"""A trace in, the nodes and edges of its stemma out, as every drawing and export shows them.

An edge runs the way the words went: from the exemplar to what was taken from it. Edges whose ends are
unknown are not part of a trace; should one come in, its end is shown by its id.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from stemma.model import Derivation, DerivationKind, Evidence, ExemplarKind, Trace, Witness
from stemma.publish.plain import line, short

SIGLUM = 8
"""More letters than this are no siglum, whatever a record says."""
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d).*)?")
NodeKind = Literal["witness", ExemplarKind]


@dataclass(frozen=True, slots=True)
class Node:
    """A witness or an exemplar. ``day`` is the publish day as printed or inferred, else empty."""

    id: str
    siglum: str
    name: str
    kind: NodeKind
    day: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """``number`` counts the edges by their lower end, from 1, and is the same in every output."""

    number: int
    exemplar: str
    witness: str
    kind: DerivationKind
    derivation: Derivation

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return self.derivation.evidence

    def is_told_by(self, reports: AbstractSet[str]) -> bool:
        """Whether its words stand in any of the reports; an edge without words may be anybody's."""
        return not self.evidence or any(one.witness in reports for one in self.evidence)


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in the order of the trace (witnesses first), edges by their lower ends in that order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def part(self, ids: Iterable[str]) -> "Graph":
        """The part from which the given reports descend: they, and all that they say they go back to.

        What an outlet has from whom, by a report of another story, is no part of this one.
        """
        given = frozenset(ids)
        wanted = set(given)
        todo = list(wanted)
        edges = [edge for edge in self.edges if edge.witness in given or edge.is_told_by(given)]
        parents: dict[str, list[str]] = {}
        for edge in edges:
            parents.setdefault(edge.witness, []).append(edge.exemplar)
        while todo:
            fresh = [each for each in parents.get(todo.pop(), ()) if each not in wanted]
            wanted.update(fresh)
            todo.extend(fresh)
        return Graph(
            nodes=tuple(node for node in self.nodes if node.id in wanted),
            edges=tuple(e for e in edges if e.witness in wanted and e.exemplar in wanted),
        )


def graph(trace: Trace) -> Graph:
    """All witnesses, exemplars and derivations of a trace."""
    nodes = {each.id: _of_witness(each) for each in trace.witnesses}
    for exemplar in trace.exemplars:
        name = "lost" if exemplar.name is None else line(exemplar.name)
        nodes.setdefault(exemplar.id, Node(exemplar.id, short(exemplar.siglum, SIGLUM), name, exemplar.kind))
    for each in trace.derivations:
        for end in (each.exemplar, each.witness):
            nodes.setdefault(end, Node(end, "?", line(end), "lost"))
    order = {node_id: place for place, node_id in enumerate(nodes)}
    derivations = sorted(trace.derivations, key=lambda each: (order[each.witness], order[each.exemplar]))
    edges = tuple(
        Edge(number, each.exemplar, each.witness, each.kind, each)
        for number, each in enumerate(derivations, start=1)
    )
    return Graph(tuple(nodes.values()), edges)


def _of_witness(witness: Witness) -> Node:
    version = witness.analysis.version
    name = version.label
    return Node(
        witness.id,
        short(witness.siglum, SIGLUM),
        line(name),
        "witness",
        day(witness),
        witness.analysis.language,
    )


def day(witness: Witness) -> str:
    """When a report was published: as printed, inferred and said to be so, or that it says nothing."""
    published = witness.analysis.version.published
    if published is not None:
        return readable(published)
    bounds = witness.inferred
    if bounds is None or (bounds.earliest is None and bounds.latest is None):
        return "no date"
    return f"no date; {between(bounds.earliest, bounds.latest)}, inferred"


def between(earliest: str | None, latest: str | None) -> str:
    """Days from the first to the last, as a reader writes them; either end may be open."""
    first, last = readable(earliest or ""), readable(latest or "")
    if first == last:
        return first
    if not first:
        return f"until {last}"
    if not last:
        return f"from {first}"
    day_of_month, _, month = first.partition(" ")
    if last.endswith(f" {month}") and "," not in last:
        return f"{day_of_month}–{last}"
    return f"{first} – {last}"


def readable(value: str) -> str:
    """``2031-03-10T14:20`` as ``10 March 2031, 14:20``; what is no date stays as it is."""
    found = _ISO.fullmatch(value)
    if found is None or not 1 <= int(found["month"]) <= 12:
        return line(value)
    shown = f"{int(found['day'])} {_MONTHS[int(found['month']) - 1]} {found['year']}"
    return f"{shown}, {found['time']}" if found["time"] else shown


def cited(evidence: Iterable[Evidence], sigla: dict[str, str]) -> str:
    """The words of an edge on one line, each with the siglum of the report that has them."""
    return "; ".join(f"{sigla.get(each.witness, '?')}: “{line(each.text)}”" for each in evidence)

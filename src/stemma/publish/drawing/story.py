"""A trace and one of its stories in, what a drawing of it shows out: marks, ties and grounds.

An origin that is somebody's own (a reporter saw it; an agency that carries others' words speaks for itself;
no source is given) has no exemplar in the trace: it gets a mark of its own, and a plain tie without words.
What is not of the story is left out.
"""

from dataclasses import dataclass
from typing import Literal

from stemma.model import DerivationKind, Origin, Story, Trace
from stemma.publish.graph import Edge, Graph, NodeKind, graph
from stemma.publish.plain import line, quoted, short

MarkKind = Literal[NodeKind, "own", "unknown"]
TieKind = Literal[DerivationKind, "own"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands at one place of the drawing: a witness, an exemplar, or a report's own reporting.

    ``members`` are the ids of all reports that it stands for, where it stands for a group of copies.
    """

    id: str
    siglum: str
    name: str
    kind: MarkKind
    detail: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """A line from what the words came from (``above``) to what has them; ``number`` is the edge's."""

    above: str
    below: str
    kind: TieKind
    words: str = ""
    also: tuple[DerivationKind, ...] = ()
    number: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """An origin and the marks of its kin; ``number`` counts the story's origins from 1."""

    number: int
    label: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    title: str
    subtitle: str
    description: str
    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...]
    grounds: tuple[Ground, ...]


def plan(trace: Trace, story: Story, part: Graph | None = None) -> Plan:
    """``part`` is the story's part of the graph, where the caller has it."""
    part = part or graph(trace).part(story.witnesses)
    marks = [Mark(node.id, node.siglum, node.name, node.kind, node.day) for node in part.nodes]
    ties = [_tie(edge) for edge in part.edges if edge.exemplar != edge.witness]
    shown = {mark.id: mark for mark in marks}
    carried = {tie.below for tie in ties}
    grounds: list[Ground] = []
    grounded: set[str] = set()
    for number, origin in enumerate(story.origins, start=1):
        kin: list[str] = []
        for member in origin.members:
            mark = shown.get(member)
            if mark is None:
                continue
            if mark.kind == "witness" or member in carried:
                own = _own(mark, origin, number)
                marks.append(own)
                ties.append(Tie(own.id, mark.id, "own", reason=own.name))
                kin.append(own.id)
            elif member not in grounded:
                kin.append(member)
        grounded.update(kin)
        if kin:
            grounds.append(Ground(number, f"one origin: {line(origin.name)}", tuple(kin)))
    return Plan(
        title=line(story.title) or "Untitled story",
        subtitle=figures(story),
        description=_description(story, tuple(ties), {mark.id: mark for mark in marks}),
        marks=tuple(marks),
        ties=tuple(ties),
        grounds=tuple(grounds),
    )


def figures(story: Story) -> str:
    """How many reports and independent origins, in words."""
    reports = len(story.witnesses)
    return f"{reports} {'report' if reports == 1 else 'reports'} · {count(story)}"


def count(story: Story) -> str:
    """The count of independent origins, as bounds where it is not certain."""
    if story.independent_origins is None:
        return "independent origins: not measured"
    number = figure(story)
    return f"{number} independent {'origin' if number == '1' else 'origins'}"


def figure(story: Story) -> str:
    """The bare figure: ``2``, ``2–3``, or a dash where it was not measured."""
    bounds = story.independent_origins
    if bounds is None:
        return "–"
    return str(bounds.least) if bounds.least == bounds.most else f"{bounds.least}–{bounds.most}"


def _tie(edge: Edge) -> Tie:
    words = quoted(edge.evidence[0].text, 44) if edge.evidence else ""
    also = edge.derivation.also
    return Tie(edge.exemplar, edge.witness, edge.kind, words, also, edge.number, line(edge.derivation.reason))


def _own(teller: Mark, origin: Origin, number: int) -> Mark:
    kind: MarkKind = "unknown" if origin.kind == "unknown" else "own"
    name = own_name(teller.kind, origin)
    return Mark(f"{teller.id} origin {number}", "?" if kind == "unknown" else "", name, kind)


def own_name(kind: MarkKind, origin: Origin) -> str:
    """What to call the origin that a report, or one that carries others' words too, is itself."""
    if origin.kind == "unknown":
        return "no source given"
    if kind != "witness":
        return "its own account"
    return "its own release" if origin.kind == "institution" else "its own reporting"


def _description(story: Story, ties: tuple[Tie, ...], marks: dict[str, Mark]) -> str:
    """The drawing in sentences, for a reader who does not see it."""
    sentences = [f"{figures(story)}."]
    for tie in ties:
        below, above = (_called(marks[each]) for each in (tie.below, tie.above))
        by = "" if tie.kind == "own" else f" ({tie.kind})"
        sentences.append(f"{below} rests on {above}{by}.")
    return " ".join(sentences)


def _called(mark: Mark) -> str:
    name = short(mark.name, 60)
    return f"{mark.siglum} ({name})" if mark.siglum else name

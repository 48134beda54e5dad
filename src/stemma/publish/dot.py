"""A trace in, a Graphviz drawing of its stemma out: plain quoted strings only, never HTML labels."""

from stemma.model import DerivationKind, Trace
from stemma.publish.graph import Graph, Node, NodeKind, cited, graph
from stemma.publish.plain import line, quoted

SHAPES: dict[NodeKind, str] = {
    "witness": 'shape=circle style=filled fillcolor="#23221e" fontcolor="#fdfcf8"',
    "publisher": "shape=circle",
    "person": "shape=circle",
    "institution": "shape=circle",
    "document": "shape=box",
    "anonymous": "shape=doublecircle",
    "lost": "shape=circle style=dashed",
}
LINES: dict[DerivationKind, str] = {
    "credit": "style=bold",
    "citation": "style=solid",
    "translation": "style=dashed",
    "reuse": "style=dotted penwidth=2",
}


def render(trace: Trace) -> bytes:
    whole = graph(trace)
    lines = ["digraph stemma {", '  graph [rankdir=TB fontname="serif"];', '  node [fontname="serif"];']
    lines.append('  edge [fontname="serif" fontsize=10];')
    lines += [_node(node) for node in whole.nodes]
    lines += _edges(whole)
    lines += _origins(trace)
    return "\n".join([*lines, "}", ""]).encode()


def _node(node: Node) -> str:
    label = "\\n".join(_escape(each) for each in (node.siglum, node.name, node.day) if each)
    return (
        f'  {_text(node.id)} [label="{label}" siglum={_text(node.siglum)} name={_text(node.name)} '
        f"kind={_text(node.kind)} {SHAPES[node.kind]}];"
    )


def _edges(whole: Graph) -> list[str]:
    sigla = {node.id: node.siglum for node in whole.nodes}
    lines = []
    for edge in whole.edges:
        words = [quoted(each.text, 40) for each in edge.evidence[:1]]
        label = ": ".join([edge.kind, *words])
        lines.append(
            f"  {_text(edge.exemplar)} -> {_text(edge.witness)} [label={_text(label)} "
            f"kind={_text(edge.kind)} "
            f'confidence="{edge.derivation.confidence:.4g}" reason={_text(edge.derivation.reason)} '
            f"evidence={_text(cited(edge.evidence, sigla))} {LINES[edge.kind]}];"
        )
    return lines


def _origins(trace: Trace) -> list[str]:
    """Kin of one origin stand on one ground; an origin of a single member needs none."""
    exemplars = {each.id for each in trace.exemplars}
    lines = []
    number = 0
    grounded: set[str] = set()
    for story in trace.stories:
        for origin in story.origins:
            members = [each for each in origin.members if each in exemplars and each not in grounded]
            if len(members) < 2:
                continue
            number += 1
            grounded.update(members)
            inside = "; ".join(_text(each) for each in members)
            label = _text(f"one origin: {origin.name}")
            lines.append(
                f"  subgraph cluster_{number} {{ label={label}; style=filled; color=grey92; {inside}; }}"
            )
    return lines


def _escape(text: str) -> str:
    return line(text).replace("\\", "\\\\").replace('"', '\\"')


def _text(text: str) -> str:
    return f'"{_escape(text)}"'

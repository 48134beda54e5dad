"""A trace in, GraphML out: nodes with siglum, name and kind; edges with kind, confidence and words."""

from lxml import etree

from stemma.model import Story, Trace
from stemma.publish.graph import Edge, Node, cited, graph
from stemma.publish.plain import line

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
NODE_KEYS = ("siglum", "name", "kind", "day", "language", "story", "origin")
EDGE_KEYS = ("kind", "also", "confidence", "reason", "evidence")


def render(trace: Trace) -> bytes:
    whole = graph(trace)
    sigla = {node.id: node.siglum for node in whole.nodes}
    root = etree.Element(f"{{{NAMESPACE}}}graphml", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    for owner, names in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        for name in names:
            kind = "double" if name == "confidence" else "string"
            attributes = {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": kind}
            etree.SubElement(root, f"{{{NAMESPACE}}}key", attributes)
    drawing = etree.SubElement(root, f"{{{NAMESPACE}}}graph", {"id": "stemma", "edgedefault": "directed"})
    ids = {node.id: f"n{number}" for number, node in enumerate(whole.nodes, start=1)}
    for node in whole.nodes:
        _add_node(drawing, ids[node.id], node, trace.stories)
    for edge in whole.edges:
        _add_edge(drawing, ids, edge, sigla)
    etree.indent(root)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written + b"\n"


def _add_node(drawing: etree._Element, node_id: str, node: Node, stories: tuple[Story, ...]) -> None:
    element = etree.SubElement(drawing, f"{{{NAMESPACE}}}node", {"id": node_id})
    story = [each.title for each in stories if node.id in each.witnesses]
    origin = [one.name for each in stories for one in each.origins if node.id in one.members]
    values = {
        "siglum": node.siglum,
        "name": node.name,
        "kind": node.kind,
        "day": node.day,
        "language": node.language or "",
        "story": "; ".join(story),
        "origin": "; ".join(origin),
    }
    _add_data(element, "node", values)


def _add_edge(drawing: etree._Element, ids: dict[str, str], edge: Edge, sigla: dict[str, str]) -> None:
    ends = {"id": f"e{edge.number}", "source": ids[edge.exemplar], "target": ids[edge.witness]}
    element = etree.SubElement(drawing, f"{{{NAMESPACE}}}edge", ends)
    values = {
        "kind": edge.kind,
        "also": " ".join(edge.derivation.also),
        "confidence": f"{edge.derivation.confidence:.4g}",
        "reason": edge.derivation.reason,
        "evidence": cited(edge.evidence, sigla),
    }
    _add_data(element, "edge", values)


def _add_data(element: etree._Element, owner: str, values: dict[str, str]) -> None:
    for name, value in values.items():
        if value:
            data = etree.SubElement(element, f"{{{NAMESPACE}}}data", {"key": f"{owner}-{name}"})
            data.text = line(value)

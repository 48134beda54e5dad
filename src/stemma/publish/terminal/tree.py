"""A story in, its tree for the terminal out: from the origins down, every edge with its kind and words.

A report with several exemplars stands below each of them; what descends from it is drawn once.
"""

from rich.text import Text
from rich.tree import Tree

from stemma.model import Story, Trace
from stemma.publish.drawing.story import own_name
from stemma.publish.graph import Edge, Graph, graph
from stemma.publish.plain import line
from stemma.publish.terminal.words import isolated, name, quotation


def tree(trace: Trace, story: Story, width: int) -> Tree:
    part = graph(trace).part(story.witnesses)
    growing = _Growing(part, width)
    root = Tree("", hide_root=True, guide_style="dim")
    grounded: set[str] = set()
    for origin in story.origins:
        kin = [each for each in origin.members if each in growing.names and each not in grounded]
        grounded.update(kin)
        called = [growing.names[each].name for each in kin if growing.is_root(each)]
        ground = root
        if kin and called != [line(origin.name)]:
            ground = root.add(Text("one origin: ", style="dim").append(isolated(origin.name), style="italic"))
        for each in kin:
            if growing.is_root(each):
                growing.add(ground, each, None)
            else:
                called_own = own_name(growing.names[each].kind, origin)
                ground.add(Text(f"◉ {called_own}: ").append_text(name(growing.names[each])))
    for node in part.nodes:
        if growing.is_root(node.id) and node.id not in grounded:
            growing.add(root, node.id, None)
    for node in part.nodes:  # only where edges close a circle is anything left
        if node.id not in growing.drawn:
            growing.add(root, node.id, None)
    return root


class _Growing:
    def __init__(self, part: Graph, width: int) -> None:
        self.names = {node.id: node for node in part.nodes}
        self.drawn: set[str] = set()
        self._width = width
        self._below: dict[str, list[Edge]] = {}
        self._has_exemplar = set()
        for edge in part.edges:
            self._below.setdefault(edge.exemplar, []).append(edge)
            self._has_exemplar.add(edge.witness)

    def is_root(self, node_id: str) -> bool:
        return node_id not in self._has_exemplar

    def add(self, parent: Tree, node_id: str, edge: Edge | None) -> None:
        """The node and what descends from it, without recursion: a chain may be of any length."""
        todo: list[tuple[Tree, str, Edge | None]] = [(parent, node_id, edge)]
        while todo:
            above, current, by = todo.pop()
            repeated = current in self.drawn
            self.drawn.add(current)
            below = self._below.get(current, [])
            label = name(self.names[current])
            if repeated and below:
                label.append(" · as above", style="dim")
            if by is not None:
                label.append("\n").append_text(self._reason(by))
            branch = above.add(label)
            if not repeated:
                todo.extend((branch, each.witness, each) for each in reversed(below))

    def _reason(self, edge: Edge) -> Text:
        kinds = " + ".join((edge.kind, *edge.derivation.also))
        shown = Text(kinds, style="cyan")
        for evidence in edge.evidence[:1]:
            shown.append(" ").append(quotation(evidence.text, self._width), style="italic dim")
        return shown

"""A trace in, its stemmata drawn out: one drawing a story, one below the other, light or dark by itself."""

from lxml import etree

from stemma.model import Trace
from stemma.publish.drawing import legend
from stemma.publish.drawing.folding import folded
from stemma.publish.drawing.layout import Drawing, draw
from stemma.publish.drawing.paint import NAMES, SVG, add, paint
from stemma.publish.drawing.story import Plan, plan
from stemma.publish.drawing.style import COLOURS, LINES

_NOTHING = "No report, no stemma."


def render(trace: Trace) -> bytes:
    drawings = [draw(folded(plan(trace, story))) for story in trace.stories]
    width = max((each.width for each in drawings), default=620.0)
    height = sum(each.height + legend.height(each) for each in drawings) or 80.0
    root = _root(width, height, prefix="stemma-", drawings=drawings)
    add(root, "style", {}).text = COLOURS + LINES
    add(root, "rect", {"class": "paper", "width": f"{width:g}", "height": f"{height:g}"})
    top = 0.0
    for number, each in enumerate(drawings, start=1):
        place = root if top == 0 else add(root, "g", {"transform": f"translate(0 {top:g})"})
        paint(place, each, prefix=f"s{number}-", reports={})
        legend.add_legend(place, each)
        top += each.height + legend.height(each)
    if not drawings:
        add(root, "text", {"x": "28", "y": "46"}).text = _NOTHING
    return _written(root) + b"\n"


def embedded(shown: Plan, *, prefix: str, reports: dict[str, str]) -> str:
    """One story's drawing for a page that brings the style and the places that its links lead to."""
    drawing = draw(shown, titled=False)
    root = _root(
        drawing.width,
        drawing.height + legend.height(drawing),
        prefix=prefix,
        drawings=[drawing],
        role="group",
    )
    paint(root, drawing, prefix=prefix, reports=reports)
    legend.add_legend(root, drawing)
    return _written(root).decode()


def _root(
    width: float, height: float, *, prefix: str, drawings: list[Drawing], role: str = "img"
) -> etree._Element:
    attributes = {
        "viewBox": f"0 0 {width:g} {height:g}",
        "width": f"{width:g}",
        "height": f"{height:g}",
        "class": "stemma",
        "role": role,
        "aria-labelledby": f"{prefix}title {prefix}description",
    }
    root = etree.Element(f"{{{SVG}}}svg", attributes, nsmap=NAMES)  # type: ignore[arg-type]
    titles = "; ".join(each.plan.title for each in drawings) or _NOTHING
    add(root, "title", {"id": f"{prefix}title"}).text = f"Stemma: {titles}"
    words = " ".join(each.plan.description for each in drawings) or _NOTHING
    add(root, "desc", {"id": f"{prefix}description"}).text = words
    return root


def _written(root: etree._Element) -> bytes:
    etree.indent(root, space=" ")
    written: bytes = etree.tostring(root, encoding="UTF-8")
    return written

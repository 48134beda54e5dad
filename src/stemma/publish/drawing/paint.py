"""A drawing in, its SVG elements out. Every text is escaped by the XML writer; nothing is joined by hand.

``prefix`` keeps ids apart where several drawings stand in one page. In a page that says where each report
stands, a witness leads to its report and the words of a tie to ``#edge-N``.
"""

from lxml import etree

from stemma.publish.drawing.cells import DETAIL, KIND, LEADING, NAME, SIGLUM, WORDS
from stemma.publish.drawing.layout import (
    SUBTITLE,
    TITLE,
    Band,
    Drawing,
    PlacedGround,
    PlacedLabel,
    PlacedSign,
)
from stemma.publish.drawing.metrics import is_right_to_left
from stemma.publish.drawing.style import GROUNDS

SVG = "http://www.w3.org/2000/svg"
NAMES = {None: SVG}
MARGIN = 28.0


def paint(parent: etree._Element, drawing: Drawing, *, prefix: str, reports: dict[str, str]) -> None:
    """Adds the drawing to ``parent``; ``reports`` gives the fragment of each report, if there are any."""
    _arrow(parent, prefix)
    if drawing.title:
        _titles(parent, drawing)
    for number, band in enumerate(drawing.bands):
        _band(parent, band, drawing.width, first=number == 0)
    for ground in drawing.grounds:
        _ground(parent, ground)
    for line in drawing.lines:
        attributes = {"class": f"tie {line.tie.kind}", "d": line.path}
        attributes["marker-start" if line.upward else "marker-end"] = f"url(#{prefix}arrow)"
        if line.tie.number is not None:
            attributes["id"] = f"{prefix}tie-{line.tie.number}"
        path = add(parent, "path", attributes)
        add(path, "title", {}).text = line.tie.reason or line.tie.kind
    for label in drawing.labels:
        _label(parent, label, linked=bool(reports))
    for sign in drawing.signs:
        _sign(parent, sign, reports)


def add(parent: etree._Element, tag: str, attributes: dict[str, str]) -> etree._Element:
    return etree.SubElement(parent, f"{{{SVG}}}{tag}", attributes)


def write(parent: etree._Element, text: str, x: float, y: float, *, size: float, kind: str = "") -> None:
    """A line of text centred at ``x``, in its own reading direction."""
    attributes = {"x": f"{x:g}", "y": f"{y:g}", "font-size": f"{size:g}", "text-anchor": "middle"}
    if kind:
        attributes["class"] = kind
    if is_right_to_left(text):
        attributes["direction"] = "rtl"
    add(parent, "text", attributes).text = text


def _arrow(parent: etree._Element, prefix: str) -> None:
    marker = add(
        add(parent, "defs", {}),
        "marker",
        {
            "id": f"{prefix}arrow",
            "viewBox": "0 0 8 8",
            "refX": "7",
            "refY": "4",
            "markerWidth": "9",
            "markerHeight": "9",
            "markerUnits": "userSpaceOnUse",
            "orient": "auto-start-reverse",
        },
    )
    add(marker, "path", {"class": "arrow", "d": "M0 0 8 4 0 8z"})


def _titles(parent: etree._Element, drawing: Drawing) -> None:
    y = 20.0
    for each in drawing.title:
        y += TITLE * LEADING
        _plain(parent, each, y, TITLE)
    _plain(parent, drawing.plan.subtitle, y + SUBTITLE * LEADING + 4, SUBTITLE, "soft")


def _plain(parent: etree._Element, text: str, y: float, size: float, kind: str = "") -> None:
    attributes = {"x": f"{MARGIN:g}", "y": f"{y:g}", "font-size": f"{size:g}"}
    if kind:
        attributes["class"] = kind
    if is_right_to_left(text):
        attributes |= {"direction": "rtl", "text-anchor": "end"}
    add(parent, "text", attributes).text = text


def _band(parent: etree._Element, band: Band, width: float, *, first: bool) -> None:
    if not first:
        y = f"{band.top - 9:g}"
        add(
            parent,
            "line",
            {"class": "hair", "x1": f"{MARGIN:g}", "x2": f"{width - MARGIN:g}", "y1": y, "y2": y},
        )
    middle = (band.top + band.bottom) / 2 + 4
    _plain(parent, band.name, middle, SUBTITLE, "soft")


def _ground(parent: etree._Element, placed: PlacedGround) -> None:
    box = placed.box
    group = add(parent, "g", {})
    tint = (placed.ground.number - 1) % GROUNDS + 1
    add(
        group,
        "rect",
        {
            "class": f"ground-{tint}",
            "x": f"{box.x:g}",
            "y": f"{box.y:g}",
            "width": f"{box.width:g}",
            "height": f"{box.height:g}",
            "rx": "10",
        },
    )
    y = box.y + 6
    for each in placed.heading:
        y += WORDS * LEADING
        write(group, each, box.x + box.width / 2, y - 2, size=WORDS, kind="words")


def _label(parent: etree._Element, placed: PlacedLabel, *, linked: bool) -> None:
    box = placed.box
    group = _link(parent, f"edge-{placed.tie.number}" if linked else None)
    add(
        group,
        "rect",
        {
            "class": "plate",
            "x": f"{box.x:g}",
            "y": f"{box.y:g}",
            "width": f"{box.width:g}",
            "height": f"{box.height:g}",
            "rx": "4",
        },
    )
    middle = box.x + box.width / 2
    y = box.y + 4 + KIND
    write(group, placed.label.kind, middle, y, size=KIND, kind="kind")
    for each in placed.label.lines:
        y += WORDS * LEADING
        write(group, each, middle, round(y, 1), size=WORDS, kind="words")


def _sign(parent: etree._Element, placed: PlacedSign, reports: dict[str, str]) -> None:
    sign, body = placed.sign, placed.body
    mark = sign.mark
    group = _link(parent, reports.get(mark.id))
    x, radius = body.x + body.width / 2, body.width / 2
    y = body.y + radius
    if mark.kind == "document":
        box = {
            "x": f"{body.x:g}",
            "y": f"{body.y:g}",
            "width": f"{body.width:g}",
            "height": f"{body.height:g}",
        }
        add(group, "rect", {"class": "document", **box})
        write(group, mark.siglum, x, body.y + SIGLUM * LEADING, size=SIGLUM, kind="siglum")
        below = body.y + SIGLUM * LEADING + 3
    else:
        _disc(group, mark.kind, x, y, radius)
        seen = mark.kind == "witness"
        if mark.siglum:
            write(group, mark.siglum, x, y + 5.5, size=SIGLUM, kind="seen-siglum" if seen else "siglum")
        below = placed.text.y
    for lines, size, kind in ((sign.lines, NAME, ""), (sign.detail, DETAIL, "soft")):
        for each in lines:
            below += size * LEADING
            write(group, each, x, round(below - 2, 1), size=size, kind=kind)


def _disc(group: etree._Element, kind: str, x: float, y: float, radius: float) -> None:
    form = {"witness": "seen", "lost": "lost", "unknown": "lost"}.get(kind, "unseen")
    centre = {"cx": f"{x:g}", "cy": f"{y:g}"}
    add(group, "circle", {"class": form, **centre, "r": f"{radius:g}"})
    if kind == "anonymous":
        add(group, "circle", {"class": "ring", **centre, "r": f"{radius - 3.5:g}"})
    if kind == "own":
        add(group, "circle", {"class": "seen", **centre, "r": "5"})


def _link(parent: etree._Element, target: str | None) -> etree._Element:
    return add(parent, "a", {"href": f"#{target}"}) if target else add(parent, "g", {})

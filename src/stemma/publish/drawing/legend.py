"""A drawing in, the key to the signs and lines that occur in it, set below it, out."""

from lxml import etree

from stemma.publish.drawing.layout import Drawing
from stemma.publish.drawing.metrics import width
from stemma.publish.drawing.paint import MARGIN, add

SIZE = 12.0
_STEP = 24.0
_SAMPLE = 34.0
_SIGNS = {
    "witness": ("seen", "a report"),
    "publisher": ("unseen", "never seen"),
    "person": ("unseen", "never seen"),
    "institution": ("unseen", "never seen"),
    "document": ("document", "a document"),
    "anonymous": ("ring", "not named"),
    "lost": ("lost", "lost: must have existed"),
    "unknown": ("lost", "no source given"),
    "own": ("own", "its own"),
}
_KINDS = {
    "credit": "credited",
    "citation": "cited",
    "translation": "translated, no credit",
    "reuse": "shares its text, no credit",
}


def height(drawing: Drawing) -> float:
    return 14 + _STEP * (1 + max((row for _, _, row, _ in _items(drawing)), default=0))


def add_legend(parent: etree._Element, drawing: Drawing) -> None:
    top = drawing.height
    y = f"{top - 8:g}"
    attributes = {"class": "hair", "x1": f"{MARGIN:g}", "x2": f"{drawing.width - MARGIN:g}", "y1": y, "y2": y}
    add(parent, "line", attributes)
    for form, text, row, x in _items(drawing):
        middle = top + 10 + row * _STEP
        _sample(parent, form, x, middle)
        at = {"x": f"{x + _SAMPLE + 6:g}", "y": f"{middle + 4:g}", "font-size": f"{SIZE:g}", "class": "soft"}
        add(parent, "text", at).text = text


def _items(drawing: Drawing) -> list[tuple[str, str, int, float]]:
    """Form, words, row and place of each entry, no entry twice."""
    kinds = {mark.kind for mark in drawing.plan.marks}
    signs = dict.fromkeys(entry for kind, entry in _SIGNS.items() if kind in kinds)
    ties = {tie.kind for tie in drawing.plan.ties}
    entries = [*signs, *((kind, text) for kind, text in _KINDS.items() if kind in ties)]
    items = []
    row, x = 0, MARGIN
    for form, text in entries:
        needed = _SAMPLE + 6 + width(text, SIZE)
        if x > MARGIN and x + needed > drawing.width - MARGIN:
            row, x = row + 1, MARGIN
        items.append((form, text, row, x))
        x += needed + 18
    return items


def _sample(parent: etree._Element, form: str, x: float, y: float) -> None:
    centre = {"cx": f"{x + _SAMPLE / 2:g}", "cy": f"{y:g}"}
    if form in _KINDS:
        add(parent, "path", {"class": f"tie {form}", "d": f"M{x:g} {y:g}H{x + _SAMPLE:g}"})
    elif form == "document":
        box = {"x": f"{x + 5:g}", "y": f"{y - 7:g}", "width": "24", "height": "14"}
        add(parent, "rect", {"class": "document", **box})
    elif form == "ring":
        add(parent, "circle", {"class": "unseen", **centre, "r": "8"})
        add(parent, "circle", {"class": "ring", **centre, "r": "5"})
    elif form == "own":
        add(parent, "circle", {"class": "unseen", **centre, "r": "8"})
        add(parent, "circle", {"class": "seen", **centre, "r": "3"})
    else:
        add(parent, "circle", {"class": form, **centre, "r": "8"})

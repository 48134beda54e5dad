"""A field's text and its highlights in, HTML out: escaped, and properly nested where highlights cross.

Where two highlights cross, the one that began later is closed and taken up again without its id.
"""

from collections.abc import Iterable

from markupsafe import Markup, escape

from stemma.publish.page.anchors import Highlight
from stemma.publish.plain import safe


def marked(text: str, highlights: Iterable[Highlight], start: int = 0, end: int | None = None) -> Markup:
    """The part ``start`` to ``end`` of the text; a highlight's id stands where the highlight begins."""
    end = len(text) if end is None else end
    inside = [each for each in highlights if each.span.start < end and start < each.span.end]
    pieces: list[Markup] = []
    stack: list[Highlight] = []
    at = start
    for cut in _cuts(inside, start, end):
        pieces.append(escape(safe(text[at:cut])))
        at = cut
        reopened = _close(pieces, stack, cut)
        beginning = [each for each in inside if max(each.span.start, start) == cut < end]
        for each in (*reversed(reopened), *beginning):
            pieces.append(_opening(each, named=each.span.start == cut))
            stack.append(each)
    pieces += [_closing(each, ends=False) for each in stack]
    return Markup("").join(pieces)


def _cuts(highlights: list[Highlight], start: int, end: int) -> list[int]:
    cuts = {start, end}
    for each in highlights:
        cuts.update((max(each.span.start, start), min(each.span.end, end)))
    return sorted(cuts)


def _close(pieces: list[Markup], stack: list[Highlight], cut: int) -> list[Highlight]:
    """Closes what ends here; returns what had to be closed with it and goes on, innermost first."""
    ending = [position for position, each in enumerate(stack) if each.span.end <= cut]
    going_on: list[Highlight] = []
    if not ending:
        return going_on
    while len(stack) > ending[0]:
        each = stack.pop()
        pieces.append(_closing(each, ends=each.span.end <= cut))
        if each.span.end > cut:
            going_on.append(each)
    return going_on


def _opening(highlight: Highlight, *, named: bool) -> Markup:
    name = Markup(' id="{}"').format(highlight.id) if named and highlight.id else Markup("")
    note = "; ".join(safe(each) for each in highlight.notes)
    title = Markup(' title="{}"').format(note) if note else Markup("")
    return Markup('<mark{} class="{}"{}>').format(name, " ".join(highlight.roles), title)


def _closing(highlight: Highlight, *, ends: bool) -> Markup:
    """Where the highlight ends, each edge that rests on it can be followed back."""
    back = Markup("").join(
        Markup('<a class="back" href="#edge-{0}" aria-label="edge {0}">{0}</a>').format(number)
        for number in (highlight.edges if ends else ())
    )
    return Markup("{}</mark>").format(back)

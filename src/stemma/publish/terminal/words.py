"""Texts of strangers in, styled texts for a terminal out: no control character passes, no markup is read.

Right-to-left text stands between isolates, so that it cannot reorder what is around it.
"""

import unicodedata

from rich.console import Console, RenderableType
from rich.text import Text

from stemma.publish.graph import Node
from stemma.publish.plain import line, quoted

SIGNS = {"witness": "●", "document": "□", "anonymous": "◎", "lost": "◌"}
UNSEEN = "○"
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def isolated(text: str) -> str:
    """One safe line; between isolates where any of it runs from right to left."""
    shown = line(text)
    if any(unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in shown):
        return f"{_FIRST_STRONG_ISOLATE}{shown}{_POP_ISOLATE}"
    return shown


def quotation(text: str, width: int) -> str:
    """The words, shortened to about a line of the terminal."""
    return isolated(quoted(text, max(24, min(110, 2 * width - 50))))


def name(node: Node) -> Text:
    """Sign, siglum and name of a node; a report with its day."""
    seen = node.kind == "witness"
    shown = Text(f"{SIGNS.get(node.kind, UNSEEN)} ")
    shown.append(node.siglum, style="bold" if seen else "italic")
    shown.append(f" {isolated(node.name)}")
    if node.day:
        shown.append(f" · {isolated(node.day)}", style="dim")
    return shown


def hang(console: Console, first: Text, text: Text, indent: int = 2) -> None:
    """Prints ``first`` and beside it the text, wrapped under itself and without spaces at line ends."""
    beside = indent + first.cell_len + 1
    lines = text.wrap(console, max(12, console.width - beside), overflow="fold")
    for number, each in enumerate(lines):
        each.rstrip()
        before = Text(" " * indent).append_text(first).append(" ") if number == 0 else Text(" " * beside)
        console.print(before.append_text(each), soft_wrap=True)


def print_clean(console: Console, shown: RenderableType) -> None:
    """Prints without the spaces that wrapping leaves at line ends."""
    with console.capture() as captured:
        console.print(shown)
    for each in captured.get().splitlines():
        console.print(Text.from_ansi(each.rstrip()), soft_wrap=True)

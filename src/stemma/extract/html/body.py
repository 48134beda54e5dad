"""A page's tree in, the blocks of its text out, as trafilatura tells text from page."""

import logging
from collections.abc import Iterator

from lxml import etree

from stemma.extract.html.tree import INLINE, SILENT, Element, text_of, words_of
from stemma.extract.page import Paragraph
from stemma.extract.plain.marking import is_prose
from stemma.extract.words import key
from stemma.model import BlockKind

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

KINDS: dict[str, BlockKind] = {
    "p": "paragraph",
    "head": "subheading",
    "item": "list-item",
    "row": "list-item",
    "quote": "quotation",
}
"""Elements of trafilatura's own tree that are blocks, and what they are."""
HTML_KINDS: dict[str, BlockKind] = {
    "p": "paragraph",
    "h2": "subheading",
    "h3": "subheading",
    "h4": "subheading",
    "li": "list-item",
    "blockquote": "quotation",
}
ROWS = frozenset({"row", "tr"})
BETWEEN_CELLS = " | "
BREAKS = frozenset({*KINDS, "list", "table", "lb", "div", "code"})


MOSTLY = 0.5
"""Share of such a block that must stand in paragraphs of the page."""


def blocks_of(tree: Element) -> list[Paragraph]:
    """The blocks of the page's main text, in order; the tree is left as it is."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import
    from trafilatura.settings import Document  # noqa: PLC0415

    found = bare_extraction(tree, include_comments=False)
    if not isinstance(found, Document) or found.body is None:
        return []
    return [block for block in _blocks(found.body, "paragraph", KINDS, BREAKS) if block.text]


def unglued(tree: Element, blocks: list[Paragraph], titles: set[str]) -> list[Paragraph]:
    """The blocks; the page's own where a short report came as one block, its headline in it."""
    if len(blocks) != 1 or not any(title in key(blocks[0].text) for title in titles):
        return blocks
    whole = key(blocks[0].text)
    texts = [words_of(element) for element in tree.iter("p")]
    inside = [text for text in texts if key(text) and key(text) in whole]
    if sum(len(key(text)) for text in inside) >= MOSTLY * len(whole):
        return [Paragraph(text) for text in inside]
    return _below_title(all_blocks_of(tree), titles) or blocks


def _below_title(blocks: list[Paragraph], titles: set[str]) -> list[Paragraph]:
    """What stands between the headline and the last paragraph of a page."""
    first = next((index + 1 for index, block in enumerate(blocks) if key(block.text) in titles), 0)
    last = max((index for index, block in enumerate(blocks) if is_prose(block.text)), default=-1)
    return blocks[first : last + 1]


def all_blocks_of(tree: Element) -> list[Paragraph]:
    """All blocks of a fragment that is the report itself, as in a feed."""
    body = tree.find(".//body")
    blocks = _blocks(body if body is not None else tree, "paragraph", HTML_KINDS, None)
    return [block for block in blocks if block.text]


def _blocks(
    element: etree._Element, kind: BlockKind, kinds: dict[str, BlockKind], breaks: frozenset[str] | None
) -> Iterator[Paragraph]:
    """Text between the borders of blocks; a paragraph in a list or quotation is of its kind.

    ``breaks`` are the elements that border blocks; None stands for all that are not within a line.
    """
    if element.tag in ROWS:
        cells = (" ".join(text_of(cell).split()) for cell in element)
        yield Paragraph(BETWEEN_CELLS.join(cell for cell in cells if cell), "list-item")
        return
    words = [element.text or ""]
    for child in element:
        tag = str(child.tag)
        if tag in SILENT:
            pass
        elif tag not in breaks if breaks is not None else tag in INLINE:
            words.append(text_of(child))
        else:
            yield _paragraph(words, kind)
            words = []
            inner = kinds.get(tag, kind)
            yield from _blocks(child, kind if inner == "paragraph" else inner, kinds, breaks)
        words.append(child.tail or "")
    yield _paragraph(words, kind)


def _paragraph(words: list[str], kind: BlockKind) -> Paragraph:
    return Paragraph(" ".join("".join(words).split()), kind)

"""Blocks found and the page's tree in; the blocks of all its like containers out, where some were missed.

Some sites cut a report into several containers of one class, with pictures and advertising between
them, and extractors keep but one. What stands in containers of the same class, under the same
ancestors and in the same article, belongs to it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from stemma.extract.html.tree import Element, words_of
from stemma.extract.page import Paragraph
from stemma.extract.words import key, word_count
from stemma.model import BlockKind

Signature = tuple[str, ...]
KINDS: dict[str, BlockKind] = {
    "p": "paragraph",
    "h2": "subheading",
    "h3": "subheading",
    "h4": "subheading",
    "li": "list-item",
    "blockquote": "quotation",
}
FEWEST_WORDS = 15
MISSED = 0.3
"""Share of the words found that must be missing before containers are read anew."""
MOSTLY = 0.6


def completed(tree: Element, blocks: list[Paragraph]) -> list[Paragraph]:
    """The blocks, or those of all containers of their kind where much was missed."""
    found = {key(block.text) for block in blocks}
    long = [p for p in tree.iter("p") if len(p) < 40 and word_count(words_of(p)) >= FEWEST_WORDS]
    known = [p for p in long if key(words_of(p)) in found]
    signatures = Counter(_signature(p) for p in known)
    if not signatures:
        return blocks
    signature, number = signatures.most_common(1)[0]
    if number < MOSTLY * len(known) or not signature[1]:
        return blocks
    articles = {_article(p) for p in known if _signature(p) == signature}
    like = [p for p in long if _signature(p) == signature and _article(p) in articles]
    missed = sum(word_count(words_of(p)) for p in like if key(words_of(p)) not in found)
    parents = list(dict.fromkeys(p.getparent() for p in like))
    if len(parents) < 2 or missed < MISSED * sum(word_count(block.text) for block in blocks):
        return blocks
    return list(_read(parents))


def _signature(paragraph: Element) -> Signature:
    """Tag and class of the container, and of the two above it."""
    above = list(paragraph.iterancestors())[:3]
    return tuple(text for element in above for text in (str(element.tag), element.get("class") or ""))


def _article(paragraph: Element) -> Element | None:
    return next(paragraph.iterancestors("article"), None)


def _read(containers: Sequence[Element]) -> Iterator[Paragraph]:
    for container in containers:
        for element in container.iter(*KINDS):
            if element.tag == "blockquote" and element.find(".//p") is not None:
                continue
            if any(ancestor.tag in KINDS for ancestor in _between(element, container)) and element.tag != "p":
                continue
            if text := words_of(element):
                yield Paragraph(text, KINDS[str(element.tag)])


def _between(element: Element, container: Element) -> Iterator[Element]:
    for ancestor in element.iterancestors():
        if ancestor is container:
            return
        yield ancestor

"""A page's tree in, the same tree without what only points elsewhere out.

A paragraph or list that is hardly more than links leads to other pages: "Read more: …", rows of
headlines, "click here for our app". A sentence around a link stays.
"""

import re
from collections.abc import Iterator

from lxml.etree import strip_elements

from stemma.extract.html.tree import Element, words_of
from stemma.extract.words import ends_as_sentence

ALWAYS = ("script", "style", "template", "svg", "iframe")
POINTERS = ("p", "ul", "ol")
HEADINGS = ("h2", "h3", "h4", "h5")
EMBEDDED = re.compile(r"embed|social|twitter|tweet", re.IGNORECASE)
HOVERING = re.compile(r"tooltip|popover|rollover[\w-]*block|hover-?card", re.IGNORECASE)
MOST_HOVERING = 80
MOSTLY = 0.8
"""Share of the letters that stands in links."""
MOST_IN_POINTER = 40
"""Words: a longer paragraph that is one link is a text that somebody linked whole."""
FEWEST_CARDS = 2


def prune(tree: Element) -> None:
    """Takes pointers out of the tree, which is changed."""
    strip_elements(tree, *ALWAYS, with_tail=False)
    for quotation in tree.iter("blockquote"):
        # Embedded posts are quotations of the report; extractors know their classes and drop them.
        quotation.attrib.clear()
        around = quotation.getparent()
        if around is not None and EMBEDDED.search(around.get("class") or ""):
            around.attrib.pop("class")
    for element in [*_pointers(tree), *_card_lists(tree), *_hovering(tree)]:
        parent = element.getparent()
        if parent is not None:
            _remove(element, parent)


def _pointers(tree: Element) -> Iterator[Element]:
    for element in tree.iter(*POINTERS):
        links = [link for link in element.iter("a") if link.get("href")]
        if not links or element.find(".//img") is not None:
            continue
        text = " ".join("".join(element.itertext()).split())
        linked = sum(len("".join("".join(link.itertext()).split())) for link in links)
        letters = len(text.replace(" ", ""))
        if not letters or len(text.split()) > MOST_IN_POINTER:
            continue
        if linked == letters or (linked >= MOSTLY * letters and not ends_as_sentence(text)):
            yield element


def _card_lists(tree: Element) -> Iterator[Element]:
    """Lists whose entries open with a linked heading: cards of other reports."""
    for element in tree.iter("ul", "ol"):
        cards = sum(
            any(heading.find(".//a") is not None for heading in item.iter(*HEADINGS))
            for item in element.iter("li")
        )
        if cards >= FEWEST_CARDS:
            yield element


def _hovering(tree: Element) -> Iterator[Element]:
    """What shows only over a link: lists of other reports on the person named."""
    for element in tree.iter("span", "div"):
        if HOVERING.search(element.get("class") or "") and len(words_of(element).split()) <= MOST_HOVERING:
            yield element


def _remove(element: Element, parent: Element) -> None:
    tail = element.tail
    if tail and tail.strip():
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(element)

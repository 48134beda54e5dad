"""Markup in, a tree out. Nothing is fetched, no entity is expanded; comments and processing go."""

from functools import cache
from typing import TypeAlias

from lxml import etree, html

INLINE = frozenset(
    [
        "a",
        "b",
        "i",
        "em",
        "strong",
        "span",
        "time",
        "small",
        "cite",
        "img",
        "abbr",
        "sup",
        "sub",
        "u",
        "mark",
        "bdi",
        "font",
        "wbr",
        "label",
        "q",
        "code",
        "s",
        "ins",
        "del",
    ]
)
"""Elements within a line."""
SILENT = frozenset({"script", "style", "noscript", "template", "option", "title"})
Element: TypeAlias = html.HtmlElement


@cache
def _parser() -> html.HTMLParser:
    return html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )


def parse(markup: str) -> Element | None:
    """The tree of a page or of a fragment; None where there is no element at all."""
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def text_of(element: etree._Element) -> str:
    """The text in an element, as it stands."""
    return "".join(str(part) for part in element.itertext())


def words_of(element: Element) -> str:
    """The text in an element, single spaces."""
    return " ".join(text_of(element).split())

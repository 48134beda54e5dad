"""XML bytes in, a tree out: no entities, no network, no huge nodes; a file cut off is read up to there."""

import re
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from stemma.acquire.charset import decode
from stemma.acquire.formats.format import Sample
from stemma.errors import InvalidInput
from stemma.model import Capture, Dropped, Finding

Element: TypeAlias = etree._Element
ENCODING = re.compile(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""")
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
DOCUMENT_TYPE = re.compile(r"<!DOCTYPE\s+([\w:]+)")
DECLARATIONS = 1_000_000
"""Bytes in which a document type is looked for."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The root, and what could not be read of the file, if anything."""

    root: Element
    dropped: Dropped | None
    findings: tuple[Finding, ...] = ()


def parse(capture: Capture) -> Parsed:
    """The tree of a feed; InvalidInput where there is none."""
    try:
        root = etree.fromstring(capture.payload, _parser(recover=False))
        return Parsed(_checked(root, capture), None)
    except etree.XMLSyntaxError as error:
        return _in_true_encoding(capture) or _recovered(capture, error)


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _in_true_encoding(capture: Capture) -> Parsed | None:
    """The tree where only the declared encoding was wrong."""
    declared = ENCODING.match(capture.payload)
    try:
        name = declared[1].decode("ascii") if declared else capture.charset
        decoded = decode(capture.payload, name, item=capture.target_uri)
        text = DECLARATION.sub("", decoded.text, count=1)
        root = etree.fromstring(text.encode(), _parser(recover=False))
    except (etree.XMLSyntaxError, InvalidInput, ValueError):
        return None
    return Parsed(_checked(root, capture), None, decoded.findings)


def _recovered(capture: Capture, error: etree.XMLSyntaxError) -> Parsed:
    try:
        root = etree.fromstring(capture.payload, _parser(recover=True))
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise InvalidInput(
            capture.target_uri, f"malformed XML: {error.msg}", "fetch the feed again", kind="malformed-feed"
        ) from error
    told = Dropped(
        capture.target_uri,
        "malformed-feed",
        f"malformed XML in line {error.lineno} ({error.msg}); the items that could be read were kept",
        "fetch the feed again if items are missing",
    )
    return Parsed(_checked(root, capture), told)


def _checked(root: Element, capture: Capture) -> Element:
    """Refuses documents that declare entities: feeds need none, attacks do."""
    declarations = capture.payload[:DECLARATIONS].replace(b"\0", b"")
    if b"<!ENTITY" in declarations and root.getroottree().docinfo.internalDTD is not None:
        raise InvalidInput(
            capture.target_uri,
            "declares entities of its own, which feeds do not need and attacks do",
            "read it in a browser and save the text",
            kind="unsafe-xml",
        )
    return root


def root_is(sample: Sample, *names: str) -> bool:
    """Whether the first element of a sample, comments and declarations aside, has one of the names."""
    text = sample.head
    if (declared := DOCUMENT_TYPE.search(text)) and declared[1] in names:
        return True
    while text.startswith("<") and text[1:2] in "?!":
        ends = "-->" if text.startswith("<!--") else "]>" if "[" in text.partition(">")[0] else ">"
        _, found, text = text.partition(ends)
        if not found:
            return False
        text = text.lstrip()
    opening = text[1:80].split(">")[0].split() if text.startswith("<") else []
    return bool(opening) and opening[0].rstrip("/") in names


def local(element: Element) -> str:
    """An element's name without its namespace, in small letters; empty for what is no element."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def children(element: Element, name: str) -> list[Element]:
    """The children of that name, in any namespace."""
    return [child for child in element if local(child) == name]


def text_of(element: Element, *names: str) -> str | None:
    """The text of the first child, by the order of names, that has any."""
    for name in names:
        for child in children(element, name):
            if text := " ".join("".join(str(part) for part in child.itertext()).split()):
                return text
    return None


def raw_text(element: Element, name: str) -> str | None:
    """The fullest text of the children of that name; inner elements (XHTML) are kept as markup."""
    found = [_inner(child) for child in children(element, name)]
    return max((text for text in found if text.strip()), key=len, default=None)


def _inner(element: Element) -> str:
    if len(element) == 0:
        return element.text or ""
    inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return (element.text or "") + inner

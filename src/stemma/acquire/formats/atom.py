"""Atom: each entry that carries text is a report of its own."""

from dataclasses import replace

from stemma.acquire.formats import xml
from stemma.acquire.formats.format import Format, Read, Sample
from stemma.acquire.formats.instants import instant
from stemma.acquire.formats.items import Item, document_of
from stemma.errors import InvalidInput
from stemma.model import Capture, Document, Metadata


def _matches(sample: Sample) -> bool:
    return xml.root_is(sample, "feed", "atom:feed", "entry")


def _read(capture: Capture) -> Read:
    parsed = xml.parse(capture)
    entries = [parsed.root] if xml.local(parsed.root) == "entry" else xml.children(parsed.root, "entry")
    if not entries:
        raise InvalidInput(
            capture.target_uri, "a feed without entries", "fetch it again later", kind="empty-feed"
        )
    for number, entry in enumerate(entries, start=1):
        published, findings = instant(xml.text_of(entry, "published", "issued"))
        found = document_of(capture, _item(number, entry, parsed.root, Metadata(published=published)))
        yield replace(found, findings=(*parsed.findings, *findings)) if isinstance(found, Document) else found
    if parsed.dropped is not None:
        yield parsed.dropped


def _item(number: int, entry: xml.Element, feed: xml.Element, dated: Metadata) -> Item:
    origin = next(iter(xml.children(entry, "source")), None)
    categories = [child.get("label") or child.get("term") for child in xml.children(entry, "category")]
    metadata = replace(
        dated,
        url=_link(entry),
        title=xml.text_of(entry, "title"),
        author=", ".join(_authors(entry)) or None,
        publisher=xml.text_of(feed, "title") if feed is not entry else None,
        section=next((category for category in categories if category), None),
        language=_language(entry) or _language(feed),
        modified=instant(xml.text_of(entry, "updated", "modified"))[0],
        origin=xml.text_of(origin, "title", "id") if origin is not None else None,
        origin_url=_link(origin) if origin is not None else None,
    )
    bodies = (xml.raw_text(entry, "content"), xml.raw_text(entry, "summary"))
    return Item(number, tuple(body for body in bodies if body), metadata)


def _authors(entry: xml.Element) -> list[str]:
    named = (xml.text_of(author, "name") for author in xml.children(entry, "author"))
    return [name for name in named if name]


def _link(entry: xml.Element) -> str | None:
    links = xml.children(entry, "link")
    own = [link.get("href") for link in links if (link.get("rel") or "alternate") == "alternate"]
    return next((address for address in own if address), None)


def _language(element: xml.Element) -> str | None:
    return element.get("{http://www.w3.org/XML/1998/namespace}lang")


FORMAT = Format("application/atom+xml", _matches, _read)

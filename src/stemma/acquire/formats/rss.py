"""RSS 0.9x, 1.0 (RDF) and 2.0: each item that carries text is a report of its own."""

from dataclasses import replace

from stemma.acquire.formats import xml
from stemma.acquire.formats.format import Format, Read, Sample
from stemma.acquire.formats.instants import instant
from stemma.acquire.formats.items import Item, document_of
from stemma.errors import InvalidInput
from stemma.model import Capture, Document, Metadata


def _matches(sample: Sample) -> bool:
    return xml.root_is(sample, "rss", "rdf:RDF", "RDF")


def _read(capture: Capture) -> Read:
    parsed = xml.parse(capture)
    channel = next(iter(xml.children(parsed.root, "channel")), parsed.root)
    # RSS 0.90 and 1.0 put items beside the channel, the others into it.
    items = xml.children(channel, "item") or xml.children(parsed.root, "item")
    if not items:
        raise InvalidInput(
            capture.target_uri, "a feed without items", "fetch it again later", kind="empty-feed"
        )
    for number, item in enumerate(items, start=1):
        published, findings = instant(xml.text_of(item, "pubdate", "date", "issued"))
        found = document_of(capture, _item(number, item, channel, Metadata(published=published)))
        yield replace(found, findings=(*parsed.findings, *findings)) if isinstance(found, Document) else found
    if parsed.dropped is not None:
        yield parsed.dropped


def _item(number: int, item: xml.Element, channel: xml.Element, dated: Metadata) -> Item:
    origin = next(iter(xml.children(item, "source")), None)
    metadata = replace(
        dated,
        url=xml.text_of(item, "link") or _permanent(item),
        title=xml.text_of(item, "title"),
        author=xml.text_of(item, "creator", "author"),
        publisher=xml.text_of(item, "publisher") or xml.text_of(channel, "title"),
        section=xml.text_of(item, "category"),
        language=xml.text_of(item, "language") or xml.text_of(channel, "language"),
        modified=instant(xml.text_of(item, "modified", "updated"))[0],
        origin=" ".join(str(origin.xpath("string()")).split()) or None if origin is not None else None,
        origin_url=origin.get("url") if origin is not None else None,
    )
    bodies = (xml.raw_text(item, "encoded"), xml.raw_text(item, "description"), xml.raw_text(item, "summary"))
    return Item(number, tuple(body for body in bodies if body), metadata)


def _permanent(item: xml.Element) -> str | None:
    guid = xml.text_of(item, "guid")
    return guid if guid and guid.startswith(("http://", "https://")) else None


FORMAT = Format("application/rss+xml", _matches, _read)

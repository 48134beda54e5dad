"""HTML pages, whole or in part. The encoding is the one that the page itself declares, if it fits."""

import re

from stemma.acquire.charset import decode
from stemma.acquire.formats.format import Format, Read, Sample
from stemma.errors import InvalidInput
from stemma.model import Capture, Document, Metadata

OPENS = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
TAGS = re.compile(r"</?(?:p|div|a|span|h[1-6]|article|section|meta|br|ul|li)\b[^>]*>", re.IGNORECASE)
ENOUGH_TAGS = 4
LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{10000,}")
ATTRIBUTE = re.compile(r"\s[^\s=<>]+\s*(?==)")
MOST_ATTRIBUTES = 2000
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)


def _matches(sample: Sample) -> bool:
    return bool(OPENS.search(sample.head)) or (
        sample.head.startswith("<") and len(TAGS.findall(sample.head)) >= ENOUGH_TAGS
    )


def _read(capture: Capture) -> Read:
    declared = CHARSET.search(capture.payload[:8192])
    charset = capture.charset or (declared[1].decode("ascii") if declared else None)
    decoded = decode(capture.payload, charset, item=capture.target_uri)
    _refuse_overloaded(decoded.text, capture.target_uri)
    address = capture.target_uri if capture.target_uri.startswith(("http://", "https://")) else None
    yield Document(
        capture=capture.digest,
        file=capture.target_uri,
        item=None,
        content=decoded.text,
        is_markup=True,
        metadata=Metadata(url=address),
        captured=capture.captured,
        findings=decoded.findings,
    )


def _refuse_overloaded(markup: str, item: str) -> None:
    """Parsers take quadratic time over the attributes of one tag: thousands are an attack, not a page."""
    for tag in LONG_TAG.finditer(markup):
        if len(ATTRIBUTE.findall(tag[0])) > MOST_ATTRIBUTES:
            raise InvalidInput(
                item,
                f"a tag with more than {MOST_ATTRIBUTES} attributes, which no page has",
                "save the report as text",
                kind="unsafe-markup",
            )


FORMAT = Format("text/html", _matches, _read)

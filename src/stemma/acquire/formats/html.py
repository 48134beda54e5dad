"""HTML pages, whole or in part. The encoding is the one that the page itself declares, if it fits."""

import re

from stemma.acquire.charset import decode
from stemma.acquire.formats.format import Format, Read, Sample
from stemma.model import Capture, Document, Metadata

OPENS = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
TAGS = re.compile(r"</?(?:p|div|a|span|h[1-6]|article|section|meta|br|ul|li)\b[^>]*>", re.IGNORECASE)
ENOUGH_TAGS = 4
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)


def _matches(sample: Sample) -> bool:
    return bool(OPENS.search(sample.head)) or (
        sample.head.startswith("<") and len(TAGS.findall(sample.head)) >= ENOUGH_TAGS
    )


def _read(capture: Capture) -> Read:
    declared = CHARSET.search(capture.payload[:8192])
    charset = capture.charset or (declared[1].decode("ascii") if declared else None)
    decoded = decode(capture.payload, charset, item=capture.target_uri)
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


FORMAT = Format("text/html", _matches, _read)

"""One file a format. The first that matches reads the capture; plain text, the last, always does."""

import codecs

from stemma.acquire.formats import atom, html, records, rss, text
from stemma.acquire.formats.format import Format, Sample
from stemma.model import Capture

FORMATS: tuple[Format, ...] = (records.FORMAT, rss.FORMAT, atom.FORMAT, html.FORMAT, text.FORMAT)
HEAD = 4096


def format_of(capture: Capture) -> Format:
    """The format of a capture, by its content and name; a declared media type is not trusted."""
    sample = Sample(_head(capture.payload), capture.target_uri)
    return next(format_ for format_ in FORMATS if format_.matches(sample))


def _head(payload: bytes) -> str:
    start = payload[:HEAD]
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return start[: HEAD - HEAD % 2].decode("utf-16", "replace").lstrip()
    return start.removeprefix(codecs.BOM_UTF8).replace(b"\0", b"").decode("latin-1").lstrip()

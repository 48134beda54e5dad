"""Plain text, also a page that was copied without its markup. Always matches."""

from stemma.acquire.charset import decode
from stemma.acquire.formats.format import Format, Read, Sample
from stemma.model import Capture, Document


def _matches(_sample: Sample) -> bool:
    return True


def _read(capture: Capture) -> Read:
    decoded = decode(capture.payload, capture.charset, item=capture.target_uri)
    yield Document(
        capture=capture.digest,
        file=capture.target_uri,
        item=None,
        content=decoded.text,
        is_markup=False,
        captured=capture.captured,
        findings=decoded.findings,
    )


FORMAT = Format("text/plain", _matches, _read)

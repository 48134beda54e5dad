"""The evidence as received, in WARC's terms. A capture is never changed."""

from dataclasses import dataclass
from hashlib import sha256

from stemma.model.when import Iso


def payload_digest(payload: bytes) -> str:
    """Digest of a payload, written as in WARC: ``sha256:<hex>``."""
    return "sha256:" + sha256(payload).hexdigest()


@dataclass(frozen=True, slots=True)
class Capture:
    """One payload and where it came from.

    ``target_uri`` is the address that was fetched, or the path of the file as it was given, or
    ``-``. ``media_type`` is what the payload is taken for, without parameters. ``charset`` is the
    declared one, if any. ``captured`` is None where the file itself tells nothing of it.
    """

    target_uri: str
    media_type: str
    payload: bytes
    digest: str
    charset: str | None = None
    captured: Iso | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()

"""Dates of feeds (RFC 822, ISO 8601) in, ISO text out; what is none gives None and a reason."""

from datetime import datetime
from email.utils import parsedate_to_datetime

from stemma.model import Finding, Iso, iso


def instant(text: str | None) -> tuple[Iso | None, tuple[Finding, ...]]:
    """The instant with its offset as written; a finding where there is a date that cannot be."""
    if not text:
        return None, ()
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return iso(read(text.strip())), ()
        except (ValueError, TypeError, IndexError):
            continue
    message = f"“{text}” is given as a date, but is none that can be read."
    return None, (Finding("impossible-date", message, None, text),)

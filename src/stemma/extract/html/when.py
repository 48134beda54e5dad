"""Dates as markup writes them in, ISO text out with its offset where one is written; or a finding."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from stemma.extract import stamps
from stemma.model import Finding, iso

ISO_LIKE = re.compile(
    r"^(\d{4})-(\d{2})-(\d{2})"
    r"(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$",
    re.IGNORECASE,
)
COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})$")


def when(text: str | None) -> stamps.Stamp | None:
    """The instant or day that a field of markup or of a feed gives; None where it gives none."""
    if not text or not (text := text.strip()):
        return None
    found = ISO_LIKE.match(text) or COMPACT.match(text)
    if found:
        return _from_parts(text, *found.groups())
    try:
        return stamps.Stamp(iso(parsedate_to_datetime(text)))
    except (TypeError, ValueError, IndexError):
        return stamps.stamp(text)


def _from_parts(
    text: str, year: str, month: str, day: str, time: str | None = None, offset: str | None = None
) -> stamps.Stamp:
    try:
        if time is None:
            return stamps.Stamp(iso(date(int(year), int(month), int(day))))
        hours, _, rest = time.partition(":")
        return stamps.Stamp(
            iso(datetime.fromisoformat(f"{year}-{month}-{day}T{hours:0>2}:{rest}{_offset(offset)}"))
        )
    except ValueError:
        return stamps.Stamp(None, impossible(text))


def impossible(text: str) -> Finding:
    """The finding that a written date names no day."""
    return Finding(
        "impossible-date", f"“{text}” is given as a date, but there is no such day or time.", None, text
    )


def _offset(offset: str | None) -> str:
    if not offset:
        return ""
    if offset.upper() in ("Z", "UTC", "GMT"):
        return "+00:00"
    digits = offset[1:].replace(":", "").ljust(4, "0")
    return f"{offset[0]}{digits[:2]}:{digits[2:]}"

"""A printed publish date in, ISO text out, or a finding where no such day exists."""

import re
from dataclasses import dataclass
from email.utils import parsedate

from stemma.model import Finding, Iso

LETTER_WORDS = re.compile(r"[^\W\d_]{3,}")
MOST_WORDS = 4
"""Weekday, month, "at" and a zone: a date alone has no more words of three letters."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """One of the two is there."""

    value: Iso | None
    finding: Finding | None = None


def stamp(text: str) -> Stamp | None:
    """The date printed in a short text; None where there is none."""
    if not any(character.isdigit() for character in text):
        return None
    cleaned = re.sub(r"^\s*[A-Za-z]+day,?\s+", "", text).replace(" - ", " ")
    parsed = parsedate(cleaned)
    if parsed is None:
        return None
    return Stamp(Iso("%04d-%02d-%02dT%02d:%02d" % parsed[:5]))


def is_date_alone(text: str) -> bool:
    """Whether a text holds little beside a date."""
    return len(LETTER_WORDS.findall(text)) <= MOST_WORDS and len(text) <= 60

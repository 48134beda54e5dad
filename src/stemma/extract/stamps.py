"""A printed publish date in, ISO text out, or a finding where no such day exists."""

import re
from dataclasses import dataclass
from email.utils import parsedate

from stemma.model import Finding, Iso

LETTER_WORDS = re.compile(r"[^\W\d_]{3,}")
YEAR_DIGITS = 4
MOST_WORDS_OF_TWO = 8
"""The same for a line that gives the day in two calendars."""
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


def resembles_date(text: str) -> bool:
    """Whether a text has the numbers of a date and hardly anything else, readable or not."""
    numbers = re.findall(r"\d+", text)
    has_year = any(len(number) == YEAR_DIGITS for number in numbers)
    return is_date_alone(text) and (len(numbers) >= 3 or (len(numbers) == 2 and has_year))


def is_date_alone(text: str) -> bool:
    """Whether a text holds little beside a date."""
    words = len(LETTER_WORDS.findall(text))
    return (
        words <= (MOST_WORDS_OF_TWO if len(re.findall(r"\d+", text)) >= 5 else MOST_WORDS) and len(text) <= 90
    )

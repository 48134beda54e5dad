"""The head of a page in; whose site it is and which of its sections out, from the head's own lines."""

import re
from collections.abc import Sequence

from stemma.extract import furniture
from stemma.extract.fields import is_section
from stemma.extract.outlet_names import SHORT_WORD, is_site_name, is_written_as_name
from stemma.extract.plain.marking import Marked
from stemma.extract.words import key

AROUND_NAME = re.compile(r"\s+[-–—:|»·•]+\s+|\s*[|｜¦]\s*")
MOST_IN_PLAIN_NAME = 4
MOST_IN_SECTION = 3


def menu_words(lines: Sequence[Marked]) -> frozenset[str]:
    """The entries of the page's rows of navigation."""
    rows = (line.line.columns for line in lines if line.furniture == "row")
    return frozenset(key(entry) for row in rows for entry in furniture.entries_of(row))


def is_section_here(text: str, menu: frozenset[str]) -> bool:
    """Whether a short line names a section: by its words, or since the page's own menu has it."""
    return is_section(text) or (len(text.split()) <= MOST_IN_SECTION and key(text) in menu)


def site_name(text: str) -> str:
    """The name in a line that may hold "home" or a claim beside it."""
    parts = [part.strip() for part in AROUND_NAME.split(text)]
    return next((part for part in parts if part and is_site_name(part)), text)


def opens_as_site_name(lines: Sequence[Marked], headline: int) -> bool:
    """Whether the first line is the site's name without such a noun.

    It stands apart from the headline, is written as a name, and the report uses its words.
    """
    text = lines[0].text
    if not lines[0].is_open or headline < 2 or len(text.split()) > MOST_IN_PLAIN_NAME:
        return False
    words = [word for word in key(text).split() if len(word) > SHORT_WORD]
    body = " ".join(line.key for line in lines[headline + 1 :] if line.is_prose).split()
    used = sum(word in body for word in words)
    return bool(words) and is_written_as_name(text) and 2 * used >= len(words)

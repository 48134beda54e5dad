"""A page without a marked publish date in; the day that its head prints, or its own address bears, out."""

import re
from datetime import date

from stemma import dates
from stemma.extract.html.bylines import HUMP, header
from stemma.extract.html.tree import Element, words_of
from stemma.extract.html.when import when
from stemma.model import Iso, iso

MARKS = re.compile(
    r"(?:^|[\s_-])(?:date|datetime|time|timestamp|published|publish|pubdate|datum|fecha|data|meta)(?:[\s_-]|$)",
    re.IGNORECASE,
)
IN_PATH = re.compile(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?:/|$)")
MOST_WORDS = 14


def printed_date(tree: Element, canonical: str | None) -> Iso | None:
    """Between the headline and the text, in what is marked as a date; else in the path of the address."""
    for element in header(tree):
        declared = when(element.get("datetime")) if element.tag == "time" else None
        if declared is not None and declared.value is not None:
            return declared.value
        marks = HUMP.sub(r"\1-\2", element.get("class") or "")
        if not MARKS.search(marks):
            continue
        text = words_of(element)
        found = dates.stamp(text) if text and len(text.split()) <= MOST_WORDS else None
        if found is not None and found.published is not None:
            return found.published
    return _in_path(canonical)


def _in_path(address: str | None) -> Iso | None:
    found = IN_PATH.search(address or "")
    try:
        return iso(date(*(int(part) for part in found.groups()))) if found else None
    except ValueError:
        return None

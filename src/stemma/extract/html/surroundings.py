"""A page's tree and its report's blocks in; fields and credits that stand around the report out.

Only what stands between the headline and the text, or right after it, is believed: dates and names
further off are those of other reports.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from stemma.extract import credit_lines, furniture
from stemma.extract.fields import Field, fields_of
from stemma.extract.html.tree import INLINE, SILENT, Element, words_of
from stemma.extract.page import Paragraph
from stemma.extract.plain.heading import KICKER_END
from stemma.extract.words import key, word_count
from stemma.names.houses import house_in

BEFORE = 25
AFTER = 25
ENDS = frozenset({"form", "related"})
MOST_IN_KICKER = 14
PICTURE = ("figure", "figcaption")
FEWEST_IN_ROW = 2
ROW_PARTS = frozenset({"span", "time"})
"""Inline elements in which pages print fields side by side."""
LETTER = re.compile(r"[^\W_]")
WIDE = "  "


@dataclass(slots=True)
class Surroundings:
    """What the page prints beside the report."""

    fields: list[Field] = field(default_factory=list)
    credit_lines: list[str] = field(default_factory=list)
    kicker: str | None = None
    houses: list[str] = field(default_factory=list)
    """Lines that name the house that the publisher belongs to."""


def surroundings(lines: Sequence[str], paragraphs: Sequence[Paragraph], titles: set[str]) -> Surroundings:
    """``lines`` are those of the whole page in order, ``titles`` the keys of its headline."""
    found = Surroundings()
    texts = {key(paragraph.text) for paragraph in paragraphs}
    keys = [key(line) for line in lines]
    places = [index for index, words in enumerate(keys) if words in texts and word_count(lines[index]) > 5]
    if not places:
        return found
    first, last = places[0], places[-1]
    title = max((index for index, words in enumerate(keys[:first]) if words in titles), default=None)
    begin = max(0, first - BEFORE) if title is None else max(title - 3, 0)
    for line in lines[begin:first]:
        # Of a row, parts that are no fields do not speak against those that are.
        found.fields.extend(
            fields_of(line) or [field for part in line.split(WIDE) for field in fields_of(part)]
        )
    if title is not None and title > 0:
        found.kicker = _kicker(lines[title - 1])
    is_near = True
    found.houses = [line for line in lines[last + 1 :] if house_in(line)]
    for number, line in enumerate(lines[last + 1 :]):
        is_near = is_near and number < AFTER and furniture.labelled(line) not in ENDS
        if is_near:
            _take_after(line, found)
        elif credit_lines.speaks_of_its_origin(line):
            found.credit_lines.append(" ".join(line.split()))
    return found


def _take_after(line: str, found: Surroundings) -> None:
    fields = fields_of(line)
    # A bare date behind the text is another report's.
    found.fields.extend(field for field in fields if field.is_labelled and field.name != "beside")
    if not fields and word_count(line) > 2 and credit_lines.is_credit_line(line):
        found.credit_lines.append(" ".join(line.split()))


def _kicker(line: str) -> str | None:
    """The line right above the headline, where it ends as a kicker does."""
    if KICKER_END.search(line) and 1 < word_count(line) <= MOST_IN_KICKER and not fields_of(line):
        return line
    return None


def lines_of(tree: Element) -> list[str]:
    """The page's lines: the text of each block with its inline parts, without the blocks in it."""
    body = tree.find(".//body")
    lines: list[str] = []
    for element in (body if body is not None else tree).iter():
        if (
            isinstance(element.tag, str)
            and element.tag not in INLINE | SILENT
            and not _is_of_picture(element)
        ):
            line = _row(element) or " ".join("".join(_own(element)).split())
            if line:
                lines.append(line)
    return lines


def _is_of_picture(element: Element) -> bool:
    """What stands with a picture says whose picture it is, not whose report."""
    return element.tag in PICTURE or next(element.iterancestors(*PICTURE), None) is not None


def _row(element: Element) -> str:
    """Inline parts that alone make up a line, set apart by wide spaces as a text copy has them."""
    parts = [words_of(child) for child in element if child.tag in INLINE and child.tag not in SILENT]
    if len(element) != len(parts) or len([part for part in parts if part]) < FEWEST_IN_ROW:
        return ""
    around = [element.text or "", *(child.tail or "" for child in element)]
    if not any(child.tag in ROW_PARTS for child in element) or any(map(LETTER.search, around)):
        return ""
    marked = (f"{part}{mark if mark.strip() else WIDE}" for part, mark in zip(parts, around[1:], strict=True))
    return WIDE.join(" ".join(part.split()) for part in "".join(marked).split(WIDE) if part.strip())


def _own(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in INLINE:
            yield from _own(child)
        else:
            yield " "
        yield child.tail or ""

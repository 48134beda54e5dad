"""Blocks of a page's main text in, the report's own blocks out; what else stood among them is told apart.

Extractors take the title, the line with date and author, teasers, calls to subscribe and credits
along with the text. Here the first go to their fields, the last to the credit lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stemma.extract import credit_lines, furniture
from stemma.extract.fields import Field, fields_of
from stemma.extract.page import Paragraph
from stemma.extract.plain.foot import ends_line, is_site_of
from stemma.extract.plain.marking import is_prose
from stemma.extract.words import ends_with_stop, key, word_count
from stemma.model import Furniture

HEAD = 6
"""Blocks in which the title and the line with date and author may stand."""
TAIL = 6
MOST_IN_CLOSING = 40
HEADS_LIST = frozenset({"related", "tags"})
"""Labels under which a list stands: up to the next paragraph, it is no part of the report."""
MOST_IN_HEADING = 6


@dataclass(slots=True)
class Trimmed:
    """The report's blocks, and what was taken off."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    credit_lines: list[str] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)


def trimmed(
    blocks: Sequence[Paragraph], keys: set[str], byline: str | None = None, site: str | None = None
) -> Trimmed:
    """``keys`` are those of the headline in every form; ``byline`` names the authors, with commas."""
    found = Trimmed()
    begin = _after_title(blocks, keys)
    for block in blocks[:begin]:
        _take_head(block, keys, found)
    names = {key(name) for name in (byline or "").split(", ") if name} | ({key(byline)} if byline else set())
    rest = _without_labels(blocks[begin:], keys, names, found)
    found.paragraphs = _without_tail(rest, site, found)
    return found


def _after_title(blocks: Sequence[Paragraph], keys: set[str]) -> int:
    """Where the text begins: after the title, if only short lines stand above it."""
    for index, block in enumerate(blocks[:HEAD]):
        if key(block.text) in keys:
            return index + 1
        if is_prose(block.text):
            break
    return 0


def _take_head(block: Paragraph, keys: set[str], found: Trimmed) -> None:
    if fields := fields_of(block.text):
        found.fields.extend(fields)
    else:
        reason = "repeats the headline" if key(block.text) in keys else "stands above the headline"
        found.furniture.append(Furniture(block.text, reason))


def _without_labels(
    blocks: Sequence[Paragraph], keys: set[str], names: set[str], found: Trimmed
) -> list[Paragraph]:
    kept: list[Paragraph] = []
    heads: str | None = None
    for index, block in enumerate(blocks):
        at_edge = index < HEAD or index >= len(blocks) - TAIL
        words = key(block.text)
        if at_edge and (fields := fields_of(block.text)):
            found.fields.extend(fields)
        elif words in names and at_edge:
            found.furniture.append(Furniture(block.text, "repeats the byline"))
        elif words in keys:
            found.furniture.append(Furniture(block.text, "repeats the headline"))
        elif credit_lines.declares_publisher(block.text) and at_edge:
            found.credit_lines.append(block.text)
        elif (kind := furniture.labelled(block.text)) is not None:
            found.furniture.append(Furniture(block.text, furniture.REASONS[kind]))
            heads = kind if kind in HEADS_LIST and word_count(block.text) <= MOST_IN_HEADING else None
            continue
        elif heads is not None and not is_prose(block.text) and not ends_with_stop(block.text):
            found.furniture.append(Furniture(block.text, furniture.REASONS[heads]))
            continue
        else:
            kept.append(block)
        heads = None
    return kept


def _without_tail(blocks: list[Paragraph], site: str | None, found: Trimmed) -> list[Paragraph]:
    """Credits, stray headings and the site's own foot after the last sentence."""
    blocks = list(blocks)
    taken: list[Paragraph] = []
    while len(blocks) > 1 and (_is_closing(blocks[-1]) or _is_foot(blocks[-1], site)):
        taken.append(blocks.pop())
    for block in reversed(taken):
        if credit_lines.is_credit_line(block.text):
            found.credit_lines.append(block.text)
        else:
            found.furniture.append(Furniture(block.text, "stands after the report's last sentence"))
    return blocks


def _is_foot(block: Paragraph, site: str | None) -> bool:
    if site is None or is_prose(block.text):
        return False
    return is_site_of(block.text, site) or ends_line(block.text, site)


def _is_closing(block: Paragraph) -> bool:
    text = block.text
    if block.kind == "subheading" and not ends_with_stop(text):
        return True
    if word_count(text) > MOST_IN_CLOSING or not credit_lines.is_credit_line(text):
        return False
    is_bracketed = text.startswith(("(", "[")) and text.endswith((")", "]"))
    return is_bracketed or credit_lines.speaks_of_its_origin(text) or not is_prose(text)

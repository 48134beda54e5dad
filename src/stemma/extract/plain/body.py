"""The lines between a report's first and last paragraph in, its blocks out, and what is none of it."""

import re
from collections.abc import Sequence

from stemma.extract import credit_lines
from stemma.extract.page import Paragraph
from stemma.extract.plain.extent import Extent
from stemma.extract.plain.heading import Heading
from stemma.extract.plain.marking import BULLET, Marked
from stemma.extract.words import ends_with_stop, key

CREDIT = "credit"
"""Stands for a reason where a line is a credit."""
MOST_IN_SUBHEADING = 14
MOST_HEADLINES_IN_BODY = 2
MOST_IN_CLOSING = 30
QUOTED = re.compile(r"^[\"“«„‘].*[\"”»“’][.]?$")
SENTENCE_INSIDE = re.compile(r"[^\W\d_]{3,}[.!?؟۔][\"”»]?\s+\S|:\s*[\"“«„]")
CUT_TEASER = re.compile(r"\s*(?:\[\s*)?(?:…|\.{3})(?:\s*\])?\s*$")


def body_of(
    lines: Sequence[Marked], extent: Extent, heading: Heading
) -> tuple[list[Paragraph], dict[int, str]]:
    """The body's blocks, and for each open line in it that is none, why."""
    taken = {heading.headline, heading.kicker, heading.section, heading.site_line, *heading.repeats}
    taken |= {*heading.menu, *heading.slogans}
    inner = [i for i in range(extent.first, extent.last + 1) if lines[i].is_open and i not in taken]
    apart = _repeated(lines, [*heading.decks, *inner]) | _runs_of_headlines(lines, inner)
    apart |= _closing(lines, [index for index in inner if index not in apart])
    paragraphs: list[Paragraph] = []
    for index in sorted([*heading.decks, *inner]):
        if index not in apart:
            paragraphs.append(_block(lines[index], paragraphs))
    while paragraphs and paragraphs[-1].kind == "subheading":
        paragraphs.pop()
    return paragraphs, apart


def _block(line: Marked, before: Sequence[Paragraph]) -> Paragraph:
    bullet = BULLET.match(line.text)
    announced = bool(before) and before[-1].text.endswith((":", "："))
    if (bullet and not line.text.startswith(("–", "-"))) or (bullet and announced):
        return Paragraph(line.text, "list-item")
    if not ends_with_stop(line.text) and before and before[-1].kind == "list-item":
        return Paragraph(line.text, "list-item")
    if QUOTED.match(line.text):
        return Paragraph(line.text, "quotation")
    is_sentence = line.is_prose or ends_with_stop(line.text) or SENTENCE_INSIDE.search(line.text)
    if is_sentence or announced or line.words > MOST_IN_SUBHEADING:
        return Paragraph(line.text)
    return Paragraph(line.text, "subheading")


def _repeated(lines: Sequence[Marked], inner: Sequence[int]) -> dict[int, str]:
    """A paragraph printed twice is kept once; so is one whose beginning stands as a teaser."""
    apart: dict[int, str] = {}
    seen: set[str] = set()
    for index in inner:
        words = key(lines[index].text)
        if words in seen:
            apart[index] = "repeats a paragraph of the report"
        elif CUT_TEASER.search(lines[index].text) and any(
            len(words) > 20 and key(lines[later].text).startswith(words) for later in inner if later > index
        ):
            apart[index] = "a teaser that is cut; the paragraph follows whole"
        seen.add(words)
    return apart


def _runs_of_headlines(lines: Sequence[Marked], inner: Sequence[int]) -> dict[int, str]:
    """More than two lines without a sentence, one after the other, are other reports' headlines."""
    apart: dict[int, str] = {}
    run: list[int] = []
    announced = False
    for index in [*inner, None]:
        is_title = (
            index is not None
            and not lines[index].is_prose
            and not ends_with_stop(lines[index].text)
            and not BULLET.match(lines[index].text)
        )
        if index is not None and is_title:
            run.append(index)
            continue
        if len(run) > MOST_HEADLINES_IN_BODY and not announced:
            apart |= dict.fromkeys(run, "one of a row of headlines amid the report")
        run = []
        announced = index is not None and lines[index].text.endswith((":", "："))
    return apart


def _closing(lines: Sequence[Marked], inner: Sequence[int]) -> dict[int, str]:
    """A last sentence in which the report speaks of itself: who translated it, from whom."""
    if not inner or inner[-1] == inner[0]:
        return {}
    last = lines[inner[-1]]
    if last.words <= MOST_IN_CLOSING and credit_lines.speaks_of_its_origin(last.text):
        return {inner[-1]: CREDIT}
    return {}

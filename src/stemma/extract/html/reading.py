"""A page's markup in, its page out.

The markup's own statements come first; the printed lines fill what it leaves open.
"""

from collections.abc import Iterable

from stemma.extract import credit_lines
from stemma.extract.dateline import dateline_of
from stemma.extract.html.body import all_blocks_of, blocks_of, unglued
from stemma.extract.html.chunks import completed
from stemma.extract.html.declaring import SITE_SEPARATOR, declare
from stemma.extract.html.pruning import prune
from stemma.extract.html.surroundings import lines_of, surroundings
from stemma.extract.html.tree import parse
from stemma.extract.orders import settled
from stemma.extract.page import Page
from stemma.extract.plain.reading import DATELINE_WITHIN, set_field
from stemma.extract.trimming import trimmed
from stemma.extract.words import key, word_count
from stemma.model import Furniture

FEWEST_IN_TITLE = 3


def read(markup: str, *, address: str | None = None, is_fragment: bool = False) -> Page | None:
    """The page; None where the markup holds no element.

    ``address`` is where it was fetched. A fragment, as in a feed, is the report itself.
    """
    tree = parse(markup)
    if tree is None:
        return None
    page = Page()
    lines = lines_of(tree)
    titles = _title_keys(declare(page, tree, address, lines))
    prune(tree)
    blocks = all_blocks_of(tree) if is_fragment else completed(tree, unglued(tree, blocks_of(tree), titles))
    found = trimmed(blocks, titles, page.byline, page.publisher)
    around = surroundings(lines, found.paragraphs, titles)
    page.paragraphs = found.paragraphs
    page.kicker = around.kicker
    page.furniture = [line for line in found.furniture if line.text != page.kicker]
    page.furniture += [Furniture(line, "names the house of the publisher") for line in around.houses]
    text = "\n".join(paragraph.text for paragraph in page.paragraphs)
    for field in (*found.fields, *around.fields):
        set_field(page, settled(field, text))
    page.credit_lines += [*found.credit_lines, *around.credit_lines]
    named = (credit_lines.publisher_in(line) for line in page.credit_lines)
    page.publisher = page.publisher or next((name for name in named if name), None)
    _set_dateline(page)
    return page


def _title_keys(titles: Iterable[str]) -> set[str]:
    """Every form of the headline, also without the site's name before or after it."""
    forms: set[str] = set()
    for title in titles:
        forms.add(title)
        for separator in SITE_SEPARATOR.finditer(title):
            forms |= {title[: separator.start()], title[separator.end() :]}
    return {key(form) for form in forms if word_count(form) >= FEWEST_IN_TITLE}


def _set_dateline(page: Page) -> None:
    for paragraph in page.paragraphs[:DATELINE_WITHIN]:
        if (dateline := dateline_of(paragraph.text)) is not None:
            page.dateline = dateline.text
            page.section = page.section or dateline.section
            page.publisher = page.publisher or dateline.publisher
            return

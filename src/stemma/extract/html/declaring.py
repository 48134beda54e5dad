"""What the markup says of its report in, the fields of a page out; what cannot be is a finding."""

import re
from collections.abc import Sequence

from stemma.extract.bylines import without_label
from stemma.extract.html import jsonld, metadata, microdata
from stemma.extract.html.bylines import printed_authors
from stemma.extract.html.elsewhere import canonical_elsewhere
from stemma.extract.html.headings import headline_elements
from stemma.extract.html.printed_dates import printed_date
from stemma.extract.html.site import site_of
from stemma.extract.html.tree import Element, words_of
from stemma.extract.html.when import when
from stemma.extract.page import Page
from stemma.extract.words import key
from stemma.model import Finding, Iso, day_of

SITE_SEPARATOR = re.compile(r"\s+(?:[-–—|»·:]|::)\s+|\s*\|\s*")
ABBREVIATED = re.compile(r"\s*\([^()]*\)\s*")
"""An author's sign, or a note on a picture, in brackets."""
ADDRESS = re.compile(r"^(?:https?://|www\.|@)|@\w+\.\w+$")


def declare(page: Page, tree: Element, address: str | None, lines: Sequence[str]) -> list[str]:
    """Sets the page's fields; gives back its headline in every form that the markup has.

    JSON-LD comes before ``<meta>``. ``address`` is where the page was fetched, if it was; ``lines`` are
    those that it prints.
    """
    article, head = jsonld.declared(tree), metadata.metadata(tree)
    headings = [words_of(heading) for heading in headline_elements(tree)]
    declared = [name for author in (article.authors or head.authors) if (name := _author(author))]
    own = {article.publisher, head.publisher}
    authors = [name for name in declared if name not in own] or printed_authors(tree) or declared
    page.byline = ", ".join(dict.fromkeys(authors)) or None
    declared_by = article.publisher or head.publisher or microdata.publisher(tree) or article.site
    page.publisher = declared_by or site_of(
        tree, head.page_title, (head.canonical, head.shared_url, article.url, address), lines
    )
    page.headline = _headline([article.headline, head.title], headings, head.page_title, page.publisher)
    page.section = article.section or head.section
    page.language = head.language
    page.published = (
        _when(page, article.published) or _when(page, head.published) or printed_date(tree, head.canonical)
    )
    page.modified = _when(page, article.modified) or _when(page, head.modified)
    _judge_dates(page)
    site = SITE_SEPARATOR.split(head.page_title or "")[-1]
    names = [name for name in (page.publisher, head.publisher, site) if name]
    elsewhere = canonical_elsewhere(tree, head.canonical, address or head.shared_url, names)
    addresses = (head.canonical, head.shared_url, article.url, address)
    page.url = next((url for url in addresses if url and url != elsewhere), None)
    page.origin = article.origin or head.origin or elsewhere
    return [title for title in (article.headline, head.title, *headings, head.page_title) if title]


def _headline(
    named: list[str | None], headings: list[str], page_title: str | None, publisher: str | None
) -> str | None:
    """As the page prints it: the heading that the markup's title agrees with; else the title itself."""
    titles = [title for title in (*named, page_title) if title]
    for heading in headings:
        words = key(heading)
        if words and any(words in key(title) or key(title) in words for title in titles):
            return heading
    declared = next((title for title in named if title), None)
    if declared is not None:
        return declared
    if page_title:
        named_first = (
            re.match(rf"{re.escape(publisher)}\s*[-–—|»·:]\s*(?=\S)", page_title) if publisher else None
        )
        title = page_title[named_first.end() :] if named_first else page_title
        return SITE_SEPARATOR.split(title)[0]
    return headings[0] if len(headings) == 1 else None


def _author(text: str) -> str | None:
    name = ABBREVIATED.sub("", without_label(text)).strip(" ,;|")
    return None if not name or ADDRESS.search(name) else name


def _when(page: Page, text: str | None) -> Iso | None:
    found = when(text)
    if found is None:
        return None
    if found.finding is not None and found.finding not in page.findings:
        page.findings.append(found.finding)
    return found.value


def _judge_dates(page: Page) -> None:
    """A report that was changed before it was published has a wrong date."""
    if page.published and page.modified and day_of(page.published) > day_of(page.modified):
        message = (
            f"The page says that it was published on {page.published}"
            f" and last changed before that, on {page.modified}."
        )
        page.findings.append(Finding("dates-disagree", message, None, page.published))

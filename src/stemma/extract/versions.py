"""Documents in, versions out. A document without a report is a ``Dropped``."""

from collections.abc import Iterable, Iterator

from stemma.extract import plain
from stemma.extract.page import Page, version_id, version_of
from stemma.extract.plain.marking import is_prose
from stemma.model import Document, Dropped, Metadata, Version

MADE_BY = "extract/4"


def versions(documents: Iterable[Document | Version | Dropped]) -> Iterator[Version | Dropped]:
    """One version a document, in order. Finished versions and drops pass through."""
    for document in documents:
        yield _version(document) if isinstance(document, Document) else document


def raw_version(document: Document) -> Version:
    """The whole text as the body, so that offsets are into the text as it is."""
    return Version(
        id=version_id(document),
        capture=document.capture,
        file=document.file,
        item=document.item,
        text=document.content,
        captured=document.captured,
        findings=document.findings,
        made_by=f"{MADE_BY} raw",
    )


def _version(document: Document) -> Version | Dropped:
    page = _page(document)
    if page is None or not _has_report(page, document):
        return _without_report(document)
    _add_declared(page, document.metadata)
    return version_of(page, document, made_by=MADE_BY)


def _page(document: Document) -> Page | None:
    if not document.is_markup:
        return plain.read(document.content) if document.item is None else plain.read_item(document.content)
    from stemma.extract import html  # noqa: PLC0415 - lxml and trafilatura are not needed for text

    return html.read(document.content, address=document.metadata.url, is_fragment=document.item is not None)


def _has_report(page: Page, document: Document) -> bool:
    """Menus and forms have words too, but no paragraph; an item of a feed was judged by its format."""
    if document.item is not None:
        return bool(page.paragraphs)
    return any(is_prose(paragraph.text) for paragraph in page.paragraphs)


def _add_declared(page: Page, declared: Metadata) -> None:
    """What the format declares holds before what the text was found to say."""
    page.url = page.url or declared.url
    page.headline = declared.title or page.headline
    page.byline = declared.author or page.byline
    page.publisher = declared.publisher or page.publisher
    page.section = declared.section or page.section
    page.language = declared.language or page.language
    page.published = declared.published or page.published
    page.modified = declared.modified or page.modified
    page.origin = declared.origin or page.origin or declared.origin_url


def _without_report(document: Document) -> Dropped:
    name = document.file if document.item is None else f"{document.file}, item {document.item}"
    return Dropped(
        name,
        "no-article",
        "no paragraph of a report was found",
        "check that it is an article; with --raw its whole text is taken as the body",
    )

"""Documents in, versions out. A document without a report is a ``Dropped``."""

from collections.abc import Iterable, Iterator

from stemma.extract import plain
from stemma.extract.page import version_id, version_of
from stemma.model import Document, Dropped, Version

MADE_BY = "extract/1"


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
    page = plain.read(document.content)
    if not page.paragraphs:
        return _without_report(document)
    return version_of(page, document, made_by=MADE_BY)


def _without_report(document: Document) -> Dropped:
    name = document.file if document.item is None else f"{document.file}, item {document.item}"
    return Dropped(
        name,
        "no-article",
        "no paragraph of a report was found",
        "check that it is an article; with --raw its whole text is taken as the body",
    )

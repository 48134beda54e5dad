"""What an extractor found on a page, and the version that is made of it.

Everything here stood on the page or in its markup; the body is the blocks joined by a blank line.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from stemma.model import Block, BlockKind, Document, Finding, Furniture, Iso, Version

BETWEEN_BLOCKS = "\n\n"
ID_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the body before its place in the text is known."""

    text: str
    kind: BlockKind = "paragraph"


@dataclass(slots=True)
class Page:
    """The fields as they are gathered. Private to extraction: only versions leave it."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    url: str | None = None
    publisher: str | None = None
    headline: str | None = None
    kicker: str | None = None
    byline: str | None = None
    dateline: str | None = None
    section: str | None = None
    story_code: str | None = None
    language: str | None = None
    published: Iso | None = None
    modified: Iso | None = None
    origin: str | None = None
    credit_lines: list[str] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def version_of(page: Page, document: Document, *, made_by: str) -> Version:
    """The version of a page. Its id rests on the payload and the item's number alone."""
    text, blocks = laid_out(page.paragraphs)
    return Version(
        id=version_id(document),
        capture=document.capture,
        file=document.file,
        item=document.item,
        text=text,
        url=page.url,
        publisher=page.publisher,
        headline=page.headline,
        kicker=page.kicker,
        byline=page.byline,
        dateline=page.dateline,
        section=page.section,
        story_code=page.story_code,
        language=page.language,
        published=page.published,
        modified=page.modified,
        captured=document.captured,
        origin=page.origin,
        credit_lines=tuple(dict.fromkeys(page.credit_lines)),
        blocks=blocks,
        furniture=tuple(page.furniture),
        findings=(*document.findings, *page.findings),
        made_by=made_by,
    )


def version_id(document: Document) -> str:
    """Short, stable, the same wherever the file lies."""
    return sha256(f"{document.capture} {document.item or 0}".encode()).hexdigest()[:ID_LENGTH]


def laid_out(paragraphs: Iterable[Paragraph]) -> tuple[str, tuple[Block, ...]]:
    """The body and where each block lies in it."""
    texts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for paragraph in paragraphs:
        blocks.append(Block(position, position + len(paragraph.text), paragraph.kind))
        texts.append(paragraph.text)
        position += len(paragraph.text) + len(BETWEEN_BLOCKS)
    return BETWEEN_BLOCKS.join(texts), tuple(blocks)

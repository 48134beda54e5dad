"""One text of an article: a *witness*. The body is ``text``; everything else is a field of its own."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from stemma.model.finding import Finding
from stemma.model.span import BODY, Span
from stemma.model.when import Iso

BlockKind = Literal["paragraph", "subheading", "quotation", "list-item"]
SCALAR_FIELDS = ("headline", "kicker", "byline", "section", "origin")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, subheading or the like: a stretch of ``Version.text``."""

    start: int
    end: int
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words of the page that are not of the report, and why they were taken for such."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Version:
    """A report's text with its fields, furniture apart.

    ``text`` is the body: its blocks joined by a blank line. ``dateline`` is the words of the
    dateline, which stay at their place in the body. ``credit_lines`` are footers and credit lines
    outside the body ("… has translated this news from …"), word for word: evidence, not furniture.
    ``publisher`` is the name as printed or declared, ``publisher_id`` its gazetteer id if known.
    ``file`` is the path or address as given; ``item`` the number in a feed file, from 1.
    """

    id: str
    capture: str
    file: str
    item: int | None
    text: str
    url: str | None = None
    publisher: str | None = None
    publisher_id: str | None = None
    headline: str | None = None
    kicker: str | None = None
    byline: str | None = None
    dateline: str | None = None
    section: str | None = None
    story_code: str | None = None
    language: str | None = None
    """Declared by the page, a hint only; the understood language is in ``Analysis``."""
    published: Iso | None = None
    modified: Iso | None = None
    captured: Iso | None = None
    origin: str | None = None
    """A source that the markup or feed declares (canonical link elsewhere, RSS source, JSON-LD)."""
    credit_lines: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    findings: tuple[Finding, ...] = ()
    made_by: str = ""

    @property
    def label(self) -> str:
        """Whose report it is, for people to read: its publisher, else its address or its file's name."""
        if self.publisher is not None:
            return self.publisher
        name = self.file if "://" in self.file else PurePath(self.file).name or self.file
        return name if self.item is None else f"{name}, item {self.item}"

    def field_text(self, field: str) -> str:
        """The whole text of a field that spans may lie in; KeyError for any other name."""
        if field == BODY:
            return self.text
        name, _, number = field.partition("/")
        if name == "credit_lines":
            return self.credit_lines[int(number)]
        if name in SCALAR_FIELDS:
            return getattr(self, name) or ""
        raise KeyError(field)

    def words(self, span: Span) -> str:
        """The exact words of a span."""
        return self.field_text(span.field)[span.start : span.end]

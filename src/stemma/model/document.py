"""What a format adapter makes of a capture: one document a report, before extraction."""

from dataclasses import dataclass

from stemma.model.finding import Finding
from stemma.model.when import Iso


@dataclass(frozen=True, slots=True)
class Metadata:
    """Fields that the format itself declares (a feed item's title, a link, an author)."""

    url: str | None = None
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    section: str | None = None
    language: str | None = None
    published: Iso | None = None
    modified: Iso | None = None
    origin: str | None = None
    """A declared source: the RSS ``<source>``, an Atom ``source/title``."""
    origin_url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One report as its format holds it: HTML markup or plain text, never both.

    ``item`` is its number in a feed file, from 1; None where the file is the report.
    """

    capture: str
    file: str
    item: int | None
    content: str
    is_markup: bool
    metadata: Metadata = Metadata()
    captured: Iso | None = None
    findings: tuple[Finding, ...] = ()
    """What was found on the way from bytes to text: a wrong encoding, a file cut off."""

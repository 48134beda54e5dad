"""A table of one day's reports in, their versions out, as ``stemma extract`` makes them of saved pages."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stemma import extract
from stemma.model import Document, Iso, Metadata, Version, payload_digest

PARAGRAPH_MARK = "###"
LONGEST = 10_000_000
"""Letters of a field that the table's reader accepts; its own limit is that of a short page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One report: its number in the table and its text, laid out as the page was."""

    number: int
    version: Version


def rows(table: Path) -> Iterator[Row]:
    """The reports in the table's order; none where there is no table. A text without a report is left out."""
    if not table.is_file():
        return
    csv.field_size_limit(LONGEST)
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for version in extract.versions([_document(row, table)]):
                if isinstance(version, Version):
                    yield Row(int(row["id"]), version)


def _document(row: dict[str, str], table: Path) -> Document:
    text = "\n\n".join(paragraph.strip() for paragraph in row["text"].split(PARAGRAPH_MARK))
    return Document(
        capture=payload_digest(f"{row['id']}\n{text}".encode()),
        file=f"{table.stem}/{row['id']}.txt",
        item=None,
        content=text,
        is_markup=False,
        metadata=Metadata(publisher=row["publisher"]),
        captured=Iso(row["scrape_time"]),
    )

"""The gold files in, their typed content out. docs/annotation.md explains every field.

A collection is a directory with a folder of reports for each story, and beside them ``gold/`` with a file
for each: ``examples/``, and each part of ``benchmarks/derivation/``.
"""

import html
from dataclasses import dataclass
from pathlib import Path

import msgspec

GOLD = "gold"


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    report: str
    text: str


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    file: str
    item: int | None
    publisher: str | None
    language: str
    published: str | None
    modified: str | None
    headline: str | None
    credit: str | None


class Exemplar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    names: tuple[str, ...]
    kind: str


class Edge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    witness: str
    exemplar: str
    kind: str
    also: tuple[str, ...]
    evidence: tuple[Words, ...]
    optional: bool = False


class Origin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str | None
    kind: str
    kin: tuple[str, ...]
    reports: tuple[str, ...]


class Count(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    least: int
    most: int


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    reports: tuple[str, ...]
    origins: tuple[Origin, ...]
    independent_origins: Count


class Date(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    report: str
    text: str
    earliest: str = msgspec.field(name="from")
    latest: str = msgspec.field(name="to")
    calendar: str = "gregorian"


class Bearer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: str
    spellings: tuple[Words, ...]


class Difference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    aspect: str
    point: str
    values: tuple[Words, ...]
    omitted: tuple[str, ...]


class Finding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    report: str
    kind: str
    text: str


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    folder: str
    about: str
    reports: tuple[Report, ...]
    exemplars: tuple[Exemplar, ...]
    edges: tuple[Edge, ...]
    stories: tuple[Story, ...]
    dates: tuple[Date, ...]
    names: tuple[Bearer, ...]
    differences: tuple[Difference, ...]
    findings: tuple[Finding, ...]

    def report(self, identifier: str) -> Report:
        return next(report for report in self.reports if report.id == identifier)


@dataclass(frozen=True, slots=True)
class Collection:
    """Annotated folders of reports that lie together."""

    place: Path

    def names(self) -> tuple[str, ...]:
        """The stories, in the order of their names; none where there is no such directory."""
        return tuple(sorted(path.stem for path in (self.place / GOLD).glob("*.json")))

    def gold_file(self, name: str) -> Path:
        return self.place / GOLD / f"{name}.json"

    def load(self, name: str) -> Gold:
        return msgspec.json.decode(self.gold_file(name).read_bytes(), type=Gold)

    def reports(self, gold: Gold) -> Path:
        """The folder that a user would trace."""
        return self.place / gold.folder

    def source(self, gold: Gold, report: str) -> str:
        """The report's file with entities unescaped; twice, as a feed escapes markup within markup."""
        raw = (self.reports(gold) / gold.report(report).file).read_text(encoding="utf-8")
        return html.unescape(html.unescape(raw))

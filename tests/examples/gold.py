"""The gold files in, their typed content out. docs/annotation.md explains every field."""

import html
from pathlib import Path

import msgspec

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = tuple(sorted(path.stem for path in (EXAMPLES / "gold").glob("*.json")))


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

    def source(self, identifier: str) -> str:
        """The report's file with entities unescaped; twice, as a feed escapes markup within markup."""
        raw = (EXAMPLES / self.folder / self.report(identifier).file).read_text(encoding="utf-8")
        return html.unescape(html.unescape(raw))


def load(story: str) -> Gold:
    return msgspec.json.decode((EXAMPLES / "gold" / f"{story}.json").read_bytes(), type=Gold)

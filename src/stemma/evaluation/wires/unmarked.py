"""The unmarked copies that were found, written out with their evidence: JSON Lines, a report a line."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from stemma.evaluation.wires.inferred import Inferred
from stemma.model import Evidence, Trace


class Words(msgspec.Struct, frozen=True):
    """A stretch of a report's text."""

    file: str
    start: int
    end: int
    text: str


class Link(msgspec.Struct, frozen=True):
    """An edge on the way to the agency, its ends as files or names."""

    witness: str
    exemplar: str
    kind: str
    confidence: float
    reason: str
    evidence: tuple[Words, ...]


class Found(msgspec.Struct, frozen=True):
    """A report without a mark, and the agency that its text comes from."""

    file: str
    publisher: str | None
    headline: str | None
    agency: str
    confidence: float
    links: tuple[Link, ...]


def write(unmarked: Mapping[str, Inferred], trace: Trace, file: Path) -> None:
    """One line a report, in the order of the trace; the file is written anew."""
    names = {one.id: one.analysis.version.file for one in trace.witnesses}
    names |= {one.id: one.name or "a lost exemplar" for one in trace.exemplars}
    lines = []
    for witness in trace.witnesses:
        version, found = witness.analysis.version, unmarked.get(witness.id)
        if found is None:
            continue
        links = tuple(
            Link(
                names[edge.witness],
                names[edge.exemplar],
                edge.kind,
                edge.confidence,
                edge.reason,
                tuple(_words(one, names) for one in edge.evidence),
            )
            for edge in found.path
        )
        lines.append(
            Found(version.file, version.publisher, version.headline, found.agency, found.confidence, links)
        )
    file.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))


def _words(evidence: Evidence, names: Mapping[str, str]) -> Words:
    return Words(names[evidence.witness], evidence.span.start, evidence.span.end, evidence.text)

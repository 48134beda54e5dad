"""What ``stemma trace --format json`` prints, read by the names that the interface fixes."""

from pathlib import PurePath

import msgspec

from stemma.evaluation.traces.gold import Gold


class Words(msgspec.Struct, frozen=True):
    witness: str
    start: int
    end: int
    text: str
    field: str = "text"


class Moment(msgspec.Struct, frozen=True):
    text: str
    earliest: str = msgspec.field(name="from")
    latest: str = msgspec.field(name="to")


class Finding(msgspec.Struct, frozen=True):
    kind: str
    text: str | None
    message: str


class Witness(msgspec.Struct, frozen=True):
    id: str
    file: str
    item: int | None
    publisher: str | None
    language: str | None
    headline: str | None
    published: str | None
    modified: str | None
    text: str
    moments: tuple[Moment, ...]
    findings: tuple[Finding, ...]


class Origin(msgspec.Struct, frozen=True):
    name: str | None
    kind: str
    witnesses: tuple[str, ...]


class Count(msgspec.Struct, frozen=True):
    least: int
    most: int


class Claim(msgspec.Struct, frozen=True):
    kind: str
    aspect: str | None
    statements: tuple[Words, ...]


class Story(msgspec.Struct, frozen=True):
    id: str
    title: str
    witnesses: tuple[str, ...]
    origins: tuple[Origin, ...]
    independent_origins: Count | None
    comparison: tuple[Claim, ...]


class Exemplar(msgspec.Struct, frozen=True):
    id: str
    name: str | None
    kind: str
    entity: str | None = None


class Derivation(msgspec.Struct, frozen=True):
    witness: str
    exemplar: str
    kind: str
    evidence: tuple[Words, ...]
    confidence: float = 1.0


class Entity(msgspec.Struct, frozen=True):
    id: str
    kind: str
    names: tuple[str, ...]


class Answer(msgspec.Struct, frozen=True):
    witnesses: tuple[Witness, ...]
    stories: tuple[Story, ...]
    exemplars: tuple[Exemplar, ...]
    derivations: tuple[Derivation, ...]
    entities: tuple[Entity, ...]

    def report_ids(self, gold: Gold) -> dict[str, str]:
        """Witness id to the gold's report id, by file and item."""
        known = {(report.file, report.item): report.id for report in gold.reports}
        return {
            witness.id: known[place]
            for witness in self.witnesses
            if (place := (PurePath(witness.file).name, witness.item)) in known
        }


def read(printed: bytes) -> Answer:
    """The answer, from what the command printed; what no measure asks for is left aside."""
    return msgspec.json.decode(printed, type=Answer)

"""The whole answer: witnesses, stories, exemplars, edges, entities, and what was left out."""

from dataclasses import dataclass

from stemma.model.analysis import Analysis
from stemma.model.derivation import Derivation, Exemplar
from stemma.model.entity import Entity
from stemma.model.finding import Finding
from stemma.model.reuse import Reuse
from stemma.model.span import Evidence
from stemma.model.story import Story
from stemma.model.when import Iso


@dataclass(frozen=True, slots=True)
class DayBounds:
    """Publish day inferred for a report that prints none; ``reasons`` tell from what."""

    earliest: Iso | None
    latest: Iso | None
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Witness:
    """An analysed version with its siglum. ``inferred`` only where ``published`` is None."""

    siglum: str
    analysis: Analysis
    inferred: DayBounds | None = None
    findings: tuple[Finding, ...] = ()
    """Findings that only show beside the other witnesses."""

    @property
    def id(self) -> str:
        return self.analysis.id


@dataclass(frozen=True, slots=True)
class Dropped:
    """An input that was left out: what, why, and what to do about it."""

    item: str
    kind: str
    cause: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Trace:
    """Witnesses by siglum, stories by their first witness, edges by their ends: fully ordered."""

    witnesses: tuple[Witness, ...]
    stories: tuple[Story, ...]
    exemplars: tuple[Exemplar, ...]
    derivations: tuple[Derivation, ...]
    entities: tuple[Entity, ...]
    reuses: tuple[Reuse, ...] = ()
    dropped: tuple[Dropped, ...] = ()

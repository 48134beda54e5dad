"""One story as it was drawn: all that a trace says of it, but for the sigla, which the whole set gives."""

from dataclasses import dataclass

from stemma.model.derivation import Derivation, Exemplar
from stemma.model.finding import Finding
from stemma.model.moment import Moment
from stemma.model.reuse import Reuse
from stemma.model.story import Story
from stemma.model.trace import DayBounds


@dataclass(frozen=True, slots=True)
class DrawnWitness:
    """What the others of the story show of a report; ``moments`` where its inferred day resolved them."""

    id: str
    inferred: DayBounds | None = None
    moments: tuple[Moment, ...] | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """Witnesses in order of time; ``exemplars`` in the order in which they are named, without sigla yet."""

    story: Story
    witnesses: tuple[DrawnWitness, ...]
    exemplars: tuple[Exemplar, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    reuses: tuple[Reuse, ...] = ()

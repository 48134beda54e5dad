"""Edges of a stemma, and the exemplars that are known only through them."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.span import Evidence

DerivationKind = Literal["credit", "citation", "translation", "reuse"]
"""Strongest sign first: see the documentation on how a derivation is decided."""

ExemplarKind = Literal["publisher", "person", "institution", "document", "anonymous", "lost"]


@dataclass(frozen=True, slots=True)
class Exemplar:
    """Cited or inferred, and not among the inputs. ``name`` is None where it is lost."""

    id: str
    siglum: str
    name: str | None
    kind: ExemplarKind
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """``witness`` (a witness, or an exemplar amid a chain) was taken from ``exemplar``.

    Always to the *direct* exemplar. ``also`` are weaker kinds that are true too; ``confidence`` is
    from 0 to 1; ``reason`` one sentence for a reader.
    """

    witness: str
    exemplar: str
    kind: DerivationKind
    confidence: float
    evidence: tuple[Evidence, ...]
    also: tuple[DerivationKind, ...] = ()
    reason: str = ""

"""The reports of one event, their roots, and what they say alike and differently."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.finding import Finding
from stemma.model.span import Evidence

OriginKind = Literal["person", "institution", "document", "outlet", "eyewitness", "anonymous", "unknown"]
ClaimKind = Literal["all", "some", "one", "altered", "contradicted"]
Aspect = Literal["number", "date", "name", "modality", "quotation"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one witness says on a point, and who it says says so (None: the outlet itself)."""

    evidence: Evidence
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One point of a story. ``altered`` and ``contradicted`` name the aspect that differs."""

    kind: ClaimKind
    statements: tuple[Statement, ...]
    aspect: Aspect | None = None
    message: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """A root of the stemma after kin were merged.

    ``members`` are ids of exemplars (or of the witness itself, for its own reporting);
    ``witnesses`` the ids of the reports that rest on it; ``reasons`` why its members are kin.
    """

    name: str
    kind: OriginKind
    members: tuple[str, ...]
    witnesses: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginCount:
    """Independent origins, as bounds that a careful reader would defend."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Story:
    """``independent_origins`` is None where it was not measured."""

    id: str
    title: str
    witnesses: tuple[str, ...]
    origins: tuple[Origin, ...] = ()
    independent_origins: OriginCount | None = None
    comparison: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()

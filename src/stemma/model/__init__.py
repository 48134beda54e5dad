"""Frozen domain types, standard library only. Every derived record keeps the words it rests on."""

from stemma.model.analysis import Analysis
from stemma.model.attribution import (
    ENGINES,
    Attribution,
    AttributionKind,
    Credit,
    CreditRole,
    Engine,
    Link,
    SourceKind,
)
from stemma.model.capture import Capture, payload_digest
from stemma.model.derivation import Derivation, DerivationKind, Exemplar, ExemplarKind
from stemma.model.document import Document, Metadata
from stemma.model.drawing import Drawing, DrawnWitness
from stemma.model.entity import Entity, EntityKind, Mention, Role, SameAs
from stemma.model.finding import Finding
from stemma.model.ground import Ground, GroundKind
from stemma.model.moment import Calendar, Certainty, Moment
from stemma.model.reuse import Passage, Reuse
from stemma.model.span import BODY, Evidence, Span
from stemma.model.story import Aspect, Claim, ClaimKind, Origin, OriginCount, OriginKind, Statement, Story
from stemma.model.trace import DayBounds, Dropped, Trace, Witness
from stemma.model.version import Block, BlockKind, Furniture, Version
from stemma.model.when import Iso, day_of, iso

__all__ = [
    "BODY",
    "ENGINES",
    "Analysis",
    "Aspect",
    "Attribution",
    "AttributionKind",
    "Block",
    "BlockKind",
    "Calendar",
    "Capture",
    "Certainty",
    "Claim",
    "ClaimKind",
    "Credit",
    "CreditRole",
    "DayBounds",
    "Derivation",
    "DerivationKind",
    "Document",
    "Drawing",
    "DrawnWitness",
    "Dropped",
    "Engine",
    "Entity",
    "EntityKind",
    "Evidence",
    "Exemplar",
    "ExemplarKind",
    "Finding",
    "Furniture",
    "Ground",
    "GroundKind",
    "Iso",
    "Link",
    "Mention",
    "Metadata",
    "Moment",
    "Origin",
    "OriginCount",
    "OriginKind",
    "Passage",
    "Reuse",
    "Role",
    "SameAs",
    "SourceKind",
    "Span",
    "Statement",
    "Story",
    "Trace",
    "Version",
    "Witness",
    "day_of",
    "iso",
    "payload_digest",
]

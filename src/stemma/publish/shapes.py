"""The shapes of ``--format json``: names that others build on. Change them only by adding fields.

Nothing outside ``publish`` uses these types; ``schema/trace.schema.json`` is generated from them.
Every span is ``start`` and ``end`` in code points of the field that ``field`` names: ``text`` (the
witness's ``text``), ``headline``, ``kicker``, ``byline``, ``section`` or ``credit_lines/N``.
"""

from typing import Annotated

import msgspec

from stemma.model import (
    Aspect,
    AttributionKind,
    Calendar,
    Certainty,
    ClaimKind,
    CreditRole,
    DerivationKind,
    EntityKind,
    ExemplarKind,
    GroundKind,
    OriginKind,
    SourceKind,
)

SCHEMA_VERSION = 1

Place = Annotated[
    tuple[int, int], msgspec.Meta(description="[start, end], half open, in code points of the named field")
]
Day = Annotated[str, msgspec.Meta(description="ISO 8601 day, or date and time, no finer than the report is")]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """The exact words in one witness that support an edge or a figure."""

    witness: str
    start: int
    end: int
    text: str
    field: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something an editor should know. Place and words are null where no single place shows it."""

    kind: str
    text: str | None
    start: int | None
    end: int | None
    field: str | None
    message: str


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """Why words were taken for what they are, and the words that tell it; null where none single do.

    ``by`` may get new values; ``field`` is the field of the words, not always that of the source.
    """

    by: GroundKind
    text: str | None
    start: int | None
    end: int | None
    field: str | None


class Credit(msgspec.Struct, frozen=True, kw_only=True):
    """A declared origin, word for word, and the name that it credits."""

    role: CreditRole
    name: str
    text: str
    start: int
    end: int
    field: str
    name_place: Place
    entity: str | None
    grounds: tuple[Ground, ...]


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a chain of sources, from the one whom the report took it from to who said it."""

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    kind: SourceKind | None
    name: str | None
    entity: str | None
    grounds: tuple[Ground, ...]


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """Who said what. ``source`` and ``cue`` are those of the last link of ``chain``."""

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    kind: AttributionKind
    chain: tuple[Link, ...]
    field: str


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """Days that the words mean, both ends included, and how they were resolved."""

    text: str
    start: int
    end: int
    field: str
    earliest: Day = msgspec.field(name="from")
    latest: Day = msgspec.field(name="to")
    calendar: Calendar
    certainty: Certainty
    how: str


class Inferred(msgspec.Struct, frozen=True, kw_only=True):
    """Publish day of a report that prints none, as bounds, with the reasons."""

    earliest: Day | None = msgspec.field(name="from")
    latest: Day | None = msgspec.field(name="to")
    reasons: tuple[str, ...]
    evidence: tuple[Words, ...]


class Furniture(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the page that are not of the report, and why."""

    text: str
    reason: str


class Witness(msgspec.Struct, frozen=True, kw_only=True):
    """A report: its fields as printed, its text, and what was understood of it."""

    id: str
    siglum: str
    file: str
    item: int | None
    url: str | None
    publisher: str | None
    publisher_id: str | None
    language: str | None
    headline: str | None
    kicker: str | None
    byline: str | None
    dateline: str | None
    section: str | None
    story_code: str | None
    published: Day | None
    modified: Day | None
    captured: Day | None
    inferred: Inferred | None
    text: str
    credit_lines: tuple[str, ...]
    credits: tuple[Credit, ...]
    attributions: tuple[Attribution, ...]
    moments: tuple[Moment, ...]
    findings: tuple[Finding, ...]
    furniture: tuple[Furniture, ...]


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """A root of the stemma after kin were merged, and the reports that rest on it.

    ``members`` are ids of exemplars, or of a witness for its own reporting.
    """

    name: str
    kind: OriginKind
    witnesses: tuple[str, ...]
    members: tuple[str, ...]
    reasons: tuple[str, ...]
    evidence: tuple[Words, ...]


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds that a careful reader would defend."""

    least: int
    most: int


class Statement(Words, frozen=True, kw_only=True):
    """What one witness says on a point; ``speaker`` is null where the outlet itself says so."""

    speaker: str | None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One point of a story: said by all, some or one; altered or contradicted in an aspect."""

    kind: ClaimKind
    aspect: Aspect | None
    message: str
    statements: tuple[Statement, ...]


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The reports of one event. ``independent_origins`` is null where it was not measured."""

    id: str
    title: str
    witnesses: tuple[str, ...]
    origins: tuple[Origin, ...]
    independent_origins: Count | None
    comparison: tuple[Claim, ...]
    findings: tuple[Finding, ...]


class Exemplar(msgspec.Struct, frozen=True, kw_only=True):
    """Cited or inferred, and not among the inputs. ``name`` is null where it is lost."""

    id: str
    siglum: str
    name: str | None
    kind: ExemplarKind
    entity: str | None


class Derivation(msgspec.Struct, frozen=True, kw_only=True):
    """``witness`` (a witness, or an exemplar amid a chain) was taken from ``exemplar``, directly."""

    witness: str
    exemplar: str
    kind: DerivationKind
    confidence: Share
    evidence: tuple[Words, ...]
    also: tuple[DerivationKind, ...]
    reason: str


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A known thing that an entity may be: an offer with its reason, not a judgement."""

    known_as: str
    label: str
    reason: str
    confidence: Share


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """One bearer of one or more spellings, each as it stands, the most frequent first."""

    id: str
    kind: EntityKind
    names: tuple[str, ...]
    known_as: str | None
    reasons: tuple[str, ...]
    offers: tuple[Offer, ...]


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """The same words, or the same sentence in another language, on both sides."""

    left: Place
    left_field: str
    right: Place
    right_field: str
    score: float


class Reuse(msgspec.Struct, frozen=True, kw_only=True):
    """What two witnesses share, and how much of each body that is."""

    left: str
    right: str
    left_share: Share
    right_share: Share
    across_languages: bool
    passages: tuple[Passage, ...]


class Dropped(msgspec.Struct, frozen=True, kw_only=True):
    """An input that was left out: what, why, and what to do about it."""

    item: str
    kind: str
    cause: str
    remedy: str


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """The whole answer of ``stemma trace``."""

    schema_version: int
    made_by: str
    witnesses: tuple[Witness, ...]
    stories: tuple[Story, ...]
    exemplars: tuple[Exemplar, ...]
    derivations: tuple[Derivation, ...]
    entities: tuple[Entity, ...]
    reuses: tuple[Reuse, ...]
    dropped: tuple[Dropped, ...]

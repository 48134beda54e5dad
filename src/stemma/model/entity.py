"""People, institutions, outlets, places and documents, and the words that name them."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.span import Span

EntityKind = Literal["person", "institution", "outlet", "place", "document"]


@dataclass(frozen=True, slots=True)
class Mention:
    """The words at ``span`` name something. ``entity`` is its id once texts were united."""

    span: Span
    name: str
    kind: EntityKind
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """Words that tell a person's office ("President of"), right beside the mention of that person."""

    span: Span
    words: str
    person: Mention


@dataclass(frozen=True, slots=True)
class SameAs:
    """A known thing that an entity is offered as, with the reason: an offer, not a judgement."""

    known_as: str
    """Gazetteer id."""
    label: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Entity:
    """One bearer of one or more spellings. Spellings are kept as they stand, most frequent first.

    ``known_as`` is a gazetteer id where it is certain; doubtful ones are in ``offers``.
    """

    id: str
    kind: EntityKind
    names: tuple[str, ...]
    known_as: str | None = None
    reasons: tuple[str, ...] = ()
    """Why spellings were brought together, one sentence each."""
    offers: tuple[SameAs, ...] = ()

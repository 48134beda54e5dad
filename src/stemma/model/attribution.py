"""Who said what, in the terms of attribution relations (PARC, PolNeAR): source, cue, content."""

from dataclasses import dataclass
from typing import Literal, get_args

from stemma.model.entity import EntityKind
from stemma.model.ground import Ground
from stemma.model.span import Span

AttributionKind = Literal["direct", "indirect", "mixed"]
SourceKind = Literal[EntityKind, "anonymous"]
Engine = Literal["tagger", "rules"]
"""What finds attributions: trained weights that read the rules' answers, or the rules alone."""
ENGINES: tuple[Engine, ...] = get_args(Engine)
"""The default first."""


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain of sources: "Tasnim", "quoting Novosti", "the document … states"."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    kind: SourceKind | None = None
    name: str | None = None
    """The source's name without title or article, resolved within the text where it is a pronoun
    or a role ("the minister"); None where it stays unknown."""
    entity: str | None = None
    grounds: tuple[Ground, ...] = ()
    """Why it has this kind and this name; none where nothing told either."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content spans; each may be several or none. All lie in one field.

    ``chain`` runs from the outermost source (the one whom this report took it from) to the
    innermost (the one who said it); a plain attribution has one link, an impersonal one none.
    ``source`` and ``cue`` are those of the innermost link.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: AttributionKind
    chain: tuple[Link, ...] = ()
    made_by: str = ""


CreditRole = Literal[
    "byline", "dateline", "agency", "translation", "syndication", "origin", "contributor", "photo"
]


@dataclass(frozen=True, slots=True)
class Credit:
    """A declared origin: "(AFP)", "translated from the source of …", a byline, a dateline's agency.

    ``span`` is the whole declaration, ``name_span`` the credited name in it.
    """

    role: CreditRole
    name: str
    span: Span
    name_span: Span
    text: str
    publisher_id: str | None = None
    """Gazetteer id of the credited publisher, where known."""
    entity: str | None = None
    is_own: bool = False
    """It names the report's own publisher: no exemplar."""
    grounds: tuple[Ground, ...] = ()
    """What told that it is a credit, and that it names a publisher."""

"""Evidence in, a place in the page for it out: the same words always have the same place.

Nothing is highlighted that is not there: a span outside its field gets no place and no link.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from stemma.model import Span, Trace, Version

Role = Literal["edge", "source", "cue", "content", "credit", "moment", "damage", "figure", "ground"]


@dataclass(slots=True)
class Highlight:
    """Words of one field: what they are (roles), what is said of them, and the edges resting on them."""

    id: str
    span: Span
    roles: list[Role] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    edges: list[int] = field(default_factory=list)


class Anchors:
    """Collects highlights while the page is worked out; then each report asks for its own."""

    def __init__(self, trace: Trace) -> None:
        self._versions = {each.id: each.analysis.version for each in trace.witnesses}
        self._found: dict[str, dict[Span, Highlight]] = {each: {} for each in self._versions}
        self._count = 0

    def place(
        self, witness: str, span: Span, role: Role, *, note: str = "", edge: int | None = None
    ) -> str | None:
        """The id of the words, which are highlighted from now on; None where there are no such words."""
        version = self._versions.get(witness)
        if version is None or not is_within(version, span):
            return None
        highlight = self._found[witness].get(span)
        if highlight is None:
            self._count += 1
            highlight = Highlight(f"m{self._count}", span)
            self._found[witness][span] = highlight
        if role not in highlight.roles:
            highlight.roles.append(role)
        if note and note not in highlight.notes:
            highlight.notes.append(note)
        if edge is not None and edge not in highlight.edges:
            highlight.edges.append(edge)
        return highlight.id

    def find(self, witness: str, span: Span) -> str | None:
        """The id of words that are highlighted already."""
        highlight = self._found.get(witness, {}).get(span)
        return highlight.id if highlight else None

    def words(self, witness: str, spans: Iterable[Span]) -> str:
        """The words of several spans, with an ellipsis between."""
        version = self._versions[witness]
        return " … ".join(version.words(each) for each in spans if is_within(version, each))

    def of(self, witness: str, name: str) -> Iterable[Highlight]:
        """Highlights in one field of a witness, from left to right, the longer before the shorter."""
        found = (each for each in self._found[witness].values() if each.span.field == name)
        return sorted(found, key=lambda each: (each.span.start, -each.span.end))


def is_within(version: Version, span: Span) -> bool:
    """Whether the words of a span are there at all."""
    try:
        text = version.field_text(span.field)
    except (KeyError, IndexError, ValueError):
        return False
    return len(span) > 0 and span.end <= len(text)

"""Something an editor should know about a report or story, with the words that show it."""

from dataclasses import dataclass

from stemma.model.span import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """``kind`` is a stable kebab-case name; ``message`` one sentence for a reader."""

    kind: str
    message: str
    span: Span | None = None
    text: str = ""

"""Who is meant by a role: words that tell a person's office, tied to the person they stand beside."""

from dataclasses import dataclass

from stemma.model import Mention, Span


@dataclass(frozen=True, slots=True)
class Role:
    """``words`` at ``span`` tell the office of ``person``, whose mention stands right beside them."""

    span: Span
    words: str
    person: Mention

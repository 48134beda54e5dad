"""Places in a version's fields. A span always lies inside the field that it names."""

from dataclasses import dataclass

BODY = "text"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range ``[start, end)`` in code points of one field of a version.

    ``field`` is ``text`` (the body), ``headline``, ``kicker``, ``byline``, ``section``,
    ``origin`` or ``credit_lines/N`` (the N-th credit line, from 0): see ``Version.field_text``.
    """

    start: int
    end: int
    field: str = BODY

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}, {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        return self.field == other.field and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.field == other.field and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The exact words, in one witness, that support an edge or a figure."""

    witness: str
    span: Span
    text: str

"""What is told of a source: its kind, its name, and why; and the head of its phrase, before a comma."""

from dataclasses import dataclass

from stemma.model import Ground, SourceKind
from stemma.understand.attribution.elements.units import COMMAS, Unit
from stemma.understand.attribution.phrases.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Named:
    kind: SourceKind | None
    name: str | None
    grounds: tuple[Ground, ...] = ()


UNKNOWN = Named(None, None)


def head_end(unit: Unit, phrase: Phrase) -> int:
    """The first comma of a phrase; its end if there is none."""
    if COMMAS.isdisjoint(unit.normals[phrase.start : phrase.end]):
        return phrase.end
    return next((at for at in range(*phrase) if unit.is_comma(at)), phrase.end)


def comma(unit: Unit, phrase: Phrase) -> int | None:
    """Where in the text the first comma of a phrase stands, if any."""
    at = head_end(unit, phrase)
    return unit.elements[at].start if at < phrase.end else None

"""What was read of one unit: the places of a source, a cue and a content among its elements."""

from dataclasses import dataclass

from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase


@dataclass(frozen=True, slots=True)
class Citing:
    """“…, quoting X”: one step back from the source that it stands beside."""

    cue: Phrase
    source: Phrase
    tail: Phrase = NOTHING
    """What follows the source and belongs to the cue: “نقلت … عن X قوله”."""
    is_outer: bool = False
    """Whether it relays the source that it stands beside: “X, quoted by Y”."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Elements of one attribution within its unit; ``content`` may hold several stretches."""

    unit: Unit
    match: CueMatch
    source: Phrase
    cue: Phrase
    content: tuple[Phrase, ...]
    is_impersonal: bool = False
    is_firm: bool = True
    """Whether quotation marks, a complementizer or the order of words show the content."""
    citings: tuple[Citing, ...] = ()
    tail: Phrase = NOTHING
    """The second part of a cue in two parts: 据…报道."""
    told: Phrase = NOTHING
    """Whom it was said to, or who has the document: an outlet there is the outer link of the chain."""
    told_cue: Phrase = NOTHING
    """The words that say so, if any."""

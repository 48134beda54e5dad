"""A resolved time expression."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.span import Span
from stemma.model.when import Iso

Calendar = Literal["gregorian", "solar-hijri", "lunar-hijri"]
Certainty = Literal["certain", "likely", "uncertain"]


@dataclass(frozen=True, slots=True)
class Moment:
    """Days ``earliest`` to ``latest``, both included, that the words at ``span`` mean.

    ``how`` is one sentence that tells how they were resolved.
    """

    span: Span
    text: str
    earliest: Iso
    latest: Iso
    calendar: Calendar
    certainty: Certainty
    how: str

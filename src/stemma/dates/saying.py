"""What a text says of time at one place, not yet resolved."""

from dataclasses import dataclass
from typing import Self

from stemma.dates.written import Written


@dataclass(frozen=True, slots=True)
class Saying:
    """Words at code points ``[start, end)`` that tell one time, or a time from one to another.

    ``day`` is 0 for today; ``weekday`` 0 for Monday; ``turn`` -1 for "last", 0 for "this", 1 for
    "next"; ``period`` a unit and its shift; ``ago`` a count and a unit; ``anaphor`` days from the day
    told last. ``until`` runs from the report's day; ``to`` is the far end of a range; ``is_ahead``:
    the sentence looks ahead; ``is_behind``: a verb of the past stands nearer; ``joins_next``: the next
    saying is the same day in another calendar.
    """

    start: int
    end: int
    date: Written | None = None
    weekday: int | None = None
    turn: int | None = None
    day: int | None = None
    period: tuple[str, int] | None = None
    ago: tuple[int, str] | None = None
    anaphor: int | None = None
    until: bool = False
    to: Self | None = None
    is_ahead: bool = False
    is_behind: bool = False
    joins_next: bool = False
    follows: bool = False
    """A weekday that "and" joins to the one before it."""

    @property
    def is_bare_weekday(self) -> bool:
        return self.weekday is not None and self.date is None and self.day is None and self.turn is None

    def can_reach(self, far: "Saying") -> bool:
        """Whether this and another can be the two ends of one range."""
        if self.date and far.date:
            return (self.date.day is None) == (far.date.day is None)
        names_day = self.weekday is not None or self.day is not None
        return names_day and (far.weekday is not None or far.day is not None or far.date is not None)


Told = tuple[Saying, int]
"""A saying, and the token after it."""

"""What one expression was found to mean."""

from dataclasses import dataclass

from stemma.dates.calendars import Days
from stemma.model import Calendar, Certainty


@dataclass(frozen=True, slots=True)
class Meant:
    """The days that a saying means, and why."""

    days: Days
    calendar: Calendar
    certainty: Certainty
    how: str

"""Days and instants as a report gives them: ISO 8601 text, no more precise than the report is.

``2024-06-19`` (a day), ``2024-06-19T08:51`` (local time, offset unknown) or
``2024-06-19T08:51:00+04:30``. A finer instant is never made up.
"""

from datetime import date, datetime
from typing import NewType

Iso = NewType("Iso", str)


def iso(value: date | datetime) -> Iso:
    """The text of a date or date-time; seconds are left out where they are zero."""
    if isinstance(value, datetime):
        whole = value.second == 0 and value.microsecond == 0
        return Iso(value.isoformat(timespec="minutes" if whole else "seconds"))
    return Iso(value.isoformat())


def day_of(value: Iso) -> date:
    """The calendar day that the text itself shows (no conversion between time zones).

    Raises ValueError where the text is no ISO 8601 date.
    """
    return date.fromisoformat(value[:10])

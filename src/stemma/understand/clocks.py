"""A version in, a finding out where its clocks cannot both be right.

A page cannot be captured before it is published. Which clock is wrong the two do not tell, so that
neither time is changed.
"""

from collections.abc import Iterator
from datetime import timedelta

from stemma.model import Finding, Iso, Version, day_of

APART = timedelta(days=1)
"""The day of one place may be the next one elsewhere."""


def findings(version: Version) -> Iterator[Finding]:
    """One where the printed day lies clearly behind the one of the capture."""
    if not _is_day(version.published) or not _is_day(version.captured):
        return
    published, captured = version.published, version.captured
    if published and captured and day_of(published) - day_of(captured) > APART:
        yield Finding(
            "published-after-capture",
            f"The report gives {published[:10]} as its day, but was captured on {captured[:10]}, before that:"
            " one of the two clocks is wrong.",
        )


def _is_day(value: Iso | None) -> bool:
    """Whether a time is there and tells a day; a month or a year does not."""
    try:
        return value is not None and bool(day_of(value))
    except ValueError:
        return False

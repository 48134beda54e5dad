"""What the grouping of stories reads of an analysis: a few fields, the same for every input."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stemma.model import Analysis, Iso, day_of

LEAD_WORDS = 60
"""An event is told in the headline and the first sentences; what follows is background."""
DAYS = 6
_SENTENCE_END = re.compile(r"(?<=[.!?؟۔])\s|(?<=[。！？])|\n")


@dataclass(frozen=True, slots=True)
class Report:
    """One report. ``days`` are the day it was published on and the first single days that it names,
    at most ``DAYS``, in order."""

    id: str
    language: str | None
    headline: str
    body: str
    days: tuple[date, ...] = ()

    @property
    def title(self) -> str:
        """The headline, or the first sentence in its place."""
        return self.headline or _SENTENCE_END.split(self.body.strip(), maxsplit=1)[0]

    @property
    def lead(self) -> str:
        """Headline and first words, as the encoder reads them."""
        opening = " ".join(self.body.split(maxsplit=LEAD_WORDS)[:LEAD_WORDS])
        return f"{self.headline}. {opening}" if self.headline else opening


def report(analysis: Analysis) -> Report:
    """The report that an analysis is of."""
    version = analysis.version
    single = [m.earliest for m in analysis.moments if m.earliest[:10] == m.latest[:10]]
    published = [version.published] if version.published else []
    return Report(
        id=version.id,
        language=analysis.language,
        headline=version.headline or "",
        body=version.text,
        days=_days([*published, *single]),
    )


def _days(values: Iterable[Iso]) -> tuple[date, ...]:
    found: set[date] = set()
    for value in values:
        if len(found) == DAYS:
            break
        try:
            found.add(day_of(value))
        except ValueError:
            continue  # a month or a year says nothing of a day
    return tuple(sorted(found))

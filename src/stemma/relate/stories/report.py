"""What the grouping of stories reads of an analysis: a few fields, the same for every input."""

import re
from dataclasses import dataclass
from datetime import date

from stemma.model import Analysis, Iso, day_of
from stemma.relate.stories import days

LEAD_WORDS = 60
"""An event is told in the headline and the first sentences; what follows is background."""
OPENING_WORDS = 100
"""Days that are named later are mostly those of other events."""
_SENTENCE_END = re.compile(r"(?<=[.!?؟۔])\s|(?<=[。！？])|\n")


@dataclass(frozen=True, slots=True)
class Report:
    """One report. ``published`` is the day that its publisher gives, where it gives one; ``seen`` the
    day on which a report without one was found, which says less."""

    id: str
    language: str | None
    headline: str
    body: str
    published: date | None = None
    seen: date | None = None

    @property
    def title(self) -> str:
        """The headline, or the first sentence in its place."""
        return self.headline or _SENTENCE_END.split(self.body.strip(), maxsplit=1)[0]

    @property
    def lead(self) -> str:
        """Headline and first words, as the encoder reads them."""
        opening = self.first_words(LEAD_WORDS)
        return f"{self.headline}. {opening}" if self.headline else opening

    @property
    def days(self) -> tuple[days.Day, ...]:
        """The day of publishing and the days that headline and opening name."""
        text = f"{self.headline}\n{self.first_words(OPENING_WORDS)}"
        return days.named(text, self.language, self.published)

    def first_words(self, count: int) -> str:
        """The beginning of the body."""
        return " ".join(self.body.split(maxsplit=count)[:count])


def report(analysis: Analysis) -> Report:
    """The report that an analysis is of."""
    version = analysis.version
    published = _day(version.published)
    return Report(
        id=version.id,
        language=analysis.language,
        headline=version.headline or "",
        body=version.text,
        published=published,
        seen=None if published else _day(version.captured),
    )


def _day(value: Iso | None) -> date | None:
    try:
        return day_of(value) if value else None
    except ValueError:
        return None  # a month or a year says nothing of a day

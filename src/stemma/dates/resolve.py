"""A text and its publish date in; the days that its words mean, and what does not fit, out.

Nothing is resolved that the words and the report's day do not fix: a date that cannot exist, or
that another calendar contradicts, is a finding. Moments stand in the order of the text.
"""

from dataclasses import dataclass
from datetime import date

from stemma.dates import describe, pairs, relative, years
from stemma.dates.calendars import Days
from stemma.dates.lexicon import Lexicon
from stemma.dates.meant import Meant
from stemma.dates.report import WEEKDAYS, Report, report
from stemma.dates.saying import Saying
from stemma.dates.sayings import sayings
from stemma.dates.vocabulary import lexicon
from stemma.dates.written import Written
from stemma.model import BODY, Certainty, Finding, Iso, Moment, Span, day_of, iso


@dataclass(frozen=True, slots=True)
class Resolution:
    """``day`` is the report's own "today" where the text proves it or the page tells it."""

    moments: tuple[Moment, ...]
    findings: tuple[Finding, ...]
    day: Iso | None = None


def resolve(
    text: str, language: str | None, *, published: Iso | None = None, field: str = BODY
) -> Resolution:
    """Every time expression of a text that can be resolved, with what contradicts itself or the page."""
    words = lexicon(language)
    said = sayings(text, words)
    told = report(said, day_of(published) if published else None)
    made = _Resolver(text, words, told, field)
    made.run(said)
    return Resolution(tuple(made.moments), tuple(made.findings), iso(told.day) if told.day else None)


def moments(
    text: str, language: str | None, *, published: Iso | None = None, field: str = BODY
) -> tuple[Moment, ...]:
    """The resolved time expressions of a text, in order."""
    return resolve(text, language, published=published, field=field).moments


class _Resolver:
    """Walks over the sayings of one text and remembers the day told last."""

    def __init__(self, text: str, words: Lexicon, told: Report, field: str) -> None:
        self.text = text
        self.words = words
        self.report = told
        self.field = field
        self.moments: list[Moment] = []
        self.findings: list[Finding] = []
        self.last: date | None = None
        self.disagreed: set[date] = set()

    def run(self, said: list[Saying]) -> None:
        at = 0
        while at < len(said):
            saying = said[at]
            if saying.joins_next and at + 1 < len(said):
                self._pair(saying, said[at + 1])
                at += 2
            else:
                self._one(saying)
                at += 1

    def _one(self, saying: Saying) -> None:
        if finding := self._refused(saying):
            self._find(*finding, saying)
            return
        meant = self._meant(saying)
        if meant is None:
            return
        self._disagreements(saying, meant)
        self._add(saying, meant)

    def _add(self, saying: Saying, meant: Meant) -> None:
        if saying.date and saying.date.is_pair and saying.date.last and not _consecutive(saying.date):
            self._add_two(saying, saying.date)
            return
        span = Span(saying.start, saying.end, self.field)
        self.moments.append(
            Moment(
                span, self.text[span.start : span.end], iso(meant.days[0]), iso(meant.days[1]),
                meant.calendar, meant.certainty, meant.how,
            )
        )  # fmt: skip
        if saying.date is None or saying.date.day is not None:
            self.last = meant.days[0] + (meant.days[1] - meant.days[0]) / 2

    def _add_two(self, saying: Saying, written: Written) -> None:
        """ "18 and 25 June" are two days: two moments over the same words."""
        for day in (written.day, written.last):
            single = describe.single(saying, written, day)
            if meant := self._meant(single):
                self._add(single, meant)

    def _pair(self, first: Saying, second: Saying) -> None:
        """The same day in two calendars."""
        for saying in (first, second):
            if finding := self._refused(saying):
                self._find(*finding, saying)
        if self._refused(first) or self._refused(second):
            for saying in (first, second):
                if not self._refused(saying):
                    self._one(saying)
            return
        judged = pairs.judge(first, second, self.report.anchor)
        if judged is None:
            self._one(first)
            self._one(second)
            return
        if judged.kind:
            end = second.end + (self.text[second.end : second.end + 1] in {")", "]"})
            shown = self.text[first.start : end]
            self._find(judged.kind, judged.message(shown), Saying(first.start, end))
        for saying, days in ((first, judged.first), (second, judged.second)):
            if days is not None:
                assert saying.date is not None
                self._weekday(saying, days)
                self._add(saying, Meant(days, saying.date.calendar, judged.certainty, judged.how))

    def _refused(self, saying: Saying) -> tuple[str, str] | None:
        """Kind and message of a finding that takes a date's place, or None."""
        for part in (saying, saying.to):
            if part is None or part.date is None:
                continue
            shown = self.text[part.start : part.end]
            if not part.date.is_possible:
                return "impossible-date", f"“{shown}” names a day that does not exist."
            if part.date.counted not in {None, "gregorian"}:
                fact = "a date of one calendar was printed in another"
                return "calendar-carried-over", f"“{shown}” has a Gregorian month and a Hijri year: {fact}."
        return None

    def _meant(self, saying: Saying) -> Meant | None:
        if saying.to is not None:
            return self._ranged(saying, saying.to)
        meant = self._dated(saying, saying.date) if saying.date else self._relative(saying)
        return self._until(saying, meant) if saying.until and meant else meant

    def _dated(self, saying: Saying, written: Written) -> Meant | None:
        near = self.report.anchor
        days = years.days(
            written,
            near,
            ahead=saying.is_ahead or saying.until,
            turn=saying.turn if written.day is None else None,
        )
        if days is None:
            return None
        certainty = self._date_certainty(saying, written, days)
        if written.other is not None and (other := years.days(written.other, near)):
            days = min(days[0], other[0]), max(days[1], other[1])
            certainty = "uncertain"
        days = _narrowed(written, days, saying.weekday)
        return Meant(days, written.calendar, certainty, describe.date(written, days, near))

    def _date_certainty(self, saying: Saying, written: Written, days: Days) -> Certainty:
        if saying.weekday is not None and written.last is None:
            fits = any(day.weekday() == saying.weekday for day in years.each(days))
            return "certain" if fits else "uncertain"
        if written.year is not None and not written.counted and not written.is_short_year:
            return "certain"
        return "likely" if self.report.published or self.report.proof or written.year else "uncertain"

    def _relative(self, saying: Saying) -> Meant | None:
        if saying.anaphor is not None:
            return relative.anaphor(saying.anaphor, self.last)
        if saying.follows and self.last and saying.weekday == (self.last + relative.DAYS).weekday():
            return relative.next_day(self.last)
        return relative.meant(saying, self.report, self.words.pack) if self.report.day else None

    def _until(self, saying: Saying, meant: Meant) -> Meant:
        """From the report's day to the last day meant, where that lies ahead."""
        start = self.report.day
        if start is None or start > meant.days[1]:
            return meant
        how = f"from the report's day, {start.isoformat()}, to the last day meant; {meant.how}"
        certainty = describe.weaker(meant.certainty, self.report.certainty)
        return Meant((start, meant.days[1]), meant.calendar, certainty, how)

    def _ranged(self, saying: Saying, far: Saying) -> Meant | None:
        last = self._meant(far)
        near = describe.completed(saying, far, last.days if last else None)
        first = self._meant(near)
        if first is None:
            return None
        if far.date is None and far.weekday is not None:
            day = relative.on_or_after(first.days[0], far.weekday)
            last = Meant((day, day), "gregorian", "likely", "")
        if last is None or first.days[0] > last.days[1]:
            return None
        days = first.days[0], last.days[1]
        certainty = describe.weaker(first.certainty, last.certainty)
        return Meant(days, first.calendar, certainty, f"both ends of a span of days: {first.how}")

    def _disagreements(self, saying: Saying, meant: Meant) -> None:
        if saying.to is None:
            self._weekday(saying, meant.days)
        if saying.date and saying.date.other:
            shown = self.text[saying.start : saying.end]
            self._find("ambiguous-date", f"“{shown}” can be read day first or month first.", saying)
        if saying.day is not None:
            self._today(saying, meant)

    def _weekday(self, saying: Saying, days: Days) -> None:
        if saying.weekday is None or saying.date is None or saying.date.day is None or saying.date.last:
            return
        if any(day.weekday() == saying.weekday for day in years.each(days)):
            return
        shown = self.text[saying.start : saying.end]
        fact = f"{days[0].isoformat()} is a {WEEKDAYS[days[0].weekday()]}"
        self._find("weekday-disagrees", f"“{shown}” says {WEEKDAYS[saying.weekday]}, but {fact}.", saying)

    def _today(self, saying: Saying, meant: Meant) -> None:
        """A word for today whose weekday or date does not fit the publish date."""
        published = self.report.published
        assert saying.day is not None
        if published is None or (saying.weekday is None and saying.date is None):
            return
        own = [day - relative.DAYS * saying.day for day in years.each(meant.days)]
        if published in own or own[0] in self.disagreed:
            return
        self.disagreed.add(own[0])
        by = (published - own[0]).days
        shown = self.text[saying.start : saying.end]
        self._find("date-disagrees", describe.disagreement(shown, own[0], published, by), saying)

    def _find(self, kind: str, message: str, saying: Saying) -> None:
        span = Span(saying.start, saying.end, self.field)
        self.findings.append(Finding(kind, message, span, self.text[span.start : span.end]))


def _consecutive(written: Written) -> bool:
    assert written.day is not None and written.last is not None
    return written.last == written.day + 1


def _narrowed(written: Written, days: Days, weekday: int | None) -> Days:
    """A lunar day with its weekday is one day, not three."""
    if written.calendar != "lunar-hijri" or weekday is None or written.day is None or written.last:
        return days
    for day in years.each(days):
        if day.weekday() == weekday:
            return day, day
    return days

"""What a text says of time, as it says it: dates, weekdays and relative words joined where they stand together.

Text in, ``Saying`` out, in order and without overlap. Nothing is resolved here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.dates import written
from stemma.dates.lexicon import EraWord, Found, Lexicon, Role
from stemma.dates.tokens import Gap, Token, paragraphs
from stemma.dates.written import COMMAS, DASHES, Written

_OPENING = frozenset({"(", "["})
_CLOSING = frozenset({")", "]"})
_SENTENCE_END = frozenset({".", "!", "?", "؟", "…", "...", "۔"})
_TURNS: tuple[tuple[Role, int], ...] = (("past", -1), ("coming", 1), ("this", 0))
_TURNS_AFTER: tuple[tuple[Role, int], ...] = (("past-after", -1), ("coming-after", 1))
_LOOK_FOR_FUTURE = 20
"""Tokens on either side in which a sentence's look ahead is searched for."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words at code points ``[start, end)`` that tell one time, or a time from one to another.

    ``day`` is 0 for today; ``weekday`` 0 for Monday with ``turn`` -1 (last), 0 or 1 (next);
    ``period`` a unit and its shift; ``ago`` a count and a unit; ``anaphor`` days from the day told
    last; ``year`` a bare year. ``until`` runs from the report's day; ``to`` is the far end of a range.
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
    to: "Saying | None" = None
    is_ahead: bool = False
    weekday_place: tuple[int, int] | None = None
    joins_next: bool = False
    """The next saying names the same day again, in another calendar."""


@dataclass(slots=True)
class _Group:
    """Parts of one expression while they are gathered."""

    end: int
    date: Written | None = None
    weekday: int | None = None
    turn: int | None = None
    day: int | None = None
    weekday_at: tuple[int, int] | None = None
    is_short: bool = False
    """The weekday counts only beside a date."""


def sayings(text: str, words: Lexicon) -> list[Saying]:
    """All that a text says of time, paragraph by paragraph."""
    found: list[Saying] = []
    for start, end in paragraphs(text):
        found.extend(_Reader(words.tokens(text, start, end), words).read())
    return found


class _Reader:
    """Reads one paragraph from left to right."""

    def __init__(self, seen: Sequence[Token], words: Lexicon) -> None:
        self.seen = seen
        self.words = words

    def read(self) -> list[Saying]:
        found: list[Saying] = []
        at = 0
        openers = self.words.openers
        while at < len(self.seen):
            if not (self.seen[at].digits or self.seen[at].word in openers):
                at += 1
                continue
            if passed := self.words.read(self.seen, at, "not-a-date"):
                at = passed.end
                continue
            saying = self._saying(at)
            if saying is None:
                at += 1
                continue
            said, end = saying
            equal = self._equal(end) if said.date and said.date.day else None
            found.append(replace(said, joins_next=equal is not None))
            at = equal or end
        return found

    def _saying(self, at: int) -> tuple[Saying, int] | None:
        until = self.words.read(self.seen, at, "until")
        if until and (told := self._told(until.end, after=until)):
            saying, end = told
            return self._from(at, replace(saying, until=True), end), end
        starts = self.words.read(self.seen, at, "starts")
        if starts and (told := self._told(starts.end, after=starts)):
            if ranged := self._range(*told, joined=True):
                return self._from(at, *ranged), ranged[1]
            return told
        if told := self._told(at, after=None):
            return self._range(*told, joined=False) or told
        return None

    def _from(self, at: int, saying: Saying, end: int) -> Saying:
        return replace(saying, start=self.seen[at].start, end=self.seen[end - 1].end)

    def _range(self, saying: Saying, end: int, *, joined: bool) -> tuple[Saying, int] | None:
        """The saying with its far end, where one follows: "from Monday to Wednesday", "30 June – 2 July"."""
        if end >= len(self.seen) or saying.period or saying.anaphor is not None or saying.ago:
            return None
        dash = self.seen[end].word in DASHES
        to = None if dash else self.words.read(self.seen, end, "to")
        if not dash and to is None:
            return None
        if not joined and not dash and not (to and self._means_until(to)):
            return None
        after = end + 1 if dash or to is None else to.end
        far = self._told(after, after=to or Found(0, end, end + 1), bare_day=joined or dash)
        if far is None or not _same_kind(saying, far[0]):
            return None
        return replace(saying, end=far[0].end, to=far[0]), far[1]

    def _means_until(self, to: Found) -> bool:
        """Whether "to" is more than "and": only then does it make a range without "from"."""
        return self.words.read(self.seen, to.start, "joins") is None

    def _told(self, at: int, *, after: Found | None, bare_day: bool = False) -> tuple[Saying, int] | None:
        """One expression at a token; ``after`` is the preposition read before it."""
        if at >= len(self.seen):
            return None
        if self.words.read(self.seen, at, "not-a-date"):
            return None
        relative = self._ago(at) or self._period(at) or self._turned_month(at)
        if relative:
            return relative
        group = self._group(at, after)
        if group is None:
            return self._anaphor(at) or self._year(at, after)
        return self._finish(at, group), group.end

    def _finish(self, at: int, group: _Group) -> Saying:
        place = None
        if group.weekday_at is not None:
            place = (self.seen[group.weekday_at[0]].start, self.seen[group.weekday_at[1] - 1].end)
        end = self._closed(at, group.end)
        return Saying(
            self.seen[at].start, self.seen[end - 1].end, group.date, group.weekday, group.turn,
            group.day, is_ahead=self._is_ahead(at, group.end), weekday_place=place,
        )  # fmt: skip

    def _closed(self, at: int, end: int) -> int:
        """The end of an expression, with the bracket that closes one opened in it."""
        opened = sum(token.word in _OPENING for token in self.seen[at:end])
        closed = sum(token.word in _CLOSING for token in self.seen[at:end])
        closes = opened > closed and end < len(self.seen) and self.seen[end].word in _CLOSING
        return end + closes

    def _group(self, at: int, after: Found | None) -> _Group | None:
        group = _Group(at)
        position = at
        while position < len(self.seen):
            if not self._part(position, group):
                break
            position = self._gap(group.end)
        if group.end == at:
            return None
        return self._accepted(at, group, after)

    def _part(self, at: int, group: _Group) -> bool:
        """Takes one more part of an expression into the group, if there is one."""
        seen, words = self.seen, self.words
        if group.day is None and not self._names_more(at) and (day := words.read(seen, at, "day")):
            group.day, group.end = day.number, day.end
            return True
        if group.weekday is None and self._weekday(at, group):
            return True
        if group.date is None and (date := written.read(seen, at, words)):
            if date.day is None and (group.day is not None or group.weekday is not None):
                return False
            group.date, group.end = date, date.end
            return True
        return False

    def _names_more(self, at: int) -> bool:
        """Whether a capital amid a name makes the word part of it ("Harbour Today", the paper)."""
        seen = self.seen
        return (
            at > 0
            and seen[at].capital
            and seen[at - 1].capital
            and seen[at].gap is Gap.SPACE
            and not self.words.read(seen, at - 1, "weekday")
        )

    def _weekday(self, at: int, group: _Group) -> bool:
        seen, words = self.seen, self.words
        turn: int | None = None
        first = at
        for role, value in _TURNS:
            if qualifier := words.read(seen, at, role):
                if words.read(seen, qualifier.end, "weekday"):
                    turn, at = value, qualifier.end
                    break
        found = words.read(seen, at, "weekday")
        short = None if found else words.read(seen, at, "weekday-beside")
        found = found or short
        if found is None:
            return False
        if short and group.end == first and written_follows(seen, self._gap(found.end), words) is None:
            return False
        end = found.end
        for role, value in _TURNS_AFTER:
            if qualifier := words.read(seen, end, role):
                turn, end = value, qualifier.end
        if part := words.read(seen, end, "part"):
            end = part.end
        group.weekday, group.turn, group.end = found.number, turn, end
        group.weekday_at = (found.start, found.end)
        group.is_short = short is not None or words.is_doubtful(seen, found)
        return True

    def _gap(self, at: int) -> int:
        """Where the next part may begin: after a comma, bracket, dash and words without weight."""
        seen = self.seen
        if at < len(seen) and seen[at].word in _CLOSING:
            at += 1
        if at < len(seen) and seen[at].word in COMMAS | _OPENING:
            at += 1
        elif at < len(seen) and seen[at].word in DASHES and seen[at].gap is not Gap.NONE:
            at += 1
        for _ in range(2):
            if word := self.words.read(seen, at, "article"):
                at = word.end
        return at

    def _accepted(self, at: int, group: _Group, after: Found | None) -> _Group | None:
        """The group without a date that nothing shows to be one; None where nothing is left."""
        date = group.date
        beside = group.weekday is not None or group.day is not None
        if date is not None and not self._is_date(at, date, beside, after):
            if not beside:
                return None
            return None if date.start == at else self._without_date(at, group)
        if date is None and group.day is None and group.is_short and group.turn is None:
            return group if self._is_introduced(at, after) else None
        return group

    def _without_date(self, at: int, group: _Group) -> _Group:
        ends = [group.weekday_at[1]] if group.weekday_at else []
        if group.day is not None and (day := self.words.read(self.seen, at, "day")):
            ends.append(day.end)
        group.date, group.end = None, max(ends, default=group.end)
        return group

    def _is_date(self, at: int, date: Written, beside: bool, after: Found | None) -> bool:
        if date.is_supported or beside:
            return date.year is not None or date.day is not None
        if date.day is None:
            return self._month_is_date(date, after)
        if not date.is_possible and date.day > 31:
            return False
        if not date.is_doubtful:
            return True
        if not self._is_introduced(date.start, after) and not self._is_paired(date.end):
            return False
        return not self._counts(date.end)

    def _month_is_date(self, date: Written, after: Found | None) -> bool:
        """A month without day and year is a date only after "in", "since", "last" and the like."""
        if date.is_doubtful and self.words.pack.follow:
            capital = self.seen[date.start].capital
            if not (capital and date.calendar == "gregorian"):
                return False
        if self._precedes(date.start, "within"):
            return not (date.is_doubtful and not self.words.pack.follow)
        return after is not None and not date.is_doubtful

    def _is_introduced(self, at: int, after: Found | None) -> bool:
        return after is not None or self._precedes(at, "on")

    def _precedes(self, at: int, role: Role) -> bool:
        """Whether a phrase of a role ends right before a token, or before a hyphen glued to it ("mid-June")."""
        if at and self.seen[at].gap is self.seen[at - 1].gap is Gap.NONE and self.seen[at - 1].word == "-":
            at -= 1
        for start in range(max(0, at - 3), at):
            found = self.words.read(self.seen, start, role)
            if found and found.end == at:
                return True
        return False

    def _is_paired(self, end: int) -> bool:
        """Whether the same day follows in another calendar."""
        start = self._equal(end)
        return start is not None

    def _counts(self, at: int) -> bool:
        """Whether a lower-case noun follows, so that the number counts it ("12 Cancer patients")."""
        if at >= len(self.seen) or not self.words.pack.follow:
            return False
        token = self.seen[at]
        if token.word in DASHES and token.gap is Gap.NONE:
            return True
        return token.is_word and not token.capital and self.words.read(self.seen, at, "follow") is None

    def _equal(self, at: int) -> int | None:
        """Where the same day begins again in another calendar: after a bracket, stroke or "corresponding to"."""
        seen = self.seen
        start = at
        if at < len(seen) and seen[at].word in COMMAS | _OPENING | DASHES | {"/", "="}:
            at += 1
        joined = self.words.read(seen, at, "equals")
        if joined:
            at = joined.end
            if at < len(seen) and seen[at].word in DASHES | {":"}:
                at += 1
        if at == start:
            return None
        at = self._gap(at) if joined else at
        day = self.words.read(seen, at, "weekday")
        place = self._gap(day.end) if day else at
        date = written.read(seen, place, self.words) if place < len(seen) else None
        return at if date and date.day else None

    def _ago(self, at: int) -> tuple[Saying, int] | None:
        """ "three days ago", "два дня назад", "قبل يومين"."""
        seen, words = self.seen, self.words
        before = words.read(seen, at, "ago-before")
        position = before.end if before else at
        count: int | None = None
        if number := words.read(seen, position, "number"):
            count, position = number.number, number.end
        elif position < len(seen) and seen[position].is_number and seen[position].digits <= 4:
            count, position = seen[position].value, position + 1
        unit = words.read(seen, position, "unit")
        if unit is None or not isinstance(unit.value, tuple):
            return None
        name, own = unit.value
        after = None if before else words.read(seen, unit.end, "ago")
        if not before and not after:
            return None
        count = count if count is not None else own
        if not count or count > 1000:
            return None
        end = after.end if after else unit.end
        return Saying(seen[at].start, seen[end - 1].end, ago=(count, name)), end

    def _period(self, at: int) -> tuple[Saying, int] | None:
        found = self.words.read(self.seen, at, "period")
        if found is None or not isinstance(found.value, tuple):
            return None
        period = (found.value[0], found.value[1])
        return Saying(self.seen[at].start, self.seen[found.end - 1].end, period=period), found.end

    def _turned_month(self, at: int) -> tuple[Saying, int] | None:
        """ "last May", "next March"."""
        for role, turn in _TURNS:
            qualifier = self.words.read(self.seen, at, role)
            if qualifier is None or qualifier.end >= len(self.seen):
                continue
            date = written.read(self.seen, qualifier.end, self.words)
            if date and date.month and date.day is None and date.year is None and not date.is_doubtful:
                start, end = self.seen[at].start, self.seen[date.end - 1].end
                return Saying(start, end, date, turn=turn), date.end
        return None

    def _anaphor(self, at: int) -> tuple[Saying, int] | None:
        """ "the day before", unless it goes on ("the day before the vote")."""
        found = self.words.read(self.seen, at, "anaphor")
        if found is None or (found.end < len(self.seen) and self.seen[found.end].is_word):
            return None
        return Saying(self.seen[at].start, self.seen[found.end - 1].end, anaphor=found.number), found.end

    def _year(self, at: int, after: Found | None) -> tuple[Saying, int] | None:
        """A bare year, where words say that it is one."""
        seen, words = self.seen, self.words
        before = words.read(seen, at, "year-before")
        position = before.end if before else at
        if position >= len(seen) or seen[position].digits != 4:
            return None
        if not written.starts_clean(seen, position) or not written.ends_clean(seen, position, after=""):
            return None
        if seen[position - 1].word in DASHES and position and seen[position].gap is Gap.NONE and after is None:
            return None
        era, end = written.era_of(seen, position + 1, words)
        marked = before is not None or end > position + 1
        if self._is_void(position + 1):
            return None
        if not marked and after is None and not self._precedes(position, "within"):
            return None
        year = seen[position].value
        calendar = era
        if calendar is None:
            if year in range(1800, 2101):
                calendar = "gregorian"
            elif words.pack.hijri_years and year in range(1300, 1451):
                calendar = "solar-hijri" if year <= 1425 else "lunar-hijri"
        if calendar is None or (not marked and self._counts(end) and year % 100 == 0):
            return None
        if not marked and end < len(seen) and seen[end].word in DASHES and seen[end].gap is Gap.NONE:
            return None
        date = Written(position, end, calendar, year, is_supported=True)
        return Saying(seen[at].start, seen[end - 1].end, date), end

    def _is_void(self, at: int) -> bool:
        found = self.words.read(self.seen, at, "era")
        return bool(found and isinstance(found.value, EraWord) and found.value.calendar is None)

    def _is_ahead(self, at: int, end: int) -> bool:
        """Whether the sentence around looks ahead."""
        return self._looks_ahead(range(at - 1, max(-1, at - _LOOK_FOR_FUTURE), -1)) or self._looks_ahead(
            range(end, min(len(self.seen), end + _LOOK_FOR_FUTURE))
        )

    def _looks_ahead(self, places: range) -> bool:
        for place in places:
            if self.seen[place].word in _SENTENCE_END:
                return False
            if self.words.read(self.seen, place, "future"):
                return True
        return False


def written_follows(seen: Sequence[Token], at: int, words: Lexicon) -> Written | None:
    """A date with a day at a token, or None."""
    if at >= len(seen):
        return None
    found = written.read(seen, at, words)
    return found if found and found.day else None


def _same_kind(near: Saying, far: Saying) -> bool:
    """Whether two expressions can be the ends of one range."""
    if near.date and far.date:
        return (near.date.day is None) == (far.date.day is None)
    near_day = near.weekday is not None or near.day is not None
    return near_day and (far.weekday is not None or far.day is not None) or bool(near_day and far.date)

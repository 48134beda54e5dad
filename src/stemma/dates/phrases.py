"""Expressions of time that are no dates: "three days ago", "last week", "next March", "in 2019"."""

from stemma.dates import forms
from stemma.dates.eras import era_of
from stemma.dates.figures import ends_clean, starts_clean
from stemma.dates.lexicon import EraWord, Found, Role
from stemma.dates.line import DASHES, Line
from stemma.dates.saying import Saying, Told
from stemma.dates.written import Written
from stemma.model import Calendar

TURNS: tuple[tuple[Role, int], ...] = (("past", -1), ("coming", 1), ("this", 0))
TURNS_AFTER: tuple[tuple[Role, int], ...] = (("past-after", -1), ("coming-after", 1))
_MOST_UNITS = 1000
_PLAIN_YEARS = range(1800, 2101)
_HIJRI_YEARS = range(1300, 1451)


def ago(line: Line, at: int) -> Told | None:
    """ "three days ago", "два дня назад", "قبل يومين"."""
    before = line.read(at, "ago-before")
    position = before.end if before else at
    count = 0
    if number := line.read(position, "number"):
        count, position = number.number, number.end
    elif position < len(line) and 0 < line[position].digits <= 4:
        count, position = line[position].value, position + 1
    unit = line.read(position, "unit")
    if unit is None or not isinstance(unit.value, tuple):
        return None
    name, own = unit.value
    after = None if before else line.read(unit.end, "ago")
    count = count or own
    if not (before or after) or not 0 < count <= _MOST_UNITS:
        return None
    end = after.end if after else unit.end
    return Saying(line[at].start, line[end - 1].end, ago=(count, name)), end


def period(line: Line, at: int) -> Told | None:
    """ "last week", "this year"."""
    found = line.read(at, "period")
    if found is None or not isinstance(found.value, tuple):
        return None
    return Saying(line[at].start, line[found.end - 1].end, period=found.value), found.end


def turned_month(line: Line, at: int) -> Told | None:
    """ "last May", "next March", "حزيران الماضي"."""
    for role, turn in TURNS:
        qualifier = line.read(at, role)
        if qualifier and (date := _bare_month(line, qualifier.end)):
            return Saying(line[at].start, line[date.end - 1].end, date, turn=turn), date.end
    if line[at].is_word and (date := _bare_month(line, at)):
        for role, turn in TURNS_AFTER:
            if qualifier := line.read(date.end, role):
                return Saying(line[at].start, line[qualifier.end - 1].end, date, turn=turn), qualifier.end
    return None


def _bare_month(line: Line, at: int) -> Written | None:
    date = forms.read(line, at)
    if date and date.month and date.day is None and date.year is None and not date.is_doubtful:
        return date
    return None


def anaphor(line: Line, at: int) -> Told | None:
    """ "the day before", unless it goes on ("the day before the vote")."""
    found = line.read(at, "anaphor")
    if found is None or (found.end < len(line) and line[found.end].is_word):
        return None
    return Saying(line[at].start, line[found.end - 1].end, anaphor=found.number), found.end


def year(line: Line, at: int, after: Found | None) -> Told | None:
    """A bare year, or two joined by a dash, where words say that it is one."""
    before = line.read(at, "year-before")
    position = before.end if before else at
    if not _is_year(line, position, after):
        return None
    last = position
    if line.stands(position + 1, DASHES) and position + 2 < len(line) and line[position + 2].digits == 4:
        last = position + 2
    era, end = era_of(line, last + 1)
    is_marked = before is not None or end > last + 1
    first, far = _counted(line, position, era), _counted(line, last, era)
    if first is None or far is None or not (is_marked or _is_told(line, position, end, after)):
        return None
    saying = Saying(line[at].start, line[end - 1].end, first)
    if last == position:
        return saying, end
    if (first.year or 0) >= (far.year or 0):
        return None
    return Saying(saying.start, saying.end, first, to=Saying(saying.start, saying.end, far)), end


def _is_told(line: Line, at: int, end: int, after: Found | None) -> bool:
    """Whether a preposition makes the figures a year, and nothing after them something else."""
    if after is None and not line.precedes(at, "within"):
        return False
    return not (_is_open(line, end) or _is_count(line, at, end))


def _is_year(line: Line, at: int, after: Found | None) -> bool:
    """Whether four figures stand by themselves, and no era before the common one follows."""
    if at >= len(line) or line[at].digits != 4 or not starts_clean(line, at) or not ends_clean(line, at):
        return False
    if at and after is None and line.is_glued(at) and line[at - 1].word in DASHES:
        return False
    era = line.read(at + 1, "era")
    return not (era and isinstance(era.value, EraWord) and era.value.calendar is None)


def _counted(line: Line, at: int, era: Calendar | None) -> Written | None:
    """The year in the calendar in which it must be counted; None where no calendar fits."""
    number = line[at].value
    calendar = era
    if calendar is None and number in _PLAIN_YEARS:
        calendar = "gregorian"
    if calendar is None and line.pack.hijri_years and number in _HIJRI_YEARS:
        calendar = "solar-hijri" if number <= 1425 else "lunar-hijri"
    return Written(at, at + 1, calendar, number, is_supported=True) if calendar else None


def _is_open(line: Line, end: int) -> bool:
    """Whether a dash glued to the year makes it part of something else ("2024-style")."""
    return line.stands(end, DASHES) and line.is_glued(end)


def _is_count(line: Line, at: int, end: int) -> bool:
    """Whether a round number counts what follows ("in 2000 homes")."""
    return line[at].value % 100 == 0 and line.counts(end)


BEFORE_DATES = (ago, period, turned_month)

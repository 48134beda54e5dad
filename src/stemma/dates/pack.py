"""The shape of a language's ``dates.toml``: the words with which news of that language tells time."""

import msgspec

from stemma.model import Calendar

Words = tuple[str, ...]


class Months(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Twelve months of one calendar, each with its names; a name that ends in a dot is an abbreviation."""

    calendar: Calendar
    names: tuple[Words, ...]
    doubtful: bool = False
    """The names mean other things as well: a day and month alone are no date without a sign of one."""
    capitals: bool = False
    """The names count only with a capital letter."""
    note: str = ""
    """A clause on where such names come from, for the reader of a resolved date."""


class Era(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a year that say how it is counted; no calendar: such years are left unread."""

    words: Words
    calendar: Calendar | None = None


class Shift(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that move by so many days, weeks, months or years."""

    by: int
    words: Words


class Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """ "last week": the unit and how far it is moved."""

    unit: str
    by: int
    words: Words


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit of "three days ago"; ``count`` is what the word itself counts ("two days" in one word)."""

    unit: str
    words: Words
    count: int = 0


class Number(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    value: int
    words: Words


class Dates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``dates.toml``. Every list is words or phrases, in any inflection that news uses."""

    day_first: bool = True
    """03/04/2024 is the third of April; false where both readings are in use."""
    month_first: bool = False
    """ "June 18" without a year is a date."""
    hijri_years: bool = False
    """A bare year such as 1403 is of a Hijri calendar."""
    counts_by: Calendar = "gregorian"
    """The calendar of "last month" and "this year"."""
    week_starts: int = 1
    """ISO number of the weekday with which a week begins."""
    marks: Words = ()
    letters: str = ""
    """Frequent little words, and letters, by which a text is told from those of neighbouring languages."""
    months: tuple[Months, ...] = ()
    doubtful: Words = ()
    """Month and weekday names that mean other things as well."""
    capitalised: Words = ()
    """Names that count only with a capital letter."""
    weekdays: tuple[Words, ...] = ()
    """Seven, Monday first."""
    weekdays_beside_dates: tuple[Words, ...] = ()
    """Weekday forms that count only beside a date or a word for today."""
    days: tuple[Shift, ...] = ()
    """ "today", "yesterday": from the report's day."""
    anaphors: tuple[Shift, ...] = ()
    """ "the day before": from the day told last."""
    periods: tuple[Period, ...] = ()
    past: Words = ()
    coming: Words = ()
    this: Words = ()
    past_after: Words = ()
    coming_after: Words = ()
    """Qualifiers of a weekday or month, before or after it."""
    parts_of_day: Words = ()
    on: Words = ()
    """What stands before a day."""
    within: Words = ()
    """What stands before a month or a year."""
    until: Words = ()
    starts: Words = ()
    to: Words = ()
    joins: Words = ()
    """ "and" between two days of a month."""
    of: Words = ()
    """What may stand between day and month, or month and year."""
    articles: Words = ()
    """Words without weight before or inside a date ("the", "the day")."""
    ordinal_endings: Words = ()
    signs: tuple[Words, ...] = ()
    """Signs of year, month and day that are written right behind their figures: 年, 月, 日."""
    ordinal_stop: bool = False
    """A full stop behind a day is no end of a sentence: "18. Juni"."""
    ordinals: tuple[Number, ...] = ()
    """Spelled-out days of the month."""
    numbers: tuple[Number, ...] = ()
    units: tuple[Unit, ...] = ()
    ago: Words = ()
    ago_before: Words = ()
    year_before: Words = ()
    year_after: Words = ()
    eras: tuple[Era, ...] = ()
    equals: Words = ()
    """What joins the same day in two calendars."""
    future: Words = ()
    """Words of a sentence that looks ahead."""
    behind: Words = ()
    """Verbs of a sentence that looks back."""
    not_behind: Words = ()
    """Words right before such a verb that make it none of the past: "will *be* opened"."""
    past_endings: Words = ()
    """Endings that only, or nearly only, verbs of the past have."""
    follow: Words = ()
    """Lower-case words that may follow a date with a doubtful name or a bare year."""
    not_dates: Words = ()
    """Phrases with a month's or weekday's name that tell no time."""
    not_before: Words = ()
    """What stands before figures that are no date ("version")."""
    prefixes: Words = ()
    """What a script writes together with the following word (and, in, until)."""
    clock: Words = ()
    """What stands before a time of day in a stamp ("at", "ساعت")."""
    clock_signs: tuple[Words, ...] = ()
    """Signs of hour and minute that are written behind their figures: "14h05", 下午3点20分; then what
    may stand between the hour's sign and the minutes."""
    morning_half: Words = ()
    afternoon_half: Words = ()
    """am and pm of a printed time, before it or behind it."""

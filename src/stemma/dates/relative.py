"""Words that are counted from the report's day ("yesterday", "on Tuesday", "last week") in, days out."""

from datetime import date, timedelta

from stemma.dates import calendars
from stemma.dates.meant import Meant
from stemma.dates.pack import Dates
from stemma.dates.report import WEEKDAYS, Report, nearest
from stemma.dates.saying import Saying
from stemma.model import Calendar, Certainty

DAYS = timedelta(days=1)
_WEEKS_AGO_DOUBT = 3
_SATURDAY = 5
_LONG_PAST = 5
"""Days after which a weekday is named with its date, or as the last one."""


def meant(saying: Saying, report: Report, pack: Dates) -> Meant | None:
    """What a relative saying means on the report's day."""
    if saying.day is not None:
        return day(saying, report)
    if saying.weekday is not None:
        return weekday(saying, report, after=saying.until)
    if saying.period is not None:
        return period(saying.period, report, pack)
    return ago(saying.ago, report) if saying.ago is not None else None


def day(saying: Saying, report: Report) -> Meant:
    """ "today", "yesterday", with a weekday where one stands beside it."""
    assert report.day is not None and saying.day is not None
    found = report.day + DAYS * saying.day
    certainty = report.certainty
    how = f"counted from the report's day: {report.how}"
    if saying.weekday is not None and found.weekday() != saying.weekday:
        found = nearest(report.day, (saying.weekday - saying.day) % 7) + DAYS * saying.day
        certainty, how = "uncertain", f"the {WEEKDAYS[saying.weekday]} nearest to the report's day"
    return Meant((found, found), "gregorian", certainty, how)


def weekday(saying: Saying, report: Report, *, after: bool) -> Meant:
    """A weekday alone: the last one, today's included, unless the sentence looks ahead.

    One that lies five or six days back, where no verb tells of the past, is the one to come: under a
    Tuesday's date "opens on Wednesday" means tomorrow.
    """
    assert report.day is not None and saying.weekday is not None
    today, wanted = report.day, saying.weekday
    if saying.turn == -1:
        found, where = on_or_before(today - DAYS, wanted), "last before"
    elif saying.turn == 1 or after:
        found, where = on_or_after(today + DAYS, wanted), "first after"
    elif saying.turn == 0 or (saying.is_ahead and not saying.is_behind):
        found, where = on_or_after(today, wanted), "first from"
    elif not saying.is_behind and (today - on_or_before(today, wanted)).days >= _LONG_PAST:
        found, where = on_or_after(today, wanted), "nearest to"
    else:
        found, where = on_or_before(today, wanted), "last up to"
    certainty: Certainty = "uncertain" if report.certainty == "uncertain" else "likely"
    how = f"the {where} {today.isoformat()}: {report.how}"
    return Meant((found, found), "gregorian", certainty, how)


def next_day(last: date) -> Meant:
    """ "Tuesday and Wednesday": the day after the one told just before."""
    found = last + DAYS
    return Meant(
        (found, found), "gregorian", "likely", f"the day after {last.isoformat()}, with which it is told"
    )


def on_or_before(day: date, weekday: int) -> date:
    return day - DAYS * ((day.weekday() - weekday) % 7)


def on_or_after(day: date, weekday: int) -> date:
    return day + DAYS * ((weekday - day.weekday()) % 7)


def period(unit: tuple[str, int], report: Report, pack: Dates) -> Meant | None:
    """ "last week", "this month", "next year", in the calendar by which the language counts."""
    assert report.day is not None
    name, by = unit
    today = report.day
    calendar: Calendar = "gregorian"
    if name == "day":
        days = (today + DAYS * by, today + DAYS * by)
    elif name == "week":
        start = on_or_before(today, pack.week_starts - 1) + DAYS * 7 * by
        days = start, start + DAYS * 6
    elif name == "weekend":
        week = on_or_before(today, 0) + DAYS * 7 * by
        days = week + DAYS * _SATURDAY, week + DAYS * (_SATURDAY + 1)
    else:
        calendar = pack.counts_by
        year, month, _ = calendars.written(calendar, today)
        found = calendars.year(calendar, year + by) if name == "year" else _month(calendar, year, month + by)
        if found is None:
            return None
        days = found
    certainty: Certainty = "uncertain" if report.certainty == "uncertain" else "likely"
    return Meant(days, calendar, certainty, f"a {name} counted from {today.isoformat()}: {report.how}")


def ago(said: tuple[int, str], report: Report) -> Meant | None:
    """ "three days ago": a day; of weeks, months and years no more than the words can mean."""
    assert report.day is not None
    count, unit = said
    how = f"{count} {unit}{'s' if count != 1 else ''} before the report's day, {report.day.isoformat()}"
    if unit == "day":
        if count > 400:
            return None
        found = report.day - DAYS * count
        return Meant((found, found), "gregorian", "likely", how)
    if unit == "week":
        middle = report.day - DAYS * 7 * count
        doubt = DAYS * _WEEKS_AGO_DOUBT
        return Meant((middle - doubt, middle + doubt), "gregorian", "uncertain", how)
    year, month, _ = calendars.written("gregorian", report.day)
    if unit == "month":
        days = _month("gregorian", year, month - count)
    else:
        days = calendars.year("gregorian", year - count) if count < year else None
    return Meant(days, "gregorian", "uncertain", how) if days else None


def anaphor(by: int, last: date | None) -> Meant | None:
    """ "the next day": counted from the day that the text told last."""
    if last is None:
        return None
    found = last + DAYS * by
    return Meant((found, found), "gregorian", "likely", f"counted from {last.isoformat()}, the day told last")


def _month(calendar: Calendar, year: int, month: int) -> tuple[date, date] | None:
    years, number = divmod(month - 1, 12)
    return calendars.month(calendar, year + years, number + 1)

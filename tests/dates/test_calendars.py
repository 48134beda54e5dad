"""Calendars there and back, and what no calendar has."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.dates import calendars, resolve
from stemma.model import Calendar

CALMLY = settings(deadline=None, derandomize=True, max_examples=60)
IN_TABLES = st.dates(date(1925, 1, 1), date(2076, 12, 31))


@CALMLY
@given(IN_TABLES)
def test_a_solar_date_comes_back(day: date) -> None:
    assert calendars.day("solar-hijri", *calendars.written("solar-hijri", day)) == (day, day)


@CALMLY
@given(IN_TABLES)
def test_a_lunar_date_comes_back_within_its_doubt(day: date) -> None:
    found = calendars.day("lunar-hijri", *calendars.written("lunar-hijri", day))
    assert found is not None
    assert (found[1] - found[0]).days == 2
    assert found[0] < day < found[1]


@CALMLY
@given(st.integers(1200, 1600), st.integers(1, 12))
def test_solar_months_follow_one_another(year: int, month: int) -> None:
    found = calendars.month("solar-hijri", year, month)
    following = calendars.month("solar-hijri", year + month // 12, month % 12 + 1)
    assert found is not None
    assert following is not None
    assert (following[0] - found[1]).days == 1
    assert (found[1] - found[0]).days + 1 == calendars.longest("solar-hijri", month, year)


@CALMLY
@given(IN_TABLES)
def test_an_english_date_means_itself(day: date) -> None:
    words = f"{day.day} {day:%B} {day.year}"
    (moment,) = resolve(f"The mill was seen on {words}.", "en").moments
    assert (moment.text, moment.earliest, moment.latest) == (words, day.isoformat(), day.isoformat())


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day"),
    [
        ("gregorian", 2024, 6, 31), ("gregorian", 2023, 2, 29), ("gregorian", 2024, 13, 1),
        ("gregorian", 2024, 0, 1),
        ("solar-hijri", 1403, 7, 31), ("solar-hijri", 1402, 12, 30), ("solar-hijri", 1403, 1, 32),
        ("lunar-hijri", 1445, 1, 31), ("lunar-hijri", 1445, 13, 1), ("gregorian", 2024, 6, 0),
    ],
)  # fmt: skip
def test_what_no_calendar_has_is_none(calendar: Calendar, year: int, month: int, day: int) -> None:
    assert calendars.day(calendar, year, month, day) is None


def test_known_days() -> None:
    assert calendars.day("solar-hijri", 1403, 3, 29) == (date(2024, 6, 18), date(2024, 6, 18))
    assert calendars.day("solar-hijri", 1403, 12, 30) == (date(2025, 3, 20), date(2025, 3, 20))
    assert calendars.day("lunar-hijri", 1445, 12, 12) == (date(2024, 6, 17), date(2024, 6, 19))

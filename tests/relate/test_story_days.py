"""How many days two reports lie apart, by the days that they name."""

from datetime import date

import numpy as np
import pytest

from stemma.relate.stories import Report, days


def gap(*texts: tuple[str, str, date | None]) -> float:
    left, right = (days.named(text, language, published) for language, text, published in texts)
    one, other = np.array([0]), np.array([1])
    return float(days.Apart([left, right]).gaps(one, other)[0])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("en", "The bridge fell on 4 May.", None), ("en", "On 9 May the bridge fell.", None), 5),
        (("ru", "Мост рухнул 31 декабря.", None), ("en", "It fell on 2 January.", None), 2),
        (("en", "It fell on 4 May 2031.", None), ("en", "It fell on 4 May 2033.", None), 731),
        (("en", "It fell on 4 May.", None), ("en", "It fell.", date(2031, 5, 6)), 2),
        (("en", "It fell on 4 May.", date(2031, 5, 6)), ("en", "It fell.", date(2031, 5, 5)), 1),
    ],
)
def test_the_nearest_days_count(
    left: tuple[str, str, date | None], right: tuple[str, str, date | None], expected: int
) -> None:
    assert gap(left, right) == gap(right, left) == expected


def test_a_report_that_names_no_day_is_not_apart_from_any() -> None:
    silent = ("en", "It fell on Tuesday, they said yesterday; repairs last until May.", None)
    assert np.isnan(gap(silent, ("en", "It fell on 4 May.", None)))


def test_only_the_headline_and_the_opening_are_read_for_days() -> None:
    words = "The old bridge fell and nobody was hurt. " * 30
    told = Report("a", "en", "Bridge fell on 4 May", f"{words} It was built on 9 June 1910.")
    assert [(day.day.month, day.day.day, day.has_year) for day in told.days] == [(5, 4, False)]

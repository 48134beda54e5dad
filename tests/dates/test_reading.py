"""What holds for every text: linear time, spans that lie in it, the same answer each time."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.dates import days_said, language_of, possible_days, resolve, weekdays_said
from stemma.languages import codes
from stemma.model import Iso, day_of
from tests.bounds import at_most

LONG = 300_000
PIECES = [
    "18", "June", "Tuesday", "today", "until", "from", "to", ",", "(", ")", "/", "-", ".", " ",
    "2024", "29", "Gemini", "th", "of", "next", "last", "сегодня", "вторник", "июня", "امروز",
    "جوزا", "۱۴۰۳", "سه‌شنبه", "تا", "اليوم", "\n\n", "and", "a day earlier", "1403", "(18", "۱۸",
    "ago", "three", "days", "May",
]  # fmt: skip


@pytest.mark.parametrize(
    "piece", ["1/", "12/", "18-", "1.", "June ", "today, ", "Wednesday, ", "18 June (", "1", "/"]
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    with at_most(seconds=60):
        resolve(piece * (LONG // len(piece)), "en", published=Iso("2024-06-19"))


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from([*codes(), None]), st.booleans())
def test_spans_lie_in_the_text_and_days_in_order(
    pieces: list[str], language: str | None, dated: bool
) -> None:
    text = " ".join(pieces)
    found = resolve(text, language, published=Iso("2024-06-19") if dated else None)
    for moment in found.moments:
        assert text[moment.span.start : moment.span.end] == moment.text
        assert day_of(moment.earliest) <= day_of(moment.latest)
        assert moment.how
    for finding in found.findings:
        assert finding.span is not None
        assert text[finding.span.start : finding.span.end] == finding.text
    for before, after in pairwise(found.moments):
        assert before.span == after.span or before.span.end <= after.span.start


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mill stands by the river.", "en"),
        ("Мельница стоит на реке и не работает.", "ru"),
        ("آسیاب در کنار رود است و کار نمی‌کند.", "fa"),
        ("والی در ولسوالی گفت که کار می‌کند.", "prs"),
        ("ژرنده د سیند په غاړه ولاړه ده.", "ps"),
        ("الطاحونة على النهر في القرية.", "ar"),
        ("12345", None),
    ],
)
def test_the_language_is_told_by_its_marks(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_weekdays_said_are_those_of_the_report() -> None:
    text = "It opens today, Tuesday. Yesterday, Monday, it was shut. On Friday it rains."
    said = weekdays_said(text, "en")
    assert [(weekday, text[span.start : span.end]) for weekday, span in said] == [
        (1, "today, Tuesday"),
        (1, "Yesterday, Monday"),
    ]


def test_possible_days_fit_everything_said() -> None:
    said = days_said("It opens today, Tuesday, 29th of Gemini. Tomorrow, Wednesday, it shuts.", "en")
    assert possible_days(said, [Iso("2024-06-19")]) == ("2024-06-18",)
    assert possible_days(said, [Iso("2024-07-19")]) == ()
    assert possible_days((), [Iso("2024-06-19")]) == ()

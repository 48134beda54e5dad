"""Publish dates as pages print them."""

import pytest

from stemma.dates import stamp
from tests.bounds import at_most

PRINTED = [
    ("Publish dateMonday 3 June 2024 - 07:15", "2024-06-03T07:15", "Monday 3 June 2024 - 07:15"),
    ("۲۹ خرداد ۱۴۰۳ - ۰۸:۵۱", "2024-06-18T08:51", None),
    ("چهارشنبه ۳۰ خرداد ۱۴۰۳ | ۱۴:۲۲", "2024-06-19T14:22", None),
    ("تاریخ انتشار: ۱۴۰۳/۰۳/۲۹ ساعت ۰۸:۵۱", "2024-06-18T08:51", "۱۴۰۳/۰۳/۲۹ ساعت ۰۸:۵۱"),
    ("سه شنبه 29 جوزا 1403", "2024-06-18", None),
    ("د ۱۴۰۳ کال د غبرګولي ۲۹مه", "2024-06-18", "۱۴۰۳ کال د غبرګولي ۲۹مه"),
    ("19 июня 2024, 08:51", "2024-06-19T08:51", None),
    ("08:51, 19 июня 2024 г.", "2024-06-19T08:51", None),
    ("18.06.2024 в 12:05 (МСК)", "2024-06-18T12:05+03:00", None),
    ("18 حزيران 2024", "2024-06-18", None),
    ("الثلاثاء 12 ذو الحجة 1445", "2024-06-18", None),
    ("الثلاثاء، 18 يونيو/حزيران 2024 08:51 ص", "2024-06-18T08:51", None),
    ("June 18, 2024 at 5:30 PM", "2024-06-18T17:30", None),
    ("Jun 18, 2024 10:22 UTC+3", "2024-06-18T10:22+03:00", None),
    ("2024/06/19 08:51", "2024-06-19T08:51", None),
    ("Published: 2024-06-19T08:51:00+04:30", "2024-06-19T08:51:00+04:30", "2024-06-19T08:51:00+04:30"),
    ("Tue, 18 Jun 2024 08:51:00 GMT", "2024-06-18T08:51:00+00:00", None),
    (
        "Updated 10:22 GMT, Tuesday, 18 June 2024",
        "2024-06-18T10:22+00:00",
        "10:22 GMT, Tuesday, 18 June 2024",
    ),
    ("12:30 AM, June 18, 2024", "2024-06-18T00:30", None),
    ("29 Gemini 1403", "2024-06-18", None),
    ("2024년 6월 18일 (화) 17:50", "2024-06-18T17:50", None),
    ("입력 2024.06.18. 오전 9:12", "2024-06-18T09:12", "2024.06.18. 오전 9:12"),
    ("2024년 6월 18일 오후 3시 20분", "2024-06-18T15:20", None),
    ("2024. 6. 18. 08:51", "2024-06-18T08:51", None),
    ("2024年6月18日（星期二）14:36", "2024-06-18T14:36", None),
    ("2024年6月18日 下午3:20", "2024-06-18T15:20", None),
    ("2024年06月18日14时36分", "2024-06-18T14:36", None),
    ("18.06.2024 saat 08:51", "2024-06-18T08:51", None),
    ("18. Juni 2024 um 21.05 Uhr", "2024-06-18T21:05", "18. Juni 2024 um 21.05"),
    ("Publié le 18 juin 2024 à 14h05", "2024-06-18T14:05", "18 juin 2024 à 14h05"),
    ("18/06/2024 à 14:05", "2024-06-18T14:05", None),
    (
        "martes, 18 de junio de 2024 a las 9:15 h",
        "2024-06-18T09:15",
        "martes, 18 de junio de 2024 a las 9:15",
    ),
    ("12/04/2024 ore 08:00", "2024-04-12T08:00", None),
    ("martedì 18 giugno 2024 alle 18:05", "2024-06-18T18:05", None),
    ("18 червня 2024 о 10:15", "2024-06-18T10:15", None),
    ("18 جون 2024 بوقت 10:15 شام", "2024-06-18T22:15", None),
]


@pytest.mark.parametrize(("words", "published", "span"), PRINTED)
def test_a_printed_date_is_read(words: str, published: str, span: str | None) -> None:
    found = stamp(words)
    assert found is not None
    assert found.published == published
    assert found.finding is None
    assert found.text == (span or words)
    assert words[found.span.start : found.span.end] == found.text


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("31 June 2024", "impossible-date"),
        ("30 فبراير 2024", "impossible-date"),
        ("2024-13-45", "impossible-date"),
        ("03/04/2024", "ambiguous-date"),
        ("June 29, 1403", "calendar-carried-over"),
    ],
)
def test_a_date_that_cannot_be_relied_on_is_a_finding(words: str, kind: str) -> None:
    found = stamp(words)
    assert found is not None
    assert found.published is None
    assert found.finding is not None
    assert found.finding.kind == kind


def test_a_weekday_that_does_not_fit_is_a_finding() -> None:
    found = stamp("Monday 18 June 2024")
    assert found is not None
    assert found.finding is not None
    assert found.finding.kind == "weekday-disagrees"


@pytest.mark.parametrize(
    "words", ["Story Code : 292164", "June 2024", "19 June", "v 2.10.2024", "Call 123-45-6789", "", "today"]
)
def test_other_lines_are_no_stamp(words: str) -> None:
    assert stamp(words) is None


def test_the_language_decides_the_order() -> None:
    found = stamp("03/04/2024", "ru")
    assert found is not None
    assert found.published == "2024-04-03"


def test_a_long_line_takes_no_time() -> None:
    with at_most(seconds=10):
        stamp("1/" * 500_000)

"""Of very many copies of one text a few stand for all; fewer are compared like all reports."""

from stemma.model import Analysis
from stemma.relate.stories.crowds import CHIEFS, MANY, followers
from tests.relate.reports import analysis

WIRE = [f"ferry{n} captain{n} harbour{n} refused{n} storm{n}" for n in range(40)]


def copies(count: int) -> list[Analysis]:
    return [
        analysis(
            f"r{number:04}",
            language="en",
            text=" ".join(WIRE[: 40 - number % 20]),
            published=f"2031-01-{1 + number % 28:02}",
        )
        for number in range(count)
    ]


def test_few_copies_stand_for_themselves() -> None:
    assert not followers(copies(MANY))


def test_the_first_and_the_longest_stand_for_many() -> None:
    reports = copies(3 * MANY)
    behind = followers(reports)
    assert len(behind) == len(reports) - CHIEFS
    assert set(behind.values()) == {behind["r0299"]}
    assert "r0000" in behind["r0299"]
    assert followers(reports[::-1]) == behind


def test_a_short_text_and_another_stand_for_themselves() -> None:
    others = [analysis(f"x{n}", language="en", text=f"No ferry left on day {n}.") for n in range(MANY + 1)]
    assert not followers(others)
    assert not {one.id for one in others} & followers([*copies(MANY + 1), *others]).keys()

"""Of very many copies of one text a few stand for all; fewer are compared like all reports."""

from stemma.model import Analysis, Trace
from stemma.relate.encoder import choose
from stemma.relate.relation import relate
from stemma.relate.stories.crowds import CHIEFS, MANY, followers
from tests.relate.reports import analysis

WIRE = [f"ferry{n} captain{n} harbour{n} refused{n} storm{n}" for n in range(40)]

COLUMN = (
    "Seamen who sailed with the old captain remember a different winter, when ice closed the northern channel"
    " for eleven weeks and mail was carried across by sledge, as a boy of nine wrote in his school book."
)


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


def related(reports: list[Analysis]) -> Trace:
    return relate(reports, (), encoder=choose("none"))


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


def test_what_a_copy_adds_from_a_report_outside_its_crowd_is_seen() -> None:
    of_one_event = " ".join(sorted(" ".join(WIRE).split()))
    other = analysis("w0001", language="en", text=f"{COLUMN} {of_one_event}", published="2031-01-02")
    wire = copies(MANY + 20)
    borrowed = f"{wire[50].version.text}\n\n{COLUMN}"
    borrower = analysis("r0050", language="en", text=borrowed, published="2031-01-23")
    reports = [other, borrower, *(one for one in wire if one.id != borrower.id)]
    trace = related(reports)
    assert ("r0050", "w0001") in {(one.witness, one.exemplar) for one in trace.derivations}
    assert trace == related(reports[::-1])


def test_no_edge_leads_to_a_copy_behind_others() -> None:
    reports = copies(MANY + 20)
    behind = followers(reports)
    assert not {one.exemplar for one in related(reports).derivations} & behind.keys()

"""The task ``copying``: marks taken out, copies left, and what counts, on a day that we make."""

import csv
import json
from pathlib import Path

import pytest

from stemma.evaluation import copying
from stemma.evaluation.material import Material
from stemma.evaluation.wires.marks import agencies, stripped
from stemma.evaluation.wires.reports import rows
from stemma.understand import credits

FERRY = (
    "The crew of the ferry Stella refused on Monday to leave the harbour of Nordhavn, and more than four"
    " hundred passengers spent the night in a gymnasium. ### The shipping line had told the captain to sail"
    " although gusts of ninety kilometres an hour were forecast for the sound. ### A court will decide on"
    " Thursday whether the line may dismiss the eleven sailors who signed the letter."
)
MARKET = (
    "Farmers of the valley of Osvik sold less than half of their plums this week, because the buyers of the"
    " two canneries stayed away from the market. ### The council wants to build a store for the harvest and"
    " asks the district for the money before the autumn."
)
DAY = {
    1: ("north.example", f"Crew stays ashore ### By Associated Press ### {FERRY}"),
    2: ("south.example", f"No ferry on Monday ### NORDHAVN, Norrmark (AP) — {FERRY}"),
    3: ("west.example", f"Ferry crew refuses ### By Ann Olsen ### {FERRY}"),
    4: ("east.example", f"Plums without buyers ### OSVIK, Norrmark (Reuters) - {MARKET}"),
}


def quiet(_: str) -> None:
    return None


@pytest.fixture
def data(tmp_path: Path) -> Path:
    table = tmp_path / copying.TABLE
    table.parent.mkdir()
    with table.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(("id", "publisher", "scrape_time", "text"))
        writer.writerows(
            (number, publisher, "2025-05-12T10:00:00+00:00", text)
            for number, (publisher, text) in DAY.items()
        )
    return tmp_path


def test_missing_data_gives_no_figures(tmp_path: Path) -> None:
    assert copying.measure(Material(tmp_path), quiet) == {}


def test_marks_are_taken_out_whole_and_nothing_else_is(data: Path) -> None:
    marked = {row.number: row.version for row in rows(data / copying.TABLE)}
    assert {number: agencies(version) for number, version in marked.items()} == {
        1: {"ap"},
        2: {"ap"},
        3: frozenset(),
        4: {"reuters"},
    }
    bare = stripped(marked[2])
    assert not credits.find(bare, "en")
    assert "(AP)" not in bare.text
    assert bare.text.startswith("The crew of the ferry Stella refused")
    assert [bare.text[block.start : block.end] for block in bare.blocks] == bare.text.split("\n\n")
    assert stripped(marked[3]) == marked[3]


def test_the_agency_of_stripped_copies_is_counted_and_unmarked_ones_are_listed(data: Path) -> None:
    figures = copying.measure(Material(data, details=data), quiet)
    assert figures["helsinki.reports"] == 4
    assert figures["helsinki.stripped"] == 2
    assert figures["helsinki.copy_left"] == 1
    assert (figures["helsinki.precision"], figures["helsinki.recall"]) == (1.0, 1.0)
    assert figures["helsinki.six-words.recall"] == 1.0
    listed = [json.loads(line) for line in (data / "copying.jsonl").read_text("utf-8").splitlines()]
    assert [(one["file"], one["agency"]) for one in listed] == [("helsinki/3.txt", "ap")]
    assert all(link["evidence"] for link in listed[0]["links"])

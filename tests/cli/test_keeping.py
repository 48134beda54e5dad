"""``--store``: what is kept is whole at any moment, comes back in every format, and is kept once."""

import random
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.command import BAD_INPUT, COMMAND, EXAMPLES, environment, reports, stemma, trace

FORMATS = ("text", "json", "html", "svg", "graphml", "dot")
STORY = EXAMPLES / "ferry-in-fog"
MOMENTS = 10
RULES = ("--attribution", "rules")
"""Several times faster; what is kept of stories is asked, not what is found in them."""


def tables(store: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table; the file itself is sound."""
    with sqlite3.connect(store) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        rows = {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}
    connection.close()
    return rows


def test_tracing_again_in_any_order_adds_nothing(tmp_path: Path) -> None:
    store = tmp_path / "hub.sqlite"
    given = [*reports("ferry-in-fog", "meteorite"), BAD_INPUT / "records-with-a-broken-line"]
    first = trace(*given, "--store", store, "--format", "json")
    kept = tables(store)
    again = trace(*reversed(given), "--store", store, "--format", "json")
    assert tables(store) == kept
    assert again == first
    assert first.status == 3
    assert len(first.lines) == 2 + sum("kept" in line for line in first.lines)


def test_with_and_without_a_store_the_answer_is_the_same(tmp_path: Path) -> None:
    kept = trace(STORY, "--store", tmp_path / "hub.sqlite", "--format", "json")
    assert kept == trace(STORY, "--format", "json")


def test_show_gives_the_same_bytes_in_every_format(tmp_path: Path) -> None:
    store = tmp_path / "hub.sqlite"
    for format_name in FORMATS:
        traced = trace(STORY, "--store", store, "--format", format_name)
        shown = stemma("show", "--store", store, "--format", format_name)
        assert (shown.status, shown.err) == (0, "")
        assert shown.out == traced.out
    assert stemma("show", more={"STEMMA_STORE": str(store)}).out == stemma("show", "--store", store).out


def test_reports_that_come_later_are_related_to_those_kept(tmp_path: Path) -> None:
    store = tmp_path / "hub.sqlite"
    given = reports("ferry-in-fog")
    for half in (given[:4], given[4:]):
        later = trace(*half, "--store", store, "--format", "json")
    assert later.out == trace(STORY, "--format", "json").out


def test_reports_that_come_in_any_steps_are_drawn_as_all_at_once(tmp_path: Path) -> None:
    every = reports("ferry-in-fog", "meteorite", "river-accord")
    whole = trace(*every, *RULES, "--store", tmp_path / "whole.sqlite", "--format", "json")
    shuffled = random.Random(20261122).sample(every, len(every))
    for number, (order, size) in enumerate(((every[::-1], 7), (shuffled, 5))):
        store = tmp_path / f"{number}.sqlite"
        for first in range(0, len(order), size):
            last = trace(*order[first : first + size], *RULES, "--store", store, "--format", "json")
        assert last.out == whole.out
        assert tables(store) == tables(tmp_path / "whole.sqlite")


def test_a_story_that_nothing_new_concerns_is_not_drawn_again(tmp_path: Path) -> None:
    store = tmp_path / "hub.sqlite"
    trace(STORY, "--store", store)
    drawn = tables(store)["drawing"]
    with sqlite3.connect(store) as connection:  # to be told from one that is drawn again
        marked = """CAST(replace(record, '"title":"', '"title":"Kept: ') AS BLOB)"""
        connection.execute(f"UPDATE drawing SET record = {marked}")
    connection.close()
    both = trace(*reports("meteorite"), "--store", store, "--format", "json").trace
    titles = [story["title"] for story in both["stories"]]
    assert len(titles) > len(drawn)
    assert sum(title.startswith("Kept: ") for title in titles) == len(drawn)


def test_the_evidence_is_kept_as_received(tmp_path: Path) -> None:
    store = tmp_path / "hub.sqlite"
    trace(STORY, "--store", store)
    with sqlite3.connect(store) as connection:
        rows = dict(connection.execute("SELECT target_uri, payload FROM capture"))
    assert rows == {str(path): path.read_bytes() for path in reports("ferry-in-fog")}


def test_a_store_that_another_process_writes_to_is_waited_for(tmp_path: Path) -> None:
    store = tmp_path / "hub.sqlite"
    given = reports("ferry-in-fog")
    both = [
        subprocess.Popen(
            [*COMMAND, "trace", "--encoder", "none", "--store", str(store), "--quiet", *map(str, half)],
            stdout=subprocess.DEVNULL,
            env=environment(),
        )
        for half in (given[:5], given[4:])
    ]
    assert [process.wait() for process in both] == [0, 0]
    rows = tables(store)
    assert len(rows["capture"]) == len(given)
    undisturbed = trace(STORY, "--store", tmp_path / "other.sqlite", "--format", "json")
    assert trace(STORY, "--store", store, "--format", "json").out == undisturbed.out


@pytest.fixture(scope="module")
def undisturbed(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[dict[str, list[tuple[object, ...]]], float]:
    """The rows of a run that nothing stops, and the seconds it takes."""
    store = tmp_path_factory.mktemp("undisturbed") / "hub.sqlite"
    start = time.monotonic()
    trace(STORY, "--store", store)
    return tables(store), time.monotonic() - start


def test_killed_at_any_moment_and_tried_again_the_result_is_that_of_one_run(
    tmp_path: Path, undisturbed: tuple[dict[str, list[tuple[object, ...]]], float]
) -> None:
    rows, seconds = undisturbed
    store = tmp_path / "hub.sqlite"
    chance = random.Random(20261121)
    moments = sorted(chance.uniform(0.05, 1.0) * seconds for _ in range(MOMENTS))
    for moment in moments:
        process = subprocess.Popen(
            [*COMMAND, "trace", "--encoder", "none", "--store", str(store), str(STORY)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        if store.exists() and store.stat().st_size:
            tables(store)
    assert trace(STORY, "--store", store).status == 0
    assert tables(store) == rows

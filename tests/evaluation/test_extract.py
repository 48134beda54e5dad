"""The measure itself, on a page of our own; and on the evaluation data where it is there."""

import gzip
import json
import os
from pathlib import Path

import pytest

from stemma.evaluation.extract import measure, shares
from stemma.evaluation.material import Material

PAGE = """<!doctype html><title>The well of Ansbeck</title><article><h1>The well of Ansbeck</h1>
<p>The well of Ansbeck gives water again, the district office said on Tuesday. It had been
dry for two summers, and the mayor had offered a goat to whoever would find the spring.</p>
<p>A schoolgirl found it. She has asked for the goat, the office said, and she will get
two of them.</p></article>"""
BODY = """The well of Ansbeck gives water again, the district office said on Tuesday. It had been
dry for two summers, and the mayor had offered a goat to whoever would find the spring.
A schoolgirl found it. She has asked for the goat, the office said, and she will get
two of them."""


def test_a_missing_folder_gives_no_figures(tmp_path: Path) -> None:
    assert measure(Material(tmp_path), lambda _: None) == {}


def test_a_page_that_is_read_right_scores_one(tmp_path: Path) -> None:
    folder = tmp_path / "pages" / "scrapinghub"
    (folder / "html").mkdir(parents=True)
    (folder / "html" / "a.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    truth = {"a": {"articleBody": BODY}}
    (folder / "ground-truth.json").write_text(json.dumps(truth))
    figures = measure(Material(tmp_path), lambda _: None)
    assert figures["scrapinghub.f1"] == 1.0
    assert "fundus.word_f1" not in figures


def test_shares_are_of_four_word_shingles() -> None:
    assert shares("a b c d e", "a b c d e") == (1.0, 0.0, 0.0)
    assert shares("a b c d", "a b c d e") == (0.5, 0.5, 0.0)
    assert shares("", "") == (0.0, 0.0, 0.0)


def test_the_scrapinghub_pages_are_read_better_than_by_trafilatura() -> None:
    default = Path(__file__).parents[3] / "shared" / "evaluation"
    data = Path(os.environ.get("STEMMA_EVALUATION") or default)
    if not (data / "pages" / "scrapinghub").is_dir():
        pytest.skip(f"no scrapinghub pages at {data}; name the directory with STEMMA_EVALUATION")
    figures = measure(Material(data), lambda _: None)
    assert figures["scrapinghub.f1"] >= figures["scrapinghub.f1.trafilatura"]
    assert figures["scrapinghub.f1"] >= 0.97

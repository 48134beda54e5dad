"""The task ``credit``: what counts as the wire of an article, on a table of the same layout that we make."""

from pathlib import Path

import pytest

from stemma.evaluation import credit
from stemma.evaluation.material import Material

HEAD = "compartment\tfilename\tauthor\twire\n"
BODY = "The quay in Varga was closed after the storm, the harbour master said.\n"
ARTICLES = {
    "marked": ("Ann Olsen", "UPI", f"Quay closed.\n\nVARGA, Oct. 4 (UPI) — {BODY}"),
    "by-author": ("AP", "AP", f"Quay closed.\n\n{BODY}"),
    "own": ("Ann Olsen", "None", f"Quay closed.\n\n{BODY}\nA reporter of Reuters was there too.\n"),
    "not-labelled": ("None", "NA", f"VARGA (AP) — {BODY}"),
}


def quiet(_: str) -> None:
    return None


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "attribution" / "polnear"
    (folder / "kept" / "text").mkdir(parents=True)
    rows = [f"kept\t{name}\t{author}\t{wire}\n" for name, (author, wire, _) in ARTICLES.items()]
    rows.append("elsewhere\tno-text\tNone\tAP\n")
    (folder / "metadata.tsv").write_text(HEAD + "".join(rows), "utf-8")
    for name, (_, _, text) in ARTICLES.items():
        (folder / "kept" / "text" / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


def test_missing_data_gives_no_figures(tmp_path: Path) -> None:
    assert credit.measure(Material(tmp_path), quiet) == {}


def test_wires_are_measured_beside_simple_rules(data: Path) -> None:
    figures = credit.measure(Material(data), quiet)
    assert (figures["polnear.precision"], figures["polnear.recall"]) == (1.0, 1.0)
    assert (figures["polnear.text-alone.precision"], figures["polnear.text-alone.recall"]) == (1.0, 0.5)
    assert figures["polnear.dateline-or-author-regex.recall"] == 1.0
    assert figures["polnear.anywhere-regex.precision"] == pytest.approx(2 / 3)

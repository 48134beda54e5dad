"""What the order of the stages promises: a defect of ours in one report costs no other."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from stemma import extract, pipeline, understand
from stemma.model import Analysis, Document, Dropped, Engine, Version
from stemma.relate.encoder import choose
from stemma.store import MemoryStore

TEXT = "Quarry Bank Observer\n\nFootbridge reopens\n\nThe bridge was {} on Thursday, the parish said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for word in ("opened", "closed"):
        (tmp_path / f"{word}.txt").write_text(TEXT.format(word), "utf-8")
    return tmp_path


def traced(folder: Path) -> tuple[list[str], list[tuple[str, str]]]:
    tools = pipeline.Tools(MemoryStore(), choose("none"), "rules", None, io.BytesIO(), lambda _: None)
    found = pipeline.trace([str(folder)], tools)
    return (
        [Path(witness.analysis.version.file).name for witness in found.witnesses],
        [(Path(one.item).name, one.kind) for one in found.dropped],
    )


def test_a_defect_in_understanding_costs_one_report(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = understand.analyses

    def failing(versions: Iterable[Version], engine: Engine) -> Iterator[Analysis]:
        for version in versions:
            if "closed" in version.text:
                raise RecursionError("too deep")
            yield from sound([version], engine)

    monkeypatch.setattr(understand, "analyses", failing)
    assert traced(folder) == (["opened.txt"], [("closed.txt", "defect")])


def test_a_defect_in_extraction_costs_one_report(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = extract.versions

    def failing(documents: Iterable[Document | Version | Dropped]) -> Iterator[Version | Dropped]:
        for document in documents:
            assert isinstance(document, Document)
            if "closed" in document.content:
                raise ZeroDivisionError
            yield from sound([document])

    monkeypatch.setattr(extract, "versions", failing)
    assert traced(folder) == (["opened.txt"], [("closed.txt", "defect")])

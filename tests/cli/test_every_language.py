"""Two like reports in each language, traced together: every file of every pack is asked for and fits."""

from pathlib import Path

from stemma import languages
from stemma.evaluation import cases
from tests.cli.command import stemma

CASES = Path(__file__).parents[1] / "cases"
LONGEST = 6


def _texts() -> dict[str, str]:
    """By language the longest of its open cases, a paragraph each."""
    known: dict[str, list[str]] = {}
    for path in cases.open_paths(CASES):
        case = cases.read(path)
        known.setdefault(case.language, []).append(case.version.text)
    return {code: "\n\n".join(sorted(texts, key=len)[-LONGEST:]) for code, texts in known.items()}


def test_reports_in_every_language_are_traced(tmp_path: Path) -> None:
    texts = _texts()
    assert texts.keys() == set(languages.codes())
    for code, text in texts.items():
        (tmp_path / f"{code}-whole.txt").write_text(text, "utf-8")
        (tmp_path / f"{code}-cut.txt").write_text(text.rpartition("\n\n")[0], "utf-8")
    run = stemma("trace", "--encoder", "none", "--format", "json", tmp_path)
    assert run.status == 0, run.err
    read_in = {Path(witness["file"]).stem: witness["language"] for witness in run.trace["witnesses"]}
    assert read_in == {f"{code}-{part}": code for code in texts for part in ("whole", "cut")}

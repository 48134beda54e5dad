"""Signs that an outlet reports for itself, and passages that tempt to see one where there is none."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stemma.model import Analysis, Version
from stemma.model.span import BODY
from stemma.relate.reporting import own_signs
from stemma.understand import engines, mentions, sentences

CASES = Path(__file__).parents[1] / "cases" / "reporting"


def _cases() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            marks = [pytest.mark.xfail(strict=True)] if case.get("not_yet") else []
            yield pytest.param(path.stem, case, id=f"{path.stem}-{case['what']}", marks=marks)


def _analysis(language: str, case: dict[str, Any]) -> Analysis:
    version = Version(
        id="w",
        capture="sha256:0",
        file="w",
        item=None,
        text=case["text"],
        publisher=case["publisher"],
        byline=case.get("byline"),
    )
    spans = sentences.split(version.text, version.blocks, language)
    named = mentions.find(version, language, spans)
    answers = engines.find("rules", version, language, spans, named)
    return Analysis(version, language, spans, mentions=named, attributions=answers.attributions)


@pytest.mark.parametrize(("language", "case"), _cases())
def test_signs(language: str, case: dict[str, Any]) -> None:
    """The sign meets the words expected, in the field where they stand; else there is none."""
    report = _analysis(language, case)
    found = own_signs(report)
    if not case["own"]:
        assert found == ()
        return
    words = case["sign"]
    field = BODY if words in report.version.text else "byline"
    start = report.version.field_text(field).index(words)
    assert any(
        one.span.field == field and one.span.start < start + len(words) and start < one.span.end
        for one in found
    ), [one.text for one in found]

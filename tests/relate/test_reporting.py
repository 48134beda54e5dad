"""Signs that an outlet reports for itself, and passages that tempt to see one where there is none."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stemma.model import Analysis, Span, Version
from stemma.model.span import BODY
from stemma.relate.citation.reporting import own_signs, own_work
from stemma.understand import engines, mentions, sentences
from tests.bounds import at_most

CASES = Path(__file__).parents[1] / "cases" / "reporting"
SECONDS = 20
"""Of processor time: far above what it takes."""


def _cases() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            marks = [pytest.mark.xfail(strict=True)] if case.get("not_yet") else []
            yield pytest.param(path.stem, case, id=f"{path.stem}-{case['what']}", marks=marks)


def _version(text: str, publisher: str, byline: str | None = None) -> Version:
    return Version(
        id="w", capture="sha256:0", file="w", item=None, text=text, publisher=publisher, byline=byline
    )


def _analysis(language: str, case: dict[str, Any]) -> Analysis:
    version = _version(case["text"], case["publisher"], case.get("byline"))
    spans = sentences.split(version.text, version.blocks, language)
    named = mentions.find(version, language, spans)
    answers = engines.find("rules", version, language, spans, named)
    return Analysis(version, language, spans, mentions=named, attributions=answers.attributions)


@pytest.mark.parametrize(("language", "case"), list(_cases()))
def test_signs(language: str, case: dict[str, Any]) -> None:
    """A sign meets the words expected, in the field where they stand; where none is own, there is none.

    With ``origin = false`` the words show work of the outlet's own, which is no origin.
    """
    report = _analysis(language, case)
    work = own_work(report)
    signs = own_signs(report)
    if not case["own"]:
        assert (signs, work) == ((), None)
        return
    assert bool(signs) == case.get("origin", True)
    expected = _place(report.version, case["sign"])
    found = signs or ((work,) if work else ())
    assert any(one.span.overlaps(expected) for one in found), [one.text for one in found]


def test_a_sign_within_a_quotation_is_another_s() -> None:
    quoted = {"publisher": "Norda", "text": "“He told Norda that I saw it,” said Anna Reed."}
    named = {"publisher": "Norda", "text": "He told the “Norda” that it fell."}
    assert own_signs(_analysis("en", quoted)) == ()
    assert [one.text for one in own_signs(_analysis("en", named))] == ["told the “Norda”"]


def test_the_newspaper_is_another_where_another_is_named_before() -> None:
    told = "Paul Osk told the newspaper that the bolts were rusty."
    alone = {"publisher": "The Beacon", "text": told}
    after = {"publisher": "The Beacon", "text": f"The bridge is unsafe, the Tarn Gazette reported. {told}"}
    assert own_signs(_analysis("en", alone)) != ()
    assert own_signs(_analysis("en", after)) == ()


def test_long_texts_take_time_by_their_length() -> None:
    text = "“I saw it,” he said in a statement. A reporter told the " * 4000
    with at_most(SECONDS):
        own_work(Analysis(_version(text, "Norda"), "en"))


def _place(version: Version, words: str) -> Span:
    field = BODY if words in version.text else "byline"
    start = version.field_text(field).index(words)
    return Span(start, start + len(words), field)

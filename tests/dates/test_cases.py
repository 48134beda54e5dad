"""Every case of ``tests/cases/dates``: a text and a publish date in, moments and kinds of findings out."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from stemma.dates import resolve
from stemma.model import Finding, Iso, Moment

CASES = Path(__file__).parent.parent / "cases" / "dates"


def load() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.toml")):
        content = tomllib.loads(path.read_text("utf-8"))
        for case in content["case"]:
            shared = {"language": content["language"], "published": content["published"]}
            found.append(pytest.param({**shared, **case}, id=f"{path.stem}: {case['name']}"))
    return found


@pytest.mark.parametrize("case", load())
def test_case(case: dict[str, Any]) -> None:
    found = resolve(case["text"], case["language"], published=Iso(case["published"]) or None)
    assert [shown(moment) for moment in found.moments] == [expected(words) for words in case["moments"]]
    assert [finding.kind for finding in found.findings] == case.get("findings", [])
    told: tuple[Moment | Finding, ...] = (*found.moments, *found.findings)
    for item in told:
        assert item.span is not None
        assert case["text"][item.span.start : item.span.end] == item.text


def test_there_are_enough_cases() -> None:
    assert len(load()) >= 80


def shown(moment: Moment) -> str:
    days = moment.earliest if moment.earliest == moment.latest else f"{moment.earliest}..{moment.latest}"
    return f"{moment.text} = {days} {moment.calendar}"


def expected(words: str) -> str:
    return words if words.endswith("-hijri") else f"{words} gregorian"

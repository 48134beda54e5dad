"""A text that breaks off anywhere is read like any other: no place of it may make the rules fail."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.evaluation import cases
from stemma.evaluation.engines import predict

CASES = Path(__file__).parents[1] / "cases"
STEP = 5
"""One case in so many is cut."""
_WORD = re.compile(r"\w+|[^\w\s]")


def _broken(text: str) -> Iterator[str]:
    """The text up to its middle, up to each comma and bracket, and from there on."""
    ends = [word.end() for word in _WORD.finditer(text)]
    marks = [word.end() for word in _WORD.finditer(text) if word.group() in ",،、，(«“"]
    for end in {ends[len(ends) // 2], *marks}:
        yield text[:end]
        yield text[end:].lstrip()


@pytest.mark.parametrize(
    "path", cases.open_paths(CASES)[::STEP], ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_a_cut_case_is_read(path: Path) -> None:
    case = cases.read(path)
    for text in _broken(case.version.text):
        predict(text, case.language, "rules")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A boat lies at the quay (Photo by Norda/Ilse Brandt/File) ("),
        ("uk", "Мер Лунд заявив, що причал сухий,"),
        ("ru", "В отдельных районах юга, преимущественно у моря, ожидается до 5–10 см осадков,"),
    ],
    ids=["bracket", "comma", "empty-content"],
)
def test_a_text_that_breaks_off_is_read(language: str, text: str) -> None:
    assert all(one.content for one in predict(text, language, "rules"))

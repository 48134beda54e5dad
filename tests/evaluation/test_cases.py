"""The files of attribution cases: each can be read, and what is unclear in one is told with its name."""

from pathlib import Path

import pytest

from stemma.errors import Misconfigured
from stemma.evaluation import cases
from stemma.evaluation.case_places import places

FOLDER = Path(__file__).parent.parent / "cases"


def test_every_case_can_be_read() -> None:
    faults = []
    for path in cases.paths(FOLDER):
        try:
            cases.read(path)
        except Misconfigured as fault:
            faults.append(str(fault))
    assert faults == []


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("the mayor said he left", "he", [(15, 17)]),
        ("he said that he left", "he#2", [(13, 15)]),
        ("the mayor of the town, he said; he left", "he#2", [(32, 34)]),
        ("he left, he said", "he", [(0, 2), (9, 11)]),
        ("he left", "she", []),
        ("he left", "he#2", []),
        ("وقال الوزير", "قال", [(1, 4)]),
        ("他说，她说", "说#2", [(4, 5)]),
        ("그는 밝혔다고 밝혔다", "밝혔다#1", [(3, 6)]),
        ("the channel #1 said", "#1", [(12, 14)]),
    ],
)
def test_places_that_a_string_may_mean(text: str, words: str, found: list[tuple[int, int]]) -> None:
    assert places(text, words) == found


def case(folder: Path, body: str, name: str = "en/a-case") -> Path:
    path = folder / "attribution" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(body, "utf-8")
    return path


EXPECTED = '[[expected]]\nsource = ["{}"]\ncue = "said"\ncontent = ["it was dry"]\nkind = "indirect"\n'


def test_a_case_is_read_with_its_places(tmp_path: Path) -> None:
    chain = 'chain = [{ source = "Norda", name = "Norda", kind = "outlet" }]\n'
    body = 'language = "en"\nheadline = "Norda: dry"\ntext = "Ann said it was dry."\n'
    path = case(tmp_path, body + EXPECTED.format("Ann") + chain, "en/held-out/a-case")
    found = cases.read(path)
    assert (found.name, found.is_held_out, found.is_exact) == ("en/a-case", True, False)
    (expected,) = found.expected
    assert [found.version.words(span) for span in (*expected.source, *expected.content)] == [
        "Ann",
        "it was dry",
    ]
    assert expected.chain is not None
    assert [found.version.words(span) for span in expected.chain[0].source or ()] == ["Norda"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('language = "en"\ntext = "It said it was dry."\n' + EXPECTED.format("Ann"), "'Ann' does not stand"),
        ('language = "en"\ntext = "Ann said Ann it was dry."\n' + EXPECTED.format("Ann"), "'Ann' may be at"),
        ('language = "ru"\ntext = "Ann"\n', "its language is ru"),
        ('language = "en"\n', "not a case"),
        ('language = "en"\ntext = "Ann"\nsorce = 1\n', "not a case"),
        ('language = "en\n', "not a case"),
    ],
)
def test_a_fault_names_the_file_and_the_string(tmp_path: Path, body: str, told: str) -> None:
    with pytest.raises(Misconfigured, match="en/a-case") as fault:
        cases.read(case(tmp_path, body))
    assert told in str(fault.value)

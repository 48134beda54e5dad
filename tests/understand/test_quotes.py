"""Each file of ``tests/cases/quotes`` is a text with the quotations that it holds, outermost first."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from stemma.model import Block
from stemma.understand import quotes

CASES = Path(__file__).parent.parent / "cases" / "quotes"


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: str
    depth: int = 0
    is_closed: bool = True
    goes_on: bool = False
    is_double: bool = True


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: str
    text: str
    expected: list[Expected]
    never_closed: list[str] = []


def blocks_of(text: str) -> list[Block]:
    blocks: list[Block] = []
    at = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return blocks


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Case)
    found = quotes.find(case.text, blocks_of(case.text), quotes.marks_of(case.language))
    assert [
        Expected(case.text[q.start : q.end], q.depth, q.is_closed, q.goes_on, q.is_double) for q in found
    ] == case.expected
    assert [case.text[s.start : s.end] for s in quotes.never_closed(found)] == case.never_closed


def test_opening_marks_that_are_never_closed_nest_no_deeper_than_the_limit() -> None:
    found = quotes.find("“a " * 100_000, (), quotes.QuoteMarks())
    assert len(found) == quotes.DEEPEST
    assert {q.depth for q in found} == set(range(quotes.DEEPEST))


def test_a_language_without_a_pack_gets_the_common_marks() -> None:
    assert quotes.marks_of("xx") == quotes.marks_of(None) == quotes.QuoteMarks()

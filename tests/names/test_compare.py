"""Each pair of ``tests/cases/names`` is told apart, or brought together, in either order."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from stemma.names import Kind, compare, skeleton

CASES = Path(__file__).parent.parent / "cases" / "names"


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    because: str
    left: str
    right: str
    same: bool
    kind: Kind = "person"


class Cases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pair: tuple[Pair, ...]


PAIRS = [
    pair
    for path in sorted(CASES.glob("*.toml"))
    for pair in msgspec.convert(tomllib.loads(path.read_text("utf-8")), Cases).pair
]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.because)
def test_pair(pair: Pair) -> None:
    found = compare(pair.left, pair.right, pair.kind)
    assert found.same is pair.same, found.reason
    assert found == compare(pair.right, pair.left, pair.kind)
    assert 0 <= found.score <= 1
    assert found.reason


def test_there_are_enough_cases() -> None:
    assert len(PAIRS) >= 60


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.because)
def test_a_name_is_itself(pair: Pair) -> None:
    if any(char.isalnum() for char in pair.left):
        assert compare(pair.left, pair.left, pair.kind).same


def test_scripts_share_a_skeleton() -> None:
    assert skeleton("Andrei Belyakov") == skeleton("Андрей Беляков") == skeleton("آندری بلیاکوف")

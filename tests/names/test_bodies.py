"""Each pair of ``tests/cases/bodies`` is one institution, or two, in either order."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from stemma.names.bodies import Verdict, compare_bodies, noun_for_body

CASES = Path(__file__).parent.parent / "cases" / "bodies" / "pairs.toml"


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``left`` and ``right``: a language and a name."""

    because: str
    left: tuple[str, str]
    right: tuple[str, str]
    verdict: Verdict


class Cases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pair: tuple[Pair, ...]


PAIRS = msgspec.convert(tomllib.loads(CASES.read_text("utf-8")), Cases).pair


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.because)
def test_pair(pair: Pair) -> None:
    (left, one), (right, other) = pair.left, pair.right
    assert compare_bodies(one, left, other, right) == pair.verdict
    assert compare_bodies(other, right, one, left) == pair.verdict


@pytest.mark.parametrize(
    ("words", "language", "kind"),
    [
        ("the company", "en", "company"),
        ("the South Korean company", "en", "company"),
        ("в самой компании", "ru", "company"),
        ("회사 측은", "ko", "company"),
        ("公司方面", "zh", "company"),
        ("این شرکت", "fa", "company"),
        ("Rimefrost company", "en", None),
        ("新温生物公司", "zh", None),
        ("ministry officials", "en", None),
    ],
)
def test_a_noun_alone_says_what_a_body_is_and_not_who(words: str, language: str, kind: str | None) -> None:
    noun = noun_for_body(words, language)
    assert (set(noun.heads) if noun else None) == ({kind} if kind else None)

"""Passages and shares: within a language by words, across languages by meaning."""

import json
import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from stemma.model import Analysis, Reuse
from stemma.relate import reuse
from stemma.relate.encoder import Encoder, choose
from tests.relate.reports import analysis

CASES = Path(__file__).parents[1] / "cases" / "reuse"
CABLE_CAR = CASES / "translations-and-independent-reports-of-a-stranded-cable-car"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_words_in_common(path: Path) -> None:
    case: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    names = tuple(case.get("mentions", {}).get("both", ()))
    left, right = (analysis(side, **case[side], mentions=names) for side in ("left", "right"))
    found = reuse.find([right, left], choose("none"))
    passages = [left.version.words(passage.left) for one in found for passage in one.passages]
    assert [
        words[: len(begin)] for words, begin in zip(passages, case["expected"]["begins"], strict=True)
    ] == (case["expected"]["begins"])
    least, most = case["expected"]["left"]
    assert least <= sum(one.left_share for one in found) <= most
    least, most = case["expected"]["right"]
    assert least <= sum(one.right_share for one in found) <= most
    assert not any(one.across_languages for one in found)


@pytest.fixture(scope="module")
def cable_car() -> list[Analysis]:
    return [
        analysis(path.stem, language=path.stem.partition(".")[2], text=path.read_text("utf-8"))
        for path in sorted(CABLE_CAR.glob("*.txt"))
    ]


@pytest.fixture(scope="module")
def across(cable_car: list[Analysis], encoder: Encoder) -> dict[tuple[str, str], Reuse]:
    return {(one.left, one.right): one for one in reuse.find(cable_car, encoder)}


def test_translations_are_found_and_independent_reports_are_not(
    cable_car: list[Analysis], across: dict[tuple[str, str], Reuse]
) -> None:
    expected = json.loads((CABLE_CAR / "expected.json").read_text("utf-8"))
    translations = {tuple(sorted(pair)) for pair in expected["translations"]}
    for pair in combinations([one.id for one in cable_car], 2):
        found = across.get(pair)
        shares = (found.left_share, found.right_share) if found else (0.0, 0.0)
        if pair in translations:
            assert min(shares) >= expected["least_share"], pair
        else:
            assert max(shares) <= expected["most_share_of_the_others"], pair


def test_aligned_sentences_lie_in_their_texts(
    cable_car: list[Analysis], across: dict[tuple[str, str], Reuse]
) -> None:
    found = across["agency.en", "translation.ru"]
    by_id = {one.id: one for one in cable_car}
    ends = [
        (by_id[found.left].version.words(one.left), by_id[found.right].version.words(one.right))
        for one in found.passages
    ]
    assert ("Forty rescuers", "В ней участвовали") in [(a[:14], b[:17]) for a, b in ends]
    assert found.across_languages


def test_the_order_of_the_input_plays_no_part(cable_car: list[Analysis], encoder: Encoder) -> None:
    assert reuse.find(cable_car, encoder) == reuse.find(cable_car[::-1], encoder)


def test_without_an_encoder_nothing_is_said_across_languages(cable_car: list[Analysis]) -> None:
    assert not any(one.across_languages for one in reuse.find(cable_car, choose("none")))


def test_in_a_large_story_a_passage_is_still_found(
    cable_car: list[Analysis], monkeypatch: pytest.MonkeyPatch
) -> None:
    borrowing = analysis("borrowing", language="en", text=cable_car[0].version.text[200:500])
    alone = reuse.find([*cable_car, borrowing], choose("none"))
    monkeypatch.setattr(reuse, "MANY", 2)
    assert alone == reuse.find([*cable_car, borrowing], choose("none"))
    assert "borrowing" in {side for one in alone for side in (one.left, one.right)}


def test_empty_and_single_reports_share_nothing(encoder: Encoder) -> None:
    empty = analysis("empty", language="en", text="")
    other = analysis("other", language="ru", text="Мост закрыли в понедельник из-за ремонта.")
    assert (
        reuse.find([], encoder) == reuse.find([empty], encoder) == reuse.find([empty, other], encoder) == ()
    )

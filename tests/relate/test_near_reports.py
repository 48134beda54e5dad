"""Of many reports only near pairs are compared: the stories are those that all pairs give."""

import random
import tomllib
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from stemma.relate.encoder import choose
from stemma.relate.rows import Pairs, Rows, pairs_of
from stemma.relate.stories import Report, group_reports, nearby
from stemma.relate.stories.likeness import likeness
from stemma.relate.stories.linkage import Demands, clusters

CASES = Path(__file__).parents[1] / "cases" / "stories"
SYLLABLES = ("ba", "do", "fi", "gu", "kel", "lor", "man", "nes", "pir", "sta", "tun", "vel")


def reports() -> list[Report]:
    """Every report of the cases of stories, in several languages, and invented ones among them."""
    found = [
        Report(
            f"{path.stem}-{number}",
            one["language"],
            one.get("headline", ""),
            one["text"],
            date.fromisoformat(one["published"][:10]) if one.get("published") else None,
        )
        for path in sorted(CASES.glob("*.toml"))
        for number, one in enumerate(tomllib.loads(path.read_text("utf-8"))["report"])
    ]
    return found + invented(30)


def invented(events: int) -> list[Report]:
    """Three reports of each event, worded alike in part."""
    chance = random.Random(5)

    def words(count: int) -> list[str]:
        return ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(count)]

    news = words(300)
    found = []
    for event in range(events):
        own = words(12)
        for number in range(3):
            told = chance.choices(news, k=40) + chance.choices(own, k=40)
            chance.shuffle(told)
            found.append(Report(f"e{event}-{number}", "en", " ".join(own[:4]), " ".join(told)))
    return found


def test_near_pairs_give_the_stories_of_all_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    every, encoder = reports(), choose("none")
    wanted = group_reports(every, encoder)
    monkeypatch.setattr(nearby, "FEW", 0)
    monkeypatch.setattr(nearby, "NEAREST", 24)
    monkeypatch.setattr(nearby, "CELLS", 1000)
    assert group_reports(every, encoder) == wanted


def test_twenty_orders_give_one_result(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearby, "FEW", 0)
    every, encoder = invented(20), choose("none")
    wanted = group_reports(every, encoder)
    assert any(len(story) > 1 for story in wanted)
    for seed in range(20):
        shuffled = random.Random(seed).sample(every, len(every))
        assert group_reports(shuffled, encoder) == wanted


def test_a_square_is_symmetric_and_empty_input_has_an_empty_one() -> None:
    square = likeness(invented(3), choose("none"))
    assert np.array_equal(square, square.T)
    assert likeness([], choose("none")).shape == (0, 0)
    assert group_reports([], choose("none")) == ()


def test_products_of_rows_are_those_of_the_written_out_matrix() -> None:
    chance = random.Random(3)
    written = [
        {str(n): chance.random() for n in chance.sample(range(9), chance.randint(0, 6))} for _ in range(8)
    ]
    rows = Rows.of(written, {})
    left, right = pairs_of(len(written))
    expected = [
        sum(value * written[other].get(sign, 0.0) for sign, value in written[one].items())
        for one, other in zip(left.tolist(), right.tolist(), strict=True)
    ]
    assert np.allclose(rows.products(left, right), expected)


def test_clusters_without_a_near_pair_are_measured_before_they_are_joined() -> None:
    """The two ends of a chain are unlike: its middle joins one of them, not both."""
    square = np.array([[0, 0.9, -1.0], [0.9, 0, 0.8], [-1.0, 0.8, 0]])
    left, right = pairs_of(3)
    near = Pairs(left, right, square[left, right]).above(0.22)
    demands = Demands(lone=0.7, many=0.22, best=0.22, close=0.0, close_at_most=0.0)
    assert clusters(3, near, lambda one, other: square[one, other], demands) == [[0, 1], [2]]

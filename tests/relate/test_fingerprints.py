"""Pairs that may share a passage: exact with a window of one, and surely found from a length on with any."""

from collections.abc import Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.relate.reuse.fingerprints import LENGTH, WINDOW, candidates
from tests.bounds import at_most

TEXTS = st.lists(st.lists(st.sampled_from("abc"), max_size=20), max_size=8)


def invented(count: int, length: int = 60, *, seed: int = 0) -> list[list[str]]:
    """Texts that have no run of words in common."""
    words = [f"word{number}" for number in range(count * length)]
    Random(seed).shuffle(words)
    return [words[at * length : (at + 1) * length] for at in range(count)]


def found(texts: Sequence[Sequence[str]], window: int = WINDOW, too_many: int = 50) -> set[tuple[int, ...]]:
    return set(map(tuple, candidates(texts, window=window, too_many=too_many).tolist()))


@given(TEXTS)
def test_a_window_of_one_finds_every_common_run_and_no_other_pair(texts: list[list[str]]) -> None:
    runs = [{tuple(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1)} for words in texts]
    shared = {(i, j) for i, j in combinations(range(len(texts)), 2) if runs[i] & runs[j]}
    assert found(texts, window=1) == shared


@given(TEXTS, st.integers(2, 12))
def test_a_wider_window_proposes_no_pair_that_shares_nothing(texts: list[list[str]], window: int) -> None:
    assert found(texts, window) <= found(texts, window=1)


@pytest.mark.parametrize("window", [1, 2, 4, 8, 13])
def test_so_many_words_in_a_row_are_found_wherever_they_stand(window: int) -> None:
    texts = invented(200)
    random = Random(window)
    length = LENGTH + window - 1
    for at in range(0, 200, 2):
        begin, place = random.randint(0, 60 - length), random.randint(0, 60)
        texts[at + 1][place:place] = texts[at][begin : begin + length]
    assert found(texts, window) == {(at, at + 1) for at in range(0, 200, 2)}


def test_the_order_of_the_texts_plays_no_part() -> None:
    texts = invented(1_100)
    for at in range(0, 1_100, 5):
        texts[at][20:20] = texts[(at + 551) % 1_100][10:40]
    order = list(range(len(texts)))
    Random(7).shuffle(order)
    shuffled = found([texts[at] for at in order])
    assert {tuple(sorted((order[i], order[j]))) for i, j in shuffled} == found(texts)


def test_pairs_come_in_order_the_smaller_position_first() -> None:
    texts = invented(4)
    texts[3] += texts[1] + texts[0]
    assert candidates(texts).tolist() == [[0, 3], [1, 3]]


def test_what_too_many_texts_have_proposes_nothing_and_hides_nothing() -> None:
    texts = invented(60)
    closing = [f"closing{number}" for number in range(25)]
    texts[40] += texts[3][10:40]
    closed = [words + closing for words in texts]
    assert found(closed) == {(3, 40)}
    assert len(found(closed, too_many=60)) == 60 * 59 // 2


@pytest.mark.parametrize("texts", [[], [[]], [[], []], [["a"] * 4] * 2])
def test_texts_without_a_run_propose_nothing(texts: list[list[str]]) -> None:
    assert candidates(texts).shape == (0, 2)


def test_a_run_repeated_in_one_text_pairs_it_with_no_other() -> None:
    assert found([["a", "b"] * 50, ["c", "d"] * 50], window=1) == set()


def test_time_grows_with_the_words_alone() -> None:
    texts = invented(4_000, 100)
    with at_most(10):
        assert found([[*words, *["the", "end"] * 500] for words in texts]) == set()

"""Which of many words in syllables can be heard as a word in letters."""

import pytest

from stemma.gazetteer import key
from stemma.names.readings import Readings

WORDS = ("塔米连科", "米连", "达尔文", "타밀렌코", "시장", "弗拉基米尔")


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("Tamilenko", {"塔米连科", "타밀렌코"}),
        ("Владимир", {"弗拉基米尔"}),
        ("Ostrava", set()),
        ("Mi", set()),
        ("تامیلنکو", set()),
    ],
)
def test_words_are_heard_as_one_in_letters(word: str, heard: set[str]) -> None:
    assert Readings(map(key, WORDS)).heard_as(key(word)) == heard


def test_nothing_is_heard_in_nothing() -> None:
    assert Readings(()).heard_as("tamilenko") == frozenset()

"""Spellings of one place in several scripts, and of places that only resemble one another."""

import pytest

from stemma.names.places import one_place, place_blocks


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Malvera", "Мальвера"),
        ("Malvera", "مالورا"),
        ("مالورا", "مالفيرا"),
        ("Мальверу", "مالفيرا"),
        ("Bely Log", "Белый Лог"),
        ("Belom Log", "Belom Log"),
        ("Zhelnitsa", "Желница"),
        ("Jelnitsa", "جيلنيتسا"),
        ("Winterau", "Винтерау"),
        ("Kholmsk", "خولمسك"),
        ("Elvast", "الفاست"),
        ("Ozhara", "أوجارا"),
    ],
)
def test_one_place(one: str, other: str) -> None:
    assert one_place(one, other)
    assert one_place(other, one)
    assert place_blocks(one) & place_blocks(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Malvera", "Melvera"),
        ("Malvera", "Мильвера"),
        ("Karsk", "كورسك"),
        ("Tolva", "تيلفا"),
        ("Tor", "تور"),
        ("Bely Log", "Белый"),
        ("Белый Лог", "Белая Лога"),
    ],
)
def test_two_places(one: str, other: str) -> None:
    assert not one_place(one, other)
    assert not one_place(other, one)

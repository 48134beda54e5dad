"""Cases of names: what may be one name, and what is surely another."""

import pytest

from stemma.names.inflection import is_oblique, may_be_case_of, may_be_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Марина Ветлугина", "Марины Ветлугиной"),
        ("Ульяна Гречко", "Ульяны Гречко"),
        ("Брусков", "Брускова"),
        ("Белый Лог", "Белом Логе"),
        ("Долгий Брод", "Долгого Брода"),
        ("Мальвера", "Мальверу"),
        ("Ингмар Вельд", "Ингмаром Вельдом"),
        ("Павел Лунёв", "Павла Лунёва"),
        ("Игорь Кравец", "Игорю Кравцу"),
        ("Мария Горская", "Марии Горской"),
        ("Берит Оселунд", "Берит Оселунд"),
    ],
)
def test_cases_of_one_name(one: str, other: str) -> None:
    assert may_be_one(one, other)
    assert may_be_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Анна Брускова", "Анна Брусков"),
        ("Анна Брускова", "Андрея Брускова"),
        ("Брусков", "Брусковой"),
        ("Александр Брусков", "Александрой Брусковой"),
        ("Мальвера", "Мельвера"),
    ],
)
def test_other_names(one: str, other: str) -> None:
    assert not may_be_one(one, other)
    assert not may_be_one(other, one)


def test_a_case_is_told_by_its_form_or_beside_the_nominative() -> None:
    assert is_oblique("Марины Ветлугиной")
    assert not is_oblique("Марина Ветлугина")
    assert may_be_case_of("Брускова", "Брусков")
    assert not may_be_case_of("Брусков", "Брускова")

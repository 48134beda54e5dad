"""Whom words mean, where no whole story is needed: houses by their pages, persons by the firm they are of."""

import pytest

from stemma.relate.citation.introduced import is_person, member_of
from stemma.relate.citation.releases import house
from stemma.relate.citation.speaking import is_ours, is_ruling


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("새온바이오 뉴스룸", "새온바이오"),
        ("HANDLING LEVANTE, S. A.", "HANDLING LEVANTE"),
        ("ООО «Кварц»", "Кварц"),
        ("پایگاه اطلاع‌رسانی نخست‌وزیری ساوران", "نخست‌وزیری ساوران"),
        ("The Press", "The Press"),
        ("Stadtwerke Wellenbrück", "Stadtwerke Wellenbrück"),
    ],
)
def test_a_house_has_its_name_without_press_room_and_legal_form(publisher: str, name: str) -> None:
    assert house(publisher) == name


@pytest.mark.parametrize(
    ("words", "body", "person"),
    [
        ("Piet Halvorsen of the Tallinn firm Rimefrost", "Rimefrost", "Piet Halvorsen"),
        ("Central Bank of the Tallinn region", "Central Bank", None),
        ("the Tallinn firm Rimefrost", "Rimefrost", None),
    ],
)
def test_a_person_of_a_firm_is_no_firm(words: str, body: str, person: str | None) -> None:
    assert member_of(words, body) == person


def test_a_role_right_behind_a_name_introduces_a_person_whatever_it_is_over() -> None:
    assert is_person(
        "Begoña Arístegui", "dijo Begoña Arístegui, portavoz del Sindicato de Rampa, que esperaba"
    )
    assert not is_person("Rampa Norte", "dijo Rampa Norte, sindicato de los trabajadores")


def test_rulings_and_what_is_our_own_are_told_by_their_words() -> None:
    assert is_ruling("el apartado 88 de la resolución", "es")
    assert not is_ruling("el informe", "es")
    assert is_ours("нашего читательского опроса", "ru")
    assert not is_ours("опроса института", "ru")

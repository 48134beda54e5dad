"""Whom words mean, where no whole story is needed: houses by their pages, persons by the firm they are of."""

import pytest

from stemma.model import ExemplarKind
from stemma.relate.citation.extents import whole_name
from stemma.relate.citation.guessed import is_lettered
from stemma.relate.citation.introduced import is_person, member_of
from stemma.relate.citation.releases import house
from stemma.relate.citation.speaking import calls_own, is_brought_in, is_gazette, is_ours, is_ruling
from stemma.relate.publishers import is_channel_of


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


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("un ingegnere dell'azienda", "it"),
        ("deux employés du port", "fr"),
        ("liman idaresinden iki yetkili", "tr"),
        ("двое сотрудников порта", "ru"),
        ("ایک اہلکار", "ur"),
        ("두 명의 관계자 중 한 관계자", "ko"),
        ("一名官员", "zh"),
    ],
)
def test_informants_brought_in_without_a_name(words: str, language: str) -> None:
    assert is_brought_in(words, language)


def test_whoever_is_known_or_knows_nothing_is_not_brought_in() -> None:
    assert not is_brought_in("l'ingegnere dell'azienda", "it")
    assert not is_brought_in("un passante", "it")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the Official Gazette", "en"),
        ("im Amtsblatt", "de"),
        ("el Boletín Oficial", "es"),
        ("Resmî Gazete'de", "tr"),
        ("الجريدة الرسمية", "ar"),
        ("в официальном вестнике", "ru"),
    ],
)
def test_a_gazette_of_laws_is_no_outlet(words: str, language: str) -> None:
    assert is_gazette(words, language)
    assert not is_gazette("the Harbour Gazette", language)


def test_a_channel_of_ones_own_is_told_by_its_words() -> None:
    assert calls_own("своём сайте", "ru")
    assert calls_own("وبگاه خود", "fa")
    assert not calls_own("сайте «Маяк»", "ru")
    assert is_channel_of("Личный канал Мирона Дзюбы", "Miron Dzyuba")
    assert not is_channel_of("The Harbour Gazette", "Miron Dzyuba")


@pytest.mark.parametrize(
    ("name", "kind", "words", "whole"),
    [
        ("مراد حاج", "person", "صاحب المقهى مراد حاج الزيات (40 عاماً)", "مراد حاج الزيات"),
        ("Комитет защиты", "institution", "Комитет защиты птиц", "Комитет защиты птиц"),
        ("Ada Quill", "person", "Ada Quill Miller", "Ada Quill"),
        ("مراد حاج", "person", "مراد حاج، صاحب المقهى", "مراد حاج"),
    ],
)
def test_a_name_goes_on_with_the_words_that_end_its_source(
    name: str, kind: ExemplarKind, words: str, whole: str
) -> None:
    assert whole_name(name, kind, words) == whole


def test_capitals_in_brackets_behind_a_name_are_a_bodys() -> None:
    text = "Il sindacato Latte e Pane (SLP) protesta. L'agenzia Kosta (AGK) lo scrive."
    assert is_lettered("SLP", text)
    assert not is_lettered("XYZ", text)

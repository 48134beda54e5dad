"""What two reports in different languages may share: names in any script, numbers in digits or in words."""

import numpy as np
import pytest

from stemma.relate.stories import Report
from stemma.relate.stories.known_names import known_names
from stemma.relate.stories.lexical import by_shared_numbers, rarity
from stemma.relate.stories.name_forms import name_forms
from stemma.relate.stories.skeletons import by_skeletons, names, skeleton


def shared(language: str, text: str) -> bool:
    """Whether a text names Tamina."""
    return skeleton("Tamina") in names(Report("a", language, "", text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mayor Tamina resigned."),
        ("ru", "Мэр Тамина подал в отставку."),
        ("fa", "شهردار تامینا استعفا کرد."),
        ("ar", "واستقبل الوزير رئيسة البلدية بتامينا."),
        ("ar", "اجتماع التامينا في البلدية"),
        ("ko", "시장 타미나는 사임했다."),
        ("ko", "시장 타미나에게 물었다."),
        ("ka", "მერი თამინა გადადგა."),
        ("hi", "महापौर तमिना ने कहा"),
        ("ta", "தமினா கூறினார்"),
    ],
)
def test_a_name_is_one_in_every_script(language: str, text: str) -> None:
    assert shared(language, text)


@pytest.mark.parametrize(("language", "text"), [("en", "the tamina dance"), ("ko", "시장이 사임했다.")])
def test_what_is_no_name(language: str, text: str) -> None:
    assert not shared(language, text)


def test_a_name_without_spaces_around_it() -> None:
    names_of = (
        names(Report("a", code, "", text))
        for code, text in (("zh", "据塔米连科办公室消息"), ("ko", "타밀렌코에게"))
    )
    assert skeleton("Tamilenko") in frozenset.intersection(*names_of)


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "市長塔米連科辭職。"), ("zh", "据塔米连科办公室消息"), ("ko", "타밀렌코는 사임했다.")],
)
def test_a_name_written_in_syllables_is_heard_as_one_in_letters(language: str, text: str) -> None:
    heard, other = Report("a", language, "", text), Report("b", language, "", "")
    rows = by_skeletons([heard, other, Report("c", "en", "", "Mayor Tamilenko resigned.")])
    told, silent = rows.products(np.array([0, 1]), np.array([2, 2])).tolist()
    assert told > 0.5
    assert silent == 0


def test_a_short_name_in_hangul_is_a_name() -> None:
    assert skeleton("Minsk") not in names(Report("a", "ko", "", "푸틴은 말했다."))
    assert skeleton("Putin") in names(Report("a", "ko", "", "푸틴은 말했다."))


def product(*reports: Report) -> float:
    return float(by_shared_numbers(reports).products(np.array([0]), np.array([1]))[0])


def test_a_number_in_words_is_shared_with_one_in_digits() -> None:
    digits, words = Report("a", "de", "", "Es gab 42 Tote."), Report("b", "en", "", "They found 42 dead.")
    spelled, other = (
        Report("c", "en", "", "Twelve people died."),
        Report("d", "de", "", "12 Menschen starben."),
    )
    assert product(digits, words) > 0
    assert product(spelled, other) > 0
    assert product(digits, other) == 0


def test_a_name_that_all_have_tells_less() -> None:
    few = [Report("a", "en", "", "Then Tamina left."), Report("b", "ru", "", "Потом Тамина ушла.")]
    many = [*few, *(Report(f"c{n}", "en", "", "Then Tamina left.") for n in range(40))]
    one, other = np.array([0]), np.array([1])
    assert by_skeletons(many).products(one, other)[0] < 0.5 * by_skeletons(few).products(one, other)[0]
    assert list(rarity(np.array([1, 10**6]), 5)) == [1.0, 0.0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He flew to South Sudan."),
        ("id", "Dia tiba di South Sudan."),
        ("ru", "Он прилетел в Южный Судан."),
        ("zh", "他抵達南蘇丹。"),
        ("ko", "남수단은 조용했다."),
    ],
)
def test_a_place_is_one_in_every_language(language: str, text: str) -> None:
    report = Report("a", language, "", text)
    assert known_names(report, name_forms(report)) == {"place ss"}


def test_people_and_adjectives_of_countries_are_known() -> None:
    report = Report("a", "ru", "", "Российские войска, сказал Путин.")
    assert known_names(report, name_forms(report)) == {"place ru", "person vladimir-putin"}


def test_a_common_word_is_no_place() -> None:
    report = Report("a", "en", "", "They will jordan across georgia, and nothing else.")
    assert not known_names(report, name_forms(report))

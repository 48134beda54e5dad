"""Names of outlets found in running text, in whatever script either is written."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from stemma.gazetteer import words
from stemma.names import spot
from stemma.names.spelling import ANY_BEGINNING, beginnings, is_like

CASES = Path(__file__).parent.parent / "cases" / "spotting"


class Cited(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``says`` stands in the text wherever the outlet is to be found, whole or in part."""

    languages: str
    name: str
    text: str
    says: str
    not_yet: bool = False


class Other(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    languages: str
    name: str
    text: str
    not_yet: bool = False


class Cases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    cited: tuple[Cited, ...]
    other: tuple[Other, ...]


FOUND = [
    msgspec.convert(tomllib.loads(path.read_text("utf-8")), Cases) for path in sorted(CASES.glob("*.toml"))
]


@pytest.mark.parametrize("case", [case for one in FOUND for case in one.cited], ids=lambda case: case.says)
def test_an_outlet_is_found_in_the_press_of_another_language(case: Cited) -> None:
    where = case.text.rindex(case.says)
    found = spot(case.text, case.name)
    is_found = any(start < where + len(case.says) and where < end for start, end in found)
    assert is_found is not case.not_yet


def test_only_words_that_begin_alike_are_alike() -> None:
    """What is heard first sorts words out before they are compared; it must never part two that are alike."""
    names = sorted({word for one in FOUND for case in one.cited for word in words(case.name)})
    said = sorted({word for one in FOUND for case in one.cited for word in words(case.says)})
    pairs = [(one, name) for one in said for name in names if is_like(one, name)]
    assert len(pairs) > len(names)
    for one, name in pairs:
        both = beginnings(one), beginnings(name)
        assert both[0] & both[1] or any(ANY_BEGINNING in each for each in both), (one, name)


@pytest.mark.parametrize("case", [case for one in FOUND for case in one.other], ids=lambda case: case.text)
def test_what_only_sounds_like_an_outlet_is_not_found(case: Other) -> None:
    assert bool(spot(case.text, case.name)) is case.not_yet


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("kaynak: Prolivniy Kuryer.", "Проливный курьер", "Prolivniy Kuryer"),
        ("به نقل از «اسکالنی وستنیک»", "Скальный вестник", "اسکالنی وستنیک"),
        ("según el Eskalni Vestnik", "Скальный вестник", "Eskalni Vestnik"),
        ("روزنامه ترکیه‌ای ماهور نوشت", "روزنامه ماهور", "روزنامه ترکیه‌ای ماهور"),
        ("한국 매체가 아니라 설원과학보의 글", "雪原科学报", "설원과학보"),
        ("Quelle: Agentur Stepowyj Dswin", "Степовий Дзвін", "Stepowyj Dswin"),
        ("пишет «Тепе хабер».", "Tepe Haber", "Тепе хабер"),
        ("据《海松经济》报道", "해송경제", "海松经济"),
        ("the Korean daily Haesong Economy said", "해송경제", "Haesong Economy"),
        ("as Gangmaeul News reported", "강마을뉴스", "Gangmaeul News"),
        ("Dongpo Caixun adds", "东浦财讯", "Dongpo Caixun"),
        ("the daily Da Ghra Ghag", "د غره غږ ورځپاڼه", "Ghra Ghag"),
        ("told Mill & Meal on Tuesday", "Mill & Meal", "Mill & Meal"),
        ("El Balón de Cuero'nun haberine göre", "El Balón de Cuero", "Balón de Cuero"),
        ("Sawt al-Mina wrote", "جريدة صوت الميناء", "Sawt al-Mina"),
    ],
)
def test_a_name_is_found_in_another_spelling(text: str, name: str, found: str) -> None:
    assert [text[start:end] for start, end in spot(text, name)] == [found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("С учётом двух насосов откачка превысит приток", "Le Saunier"),
        ("صحيفة صوت المدينة", "جريدة صوت الميناء"),
        ("the oasis letter writers", "Oasis Letter"),
        ("white cranes at Baihe Lake", "白鹤湖自然保护区管理局"),
        ("", "Tepe Haber"),
    ],
)
def test_another_name_is_not(text: str, name: str) -> None:
    assert spot(text, name) == ()


def test_a_name_stands_without_its_noun_where_the_text_has_both_elsewhere() -> None:
    text = "خبرگزاری رسمی ماهور نوشت که پل باز است. ماهور می‌افزاید که راه بسته است."
    found = [text[start:end] for start, end in spot(text, "خبرگزاری ماهور")]
    assert found == ["خبرگزاری رسمی ماهور", "ماهور"]
    assert spot("ماهور می‌افزاید که راه بسته است.", "خبرگزاری ماهور") == ()

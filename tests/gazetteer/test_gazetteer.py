"""The gazetteer's files are sound, and names in many dresses lead to the right entry."""

from collections import Counter

import pytest

from stemma import gazetteer
from stemma.gazetteer import key


def test_ids_are_unique() -> None:
    for entries in (gazetteer.publishers(), gazetteer.offices(), gazetteer.places(), gazetteer.people()):
        counted = Counter(entry.id for entry in entries)
        assert not [entry_id for entry_id, count in counted.items() if count > 1]


def test_there_are_enough_publishers() -> None:
    assert len(gazetteer.publishers()) >= 520


def test_every_office_of_a_person_and_publisher_exists() -> None:
    offices = {tenure.office for person in gazetteer.people() for tenure in person.tenures}
    offices |= {publisher.office for publisher in gazetteer.publishers() if publisher.office}
    assert not sorted(office for office in offices if gazetteer.office_by_id(office) is None)


def test_weak_names_are_names() -> None:
    for publisher in gazetteer.publishers():
        assert set(publisher.weak) <= set(publisher.all_names()), publisher.id


@pytest.mark.parametrize(
    ("name", "publisher_id"),
    [
        ("Tasnim", "tasnim"),
        ("the Iranian news agency Tasnim", "tasnim"),
        ("خبرگزاری تسنیم", "tasnim"),
        ("وكالة تسنيم الإيرانية", "tasnim"),
        ("Novosti news agency", "ria"),
        ("РИА Новости", "ria"),
        ("ریانووستی", "ria"),
        ("ريا نوفوستي", "ria"),
        ("агентство ТАСС", "tass"),
        ("Russia's state news agency TASS", "tass"),
        ("South Korean news agency Yonhap", "yonhap"),
        ("Синьхуа", "xinhua"),
        ("Afghan Voice Agency (AVA)", "ava"),
        ("صدای افغان (آوا)", "ava"),
        ("KCNA", "kcna"),
        ("ЦТАК", "kcna"),
        ("the official legal information portal", "pravo-gov-ru"),
        ("El Pais", "el-pais"),
        ("Агенція Reuters", "reuters"),
        ("Укрінформ", "ukrinform"),
        ("اے ایف پی", "afp"),
        ("رائٹرز", "reuters"),
        ("Anadolu Ajansı", "anadolu"),
        ("新華社", "xinhua"),
        ("法新社", "afp"),
        ("로이터", "reuters"),
        ("조선중앙통신", "kcna"),
        ("Agence France-Presse", "afp"),
        ("Evangelischer Pressedienst", "epd"),
    ],
)
def test_publisher(name: str, publisher_id: str) -> None:
    found = gazetteer.publisher(name)
    assert found is not None
    assert found.id == publisher_id


@pytest.mark.parametrize("name", ["", "—", "Rasha Today", "news agency", "the newspaper", "Northern Beacon"])
def test_no_publisher(name: str) -> None:
    assert gazetteer.publisher(name) is None


@pytest.mark.parametrize(
    ("name", "office_id"),
    [
        ("the Kremlin", "ru-presidency"),
        ("Кремль", "ru-presidency"),
        ("کرملین", "ru-presidency"),
        ("White House", "us-presidency"),
        ("МИД РФ", "ru-foreign"),
        ("МИД Казахстана", "kz-foreign"),
        ("российский МИД", "ru-foreign"),
        ("Ministry of Foreign Affairs of Iran", "ir-foreign"),
        ("وزارت خارجه ایران", "ir-foreign"),
        ("وزارة الخارجية القطرية", "qa-foreign"),
        ("South Korea’s Defense Ministry", "kr-defence"),
        ("правительство Германии", "de-government"),
    ],
)
def test_office(name: str, office_id: str) -> None:
    found = gazetteer.office(name)
    assert found is not None
    assert found.id == office_id


@pytest.mark.parametrize("name", ["", "Ministry of Foreign Affairs", "Norway", "foreign ministry"])
def test_no_office(name: str) -> None:
    assert gazetteer.office(name) is None


@pytest.mark.parametrize(
    ("role", "office_id"),
    [
        ("Norwegian prime minister", "no-government"),
        ("president of Finland", "fi-presidency"),
        ("президент Финляндии", "fi-presidency"),
        ("رئیس جمهور فنلاند", "fi-presidency"),
        ("الرئيس الفنلندي", "fi-presidency"),
        ("Finnish Foreign Ministry spokesman", "fi-foreign"),
    ],
)
def test_office_of_role(role: str, office_id: str) -> None:
    found = gazetteer.office_of_role(role)
    assert found is not None
    assert found.id == office_id


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("president of France", "presidency"),
        ("president of the club", None),
        ("presidente del comitato", None),
        ("le président du comité", None),
        ("presidenta del club", None),
        ("президент клуба", None),
        ("presidente del consiglio", "government"),
    ],
)
def test_office_kind(role: str, kind: str | None) -> None:
    assert gazetteer.office_kind(role) == kind


def test_an_office_its_holder_its_spokesman_and_its_portal_are_kin() -> None:
    assert {
        gazetteer.kin(known_as)
        for known_as in ("ru-presidency", "vladimir-putin", "dmitry-peskov", "pravo-gov-ru")
    } == {"ru-presidency"}


def test_outlets_of_one_owner_are_kin() -> None:
    assert gazetteer.kin("rt") == gazetteer.kin("ria") == gazetteer.kin("sputnik")
    assert gazetteer.kin("tass") != gazetteer.kin("ria")
    assert gazetteer.kin("nobody") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("كابل", "کابل"), ("Erdoğan", "ERDOGAN"), ("Семён", "семен"), ("۲۴", "24"), ("صدای‌افغان", "صدای افغان")],
)
def test_dress_does_not_count(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_what_differs_is_kept() -> None:
    assert key("й") != key("и")
    assert key("バラク") != key("ハラク")

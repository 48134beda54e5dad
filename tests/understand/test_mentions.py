"""Each file of ``tests/cases/mentions`` is a short text; its names are found, and no others."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from stemma.model import Version
from stemma.understand import mentions, sentences
from tests.bounds import at_most

LONG = 100_000

CASES = Path(__file__).parent.parent / "cases" / "mentions"


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: str
    text: str
    mentions: list[tuple[str, str]]
    headline: str | None = None
    roles: list[tuple[str, str]] | None = None


def _cases() -> list[Path]:
    return sorted(CASES.glob("*.toml"))


def _version(text: str, headline: str | None = None) -> Version:
    return Version(id="v", capture="c", file="f", item=None, text=text, headline=headline)


@pytest.mark.parametrize("path", _cases(), ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Case)
    version = _version(case.text, case.headline)
    spans = sentences.split(case.text, (), case.language)
    found = mentions.find(version, case.language, spans)
    told = [(mention.kind, mention.name) for mention in found]
    assert list(dict.fromkeys(told)) == list(dict.fromkeys(case.mentions))
    assert all(version.words(mention.span) == mention.name for mention in found)
    if case.roles is not None:
        roles = mentions.roles_of(version, case.language, spans)
        assert [(role.words, role.person.name) for role in roles] == case.roles


def test_there_are_enough_cases_in_every_language() -> None:
    languages = {path.stem.partition("-")[0] for path in _cases()}
    assert len(_cases()) >= 20
    assert languages >= {"en", "ru", "fa", "prs", "ar"}


def test_a_language_without_a_pack_has_no_mentions() -> None:
    assert mentions.find(_version("Karin Oltmann said so."), "xx", ()) == ()
    assert mentions.find(_version("Karin Oltmann said so."), None, ()) == ()


@pytest.mark.parametrize(
    "piece", ["x", "President ", "Ab Cd ", "of the ", "The Ministry of ", "«A ", "U.S. ", "A"]
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_time_is_linear(piece: str, language: str) -> None:
    _is_linear(piece, language)


@pytest.mark.parametrize("piece", ["وزیر امور ", "سخنگوی ", "خبرگزاری ", "الرئيس ", "بن ", "وزارت و "])
@pytest.mark.parametrize("language", ["fa", "ar"])
def test_time_is_linear_without_capitals(piece: str, language: str) -> None:
    _is_linear(piece, language)


def _is_linear(piece: str, language: str) -> None:
    text = (piece * LONG)[:LONG]
    spans = sentences.split(text, (), language)
    with at_most(seconds=30):
        mentions.find(_version(text, text[:500]), language, spans)

"""Language: the words decide; a declaration helps where they are few."""

from pathlib import Path

import msgspec
import pytest

from stemma.model import Version
from stemma.understand import language

CASES = Path(__file__).parents[1] / "cases" / "language"


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    text: str
    found: str | None = None
    headline: str | None = None
    declared: str | None = None
    url: str | None = None
    publisher: str | None = None


class CaseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    case: tuple[Case, ...]


def _cases() -> list[Case]:
    return [
        case
        for path in sorted(CASES.glob("*.toml"))
        for case in msgspec.toml.decode(path.read_bytes(), type=CaseFile).case
    ]


def _version(text: str, **fields: str | None) -> Version:
    return Version(
        id="v",
        capture="c",
        file="f",
        item=None,
        text=text,
        headline=fields.get("headline"),
        language=fields.get("declared"),
        url=fields.get("url"),
        publisher=fields.get("publisher"),
    )


@pytest.mark.parametrize("case", _cases(), ids=lambda case: f"{case.found}-{case.text[:24]}")
def test_language(case: Case) -> None:
    version = _version(
        case.text, headline=case.headline, declared=case.declared, url=case.url, publisher=case.publisher
    )
    assert language.identify(version) == case.found


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("en-US", "en"),
        ("fas", "fa"),
        ("fa_AF", "prs"),
        ("Dari", "prs"),
        ("und", None),
        ("", None),
        ("x", None),
    ],
)
def test_declared_code(declared: str, code: str | None) -> None:
    assert language.declared_code(declared) == code


def test_a_language_without_a_pack_is_a_finding() -> None:
    version = _version("Bron är öppen.")
    (finding,) = language.findings(version, "sv")
    assert finding.kind == "no-language-pack"
    assert "'sv'" in finding.message
    (unknown,) = language.findings(version, None)
    assert "unknown" in unknown.message
    assert language.findings(version, "en") == ()
    assert language.findings(_version(""), None) == ()

"""Declared origins: each case is a version's fields and the credits that they hold."""

from pathlib import Path

import msgspec
import pytest

from stemma.model import Block, Version
from stemma.understand import credits

CASES = Path(__file__).parents[1] / "cases" / "credits"


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    role: str
    name: str
    field: str = "text"
    publisher: str | None = None
    says: str | None = None
    own: bool | None = None


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    text: str = ""
    byline: str | None = None
    publisher: str | None = None
    publisher_id: str | None = None
    origin: str | None = None
    language: str | None = "en"
    credit_lines: tuple[str, ...] = ()
    credits: tuple[Expected, ...] = ()


class CaseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    case: tuple[Case, ...]


def _cases() -> list[tuple[str, Case]]:
    return [
        (f"{path.stem}: {case.what}", case)
        for path in sorted(CASES.glob("*.toml"))
        for case in msgspec.toml.decode(path.read_bytes(), type=CaseFile).case
    ]


def _version(case: Case) -> Version:
    blocks, at = [], 0
    for paragraph in case.text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Version(
        id="v",
        capture="c",
        file="f",
        item=None,
        text=case.text,
        byline=case.byline,
        publisher=case.publisher,
        publisher_id=case.publisher_id,
        origin=case.origin,
        credit_lines=case.credit_lines,
        blocks=tuple(blocks) if case.text else (),
    )


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in _cases()])
def test_credits(case: Case) -> None:
    version = _version(case)
    found = credits.find(version, case.language)
    for credit in found:
        assert version.words(credit.span) == credit.text
        assert version.words(credit.name_span) in (credit.name, credit.text)
        assert credit.span.covers(credit.name_span)
    assert [(credit.role, credit.name, credit.name_span.field) for credit in found] == [
        (expected.role, expected.name, expected.field) for expected in case.credits
    ]
    for credit, expected in zip(found, case.credits, strict=True):
        assert expected.publisher in (None, credit.publisher_id)
        assert expected.own in (None, credit.is_own)
        assert expected.says is None or credit.text == expected.says

"""Damage of a text: each case is a body and the kinds and words that are found in it."""

from pathlib import Path

import msgspec
import pytest

from stemma.model import Block, Version
from stemma.understand import damage, sentences

CASES = Path(__file__).parents[1] / "cases" / "damage"


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: str
    text: str


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    text: str
    language: str | None = "en"
    findings: tuple[Expected, ...] = ()


class CaseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    case: tuple[Case, ...]


def _cases() -> list[tuple[str, Case]]:
    return [
        (f"{path.stem}: {case.what}", case)
        for path in sorted(CASES.glob("*.toml"))
        for case in msgspec.toml.decode(path.read_bytes(), type=CaseFile).case
    ]


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in _cases()])
def test_damage(case: Case) -> None:
    blocks, at = [], 0
    for paragraph in case.text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph)))
        at += len(paragraph) + 2
    version = Version(id="v", capture="c", file="f", item=None, text=case.text, blocks=tuple(blocks))
    spans = sentences.split(case.text, version.blocks, case.language)
    found = damage.find(version, case.language, spans)
    assert [(finding.kind, finding.text) for finding in found] == [
        (expected.kind, expected.text) for expected in case.findings
    ]
    for finding in found:
        assert finding.span is not None
        assert version.words(finding.span) == finding.text
        assert finding.message.endswith(".")

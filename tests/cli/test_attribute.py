"""``stemma attribute``: the fields of a line, and that offsets of ``--raw`` are into the file as it is."""

import json
from pathlib import Path

from tests.cli.command import stemma

TEXT = (
    "Harbour news\n\nMaria Olsen runs the port of Varga and has done so since the spring.\n\n"
    "“The quay will open in May,” said Olsen, who had waited for it. The ministry said that the ferry"
    " would stop for a week.\n"
)


def test_raw_offsets_are_into_the_file_as_it_is(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(TEXT, "utf-8")
    run = stemma("attribute", "--raw", report)
    found = [json.loads(line) for line in run.out.splitlines()]
    assert run.status == 0
    assert [one["kind"] for one in found] == ["direct", "indirect"]
    for one in found:
        assert one["file"] == str(report)
        assert one["field"] == "text"
        for role in ("source", "cue", "content"):
            assert [TEXT[start:end] for start, end in one[role]] == one["text"][role]
        assert one["chain"][-1]["source"] == one["source"]
    assert found[0]["text"]["source"] == ["Olsen, who had waited for it"]


def test_versions_are_read_from_standard_input(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(TEXT, "utf-8")
    versions = stemma("extract", "--raw", report).out
    run = stemma("attribute", "-", stdin=versions)
    assert run.out == stemma("attribute", "--raw", report).out


def test_text_to_read_names_the_source_the_cue_and_the_content(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(TEXT, "utf-8")
    told = stemma("attribute", "--raw", report, "--format", "text").out.decode()
    assert "Olsen [said] direct" in told
    assert "that the ferry would stop for a week" in told

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


CHAIN = (
    "VARGA, June 18 (NNA) — According to the Norda news agency, quoting the Varga Tribune, the port will be"
    " shut until May. Maria Olsen, the mayor, said that the ferries would stop. “We are sorry,” she said.\n"
)


def test_text_to_read_shows_chains_and_credits_with_their_reasons(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(f"Harbour news\n\n{CHAIN}", "utf-8")
    told = stemma("attribute", "--format", "text", "--attribution", "rules", report).out.decode()
    assert "VARGA, June 18 (NNA) —" in told
    assert "Norda [According to] ← Varga Tribune [quoting] indirect" in told
    assert "Norda, “the Norda news agency”: outlet; outlet word “news agency”" in told
    assert "Maria Olsen, “she”: person; pronoun for “Maria Olsen”" in told


def test_a_line_of_json_gives_the_reasons_with_their_places(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(CHAIN, "utf-8")
    out = stemma("attribute", "--raw", "--attribution", "rules", report).out
    grounds = [
        one for line in out.splitlines() for link in json.loads(line)["chain"] for one in link["grounds"]
    ]
    assert [one["by"] for one in grounds] == ["outlet-word", "outlet-word", "title", "pronoun"]
    for one in grounds:
        assert CHAIN[slice(*one["place"])] == one["text"]


def test_a_report_without_credit_and_attribution_says_so(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Harbour news\n\nThe quay of Varga is closed until the spring.\n", "utf-8")
    told = stemma("attribute", "--format", "text", report).out.decode()
    assert "no credit and no attribution was found" in told

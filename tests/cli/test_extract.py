"""``stemma extract`` as it is called: output, messages, exit status."""

import json
from pathlib import Path

from click.testing import CliRunner

from stemma.cli import main

REPORT = """The well of Ansbeck

The well of Ansbeck gives water again, the district office said on Tuesday. It had been dry for two summers.
"""


def test_versions_are_written_as_lines(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    result = CliRunner().invoke(main, ["extract", str(tmp_path)])
    assert result.exit_code == 0
    version = json.loads(result.stdout)
    assert version["headline"] == "The well of Ansbeck"
    assert version["text"].startswith("The well of Ansbeck gives")


def test_raw_takes_the_whole_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    result = CliRunner().invoke(main, ["extract", "--raw", str(tmp_path / "a.txt")])
    assert json.loads(result.stdout)["text"] == REPORT


def test_what_is_left_out_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    (tmp_path / "b.txt").write_bytes(b"")
    result = CliRunner().invoke(main, ["extract", str(tmp_path), "nowhere", "--format", "text"])
    assert result.exit_code == 3
    assert "The well of Ansbeck gives" in result.stdout
    empty, missing = result.stderr.splitlines()
    assert empty.startswith(str(tmp_path / "b.txt")) and "(empty)" in empty
    assert missing.startswith("nowhere") and "(missing)" in missing


def test_nothing_read_is_told_by_the_exit_status(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["extract", str(tmp_path)]).exit_code == 1


def test_help_tells_the_exit_status() -> None:
    result = CliRunner().invoke(main, ["extract", "--help"])
    assert "Exit status" in result.stdout and "something was left out" in result.stdout


def test_names_cannot_move_the_terminals_cursor(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["extract", "no\x1b[2Jwhere\nat all"])
    assert "\x1b" not in result.stderr and result.stderr.count("\n") == 1

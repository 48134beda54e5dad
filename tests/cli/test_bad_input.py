"""Each bad input beside a good report: one clear line each, the good one traced, the status as documented."""

import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.command import BAD_INPUT, EXAMPLES, stemma, trace

GOOD = EXAMPLES / "meteorite" / "02-tavrinsky-luch.txt"
LINE = re.compile(r"(?P<item>.+?): (?P<how>left out|kept) \((?P<kind>[a-z-]+)\): (?P<why>.+); (?P<remedy>.+)")
EXPECTED = tomllib.loads((BAD_INPUT / "expected.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Told:
    """A line of standard error, taken apart."""

    item: str
    how: str
    kind: str


def told(line: str) -> Told:
    found = LINE.fullmatch(line)
    assert found, f"not what, where, why and what to do: {line!r}"
    return Told(found["item"], found["how"], found["kind"])


def test_every_folder_of_bad_input_has_its_expectation_and_its_row() -> None:
    folders = {path.name for path in BAD_INPUT.iterdir() if path.is_dir()}
    rows = set(re.findall(r"^\| `([a-z0-9-]+)` \|", (BAD_INPUT / "README.md").read_text("utf-8"), re.M))
    assert set(EXPECTED) == folders == rows


@pytest.mark.parametrize("name", EXPECTED)
def test_bad_input_from_the_case_folders(name: str) -> None:
    expected = EXPECTED[name]
    run = trace(GOOD, name, "--format", "json", cwd=BAD_INPUT)
    left_out = [Told(f"{name}/{item}", "left out", kind) for item, kind in expected.get("left_out", ())]
    kept = [Told(f"{name}/{item}", "kept", kind) for item, kind in expected.get("kept", ())]
    assert sorted(map(told, run.lines), key=str) == sorted(kept + left_out, key=str)
    files = {witness["file"] for witness in run.trace["witnesses"]}
    assert files == {str(GOOD), *(f"{name}/{file}" for file in expected.get("witnesses", ()))}
    assert run.status == (3 if left_out else 0)


@pytest.mark.parametrize("name", [name for name in EXPECTED if not EXPECTED[name].get("witnesses")])
def test_nothing_but_bad_input_is_told_and_its_json_is_whole(name: str) -> None:
    run = trace(name, "--format", "json", cwd=BAD_INPUT)
    assert run.status == 1
    assert run.trace["witnesses"] == []
    assert len(run.trace["dropped"]) == len(run.lines) == len(EXPECTED[name]["left_out"])


def test_a_page_of_20_mb_is_refused_in_one_line(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    paragraph = b"<p>The footbridge over the Linn was opened again on Thursday.</p>\n"
    page.write_bytes(b"<html><body>" + paragraph * (20_000_000 // len(paragraph) + 1) + b"</body></html>")
    beside_a_good_one(page, "too-large")


def test_a_page_as_large_as_is_allowed_is_read(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    head = "Quarry Bank Observer\n\nFootbridge over the Linn reopens\n\n"
    body = "".join(f"Walker number {number} crossed the bridge on Thursday.\n\n" for number in range(2_000))
    page.write_text(head + body, "utf-8")
    run = trace(GOOD, page, "--format", "json")
    assert (run.status, run.lines) == (0, [])
    assert len(run.trace["witnesses"]) == 2


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    beside_a_good_one(tmp_path / "nowhere.txt", "missing")


def test_a_pattern_without_a_match_is_named(tmp_path: Path) -> None:
    beside_a_good_one(tmp_path / "*.txt", "missing")


def test_an_empty_directory_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    beside_a_good_one(folder, "empty-directory")


def test_a_path_too_long_for_the_system_is_named() -> None:
    beside_a_good_one(Path("a" * 5_000), "unreadable")


def test_a_device_that_never_ends_is_refused() -> None:
    beside_a_good_one(Path("/dev/zero"), "too-large")


def test_a_name_that_is_no_utf_8_is_read_and_shown(tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/report-\xff.txt")
    Path(odd).write_bytes(GOOD.read_bytes())
    run = trace(odd, "--format", "json", "--store", tmp_path / "hub.sqlite")
    assert (run.status, run.lines) == (0, [])
    assert [witness["file"] for witness in run.trace["witnesses"]] == [f"{tmp_path}/report-\ufffd.txt"]


def test_control_characters_in_a_name_do_not_reach_the_terminal(tmp_path: Path) -> None:
    hostile = tmp_path / "a\x1b[2Jb\x07\rc\nd\u202ee.txt"
    hostile.write_bytes(b"\n")
    for arguments in (
        ("trace", "--encoder", "none", GOOD, hostile),
        ("extract", hostile),
        ("attribute", hostile),
        ("relate", hostile),
        ("dates", hostile),
        ("trace", GOOD, "--output", tmp_path / "a\x1b[2Jb" / "x.html"),
        ("trace", GOOD, "--store", tmp_path / "a\x1b[2Jb" / "x.sqlite"),
        ("show", "--store", hostile),
        ("show", "--store", tmp_path / "a\x1b[2Jb"),
        ("trace", "--a\x1b[2Jb"),
        ("a\x1b[2Jb",),
    ):
        run = stemma(*arguments)
        shown = run.err + run.out.decode()
        assert run.status in (1, 2, 3), arguments
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown), arguments
        assert not any(line.startswith("d") for line in run.lines), arguments


def test_standard_input_directories_patterns_and_files_together(tmp_path: Path) -> None:
    given = sorted((EXAMPLES / "ferry-in-fog").iterdir())
    folder = tmp_path / "reports"
    folder.mkdir()
    for path in given[:2]:
        (folder / path.name).write_bytes(path.read_bytes())
    for path in given[2:4]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    run = trace("-", "reports", "0*", given[5], "--format", "json", cwd=tmp_path, stdin=given[4].read_bytes())
    assert (run.status, run.lines) == (0, [])
    files = [witness["file"] for witness in run.trace["witnesses"]]
    expected = ["-", *(f"reports/{path.name}" for path in given[:2]), *(path.name for path in given[2:4])]
    assert sorted(files) == sorted([*expected, str(given[5])])


def test_empty_standard_input_is_told() -> None:
    run = trace("-")
    assert run.status == 1
    assert [told(line) for line in run.lines] == [Told("-", "left out", "empty")]


def beside_a_good_one(bad: Path, kind: str) -> None:
    """The good report is traced, the bad one has its line, in the text and in the JSON."""
    run = trace(GOOD, bad, "--format", "json")
    assert [told(line) for line in run.lines] == [Told(str(bad), "left out", kind)]
    assert [witness["file"] for witness in run.trace["witnesses"]] == [str(GOOD)]
    assert [(one["item"], one["kind"]) for one in run.trace["dropped"]] == [(str(bad), kind)]
    assert run.status == 3

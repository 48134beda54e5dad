"""Outputs and stores of no use, Ctrl-C, readers that go away: one line or none, and the right status."""

import os
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.cli.output import NAMES
from stemma.publish import FORMATS
from tests.cli.command import COMMAND, EXAMPLES, Run, environment, stemma, trace

REPORT = EXAMPLES / "meteorite" / "02-tavrinsky-luch.txt"
AS_ORDINARY_USER = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
"""Takes from root the right to write what is closed to all."""


def one_line(run: Run, *words: str, status: int = 2) -> None:
    assert run.status == status, run.err
    assert len(run.lines) == 1, run.err
    assert all(word in run.err for word in words), run.err
    assert run.out == b""


def as_ordinary_user(*arguments: str | Path) -> Run:
    """The command under a user for whom the permissions of files count."""
    before = AS_ORDINARY_USER if os.geteuid() == 0 else ()
    done = subprocess.run(
        [*before, *COMMAND, *map(str, arguments)], capture_output=True, env=environment(), check=False
    )
    return Run(done.returncode, done.stdout, done.stderr.decode())


def test_the_formats_that_can_be_asked_for_are_those_that_exist() -> None:
    assert set(NAMES) == {"text", *FORMATS}


def test_an_output_in_a_missing_folder_is_refused_before_any_work(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "story.html"
    one_line(stemma("trace", "no-such-file", "--output", target), str(target), "folder does not exist")


def test_an_output_that_is_a_directory_is_refused(tmp_path: Path) -> None:
    one_line(stemma("trace", REPORT, "--output", tmp_path), str(tmp_path), "is a directory")


def test_an_ending_without_a_format_is_refused(tmp_path: Path) -> None:
    run = stemma("trace", REPORT, "--output", tmp_path / "story.pdf")
    assert run.status == 2
    assert run.lines[-1] == "Error: no format is known by the ending .pdf: name one with --format"


@pytest.mark.parametrize("ending", ["txt", "json", "html", "svg", "graphml", "dot"])
def test_the_ending_of_the_output_chooses_the_format(tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"story.{ending}"
    assert trace(REPORT, "--output", target).status == 0
    starts = {
        "txt": "",
        "json": "{",
        "html": "<!doctype html",
        "svg": "<",
        "graphml": "<?xml",
        "dot": "digraph",
    }
    assert target.read_text("utf-8").lower().startswith(starts[ending])
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_an_output_that_was_there_is_replaced_through_its_link(tmp_path: Path) -> None:
    target, link = tmp_path / "story.json", tmp_path / "latest.json"
    target.write_text("older")
    link.symlink_to(target)
    assert trace(REPORT, "--output", link).status == 0
    assert link.is_symlink()
    assert target.read_bytes().startswith(b"{")


def test_a_device_is_written_to_and_not_replaced() -> None:
    assert trace(REPORT, "--format", "json", "--output", "/dev/null").status == 0
    assert Path("/dev/null").is_char_device()
    full = trace(REPORT, "--format", "json", "--output", "/dev/full")
    one_line(full, "/dev/full", "No space left on device")


def test_a_dash_for_output_is_standard_output() -> None:
    run = trace(REPORT, "--format", "json", "--output", "-")
    assert len(run.trace["witnesses"]) == 1


@pytest.mark.parametrize("format_name", ["text", "json"])
def test_standard_output_that_is_full_is_told_in_one_line(format_name: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "trace", "--encoder", "none", str(REPORT), "--format", format_name],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    one_line(Run(done.returncode, b"", done.stderr.decode()), "standard output", "No space left on device")


def test_without_standard_streams_nothing_fails() -> None:
    line = " ".join([*COMMAND, "trace", "--encoder", "none", str(REPORT)])
    done = subprocess.run(
        ["sh", "-c", f"{line} <&- >&- 2>&-"], env=environment(), capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_of_few_letters_gets_marks_for_the_others() -> None:
    run = trace(REPORT, more={"PYTHONIOENCODING": "latin-1"})
    assert run.status == 0
    assert b"?" in run.out


def test_stores_of_no_use_are_refused_and_left_alone(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("These are notes, and no database.\n" * 50)
    bookmarks = tmp_path / "bookmarks.sqlite"
    with sqlite3.connect(bookmarks) as connection:
        connection.execute("CREATE TABLE bookmark (address TEXT)")
    before = notes.read_bytes(), bookmarks.read_bytes()
    for command in (("trace", REPORT), ("show",)):
        one_line(stemma(*command, "--store", tmp_path), str(tmp_path), "is a directory")
        one_line(stemma(*command, "--store", notes), str(notes), "cannot be opened as a Stemma store")
        one_line(stemma(*command, "--store", bookmarks), str(bookmarks), "another program's database")
        one_line(stemma(*command, "--store", tmp_path / "no" / "x"), "folder does not exist")
    assert before == (notes.read_bytes(), bookmarks.read_bytes())
    assert {path.name for path in tmp_path.iterdir()} == {"notes.txt", "bookmarks.sqlite"}


def test_show_without_anything_to_show(tmp_path: Path) -> None:
    empty = tmp_path / "empty.sqlite"
    empty.touch()
    one_line(stemma("show", "--store", empty), str(empty), "nothing was traced into it")
    one_line(stemma("show", "--store", tmp_path / "no.sqlite"), "there is no such file")
    run = stemma("show")
    assert (run.status, run.lines[-1]) == (2, "Error: name the store with --store PATH")


def test_settings_of_no_use_are_told(tmp_path: Path) -> None:
    one_line(stemma("trace", REPORT, more={"STEMMA_ENCODER": "magic"}), "encoder 'magic'")
    one_line(stemma("show", more={"STEMMA_STORE": str(tmp_path)}), "is a directory")


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_what_may_not_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("root may write everything, and there is no setpriv")
    closed = tmp_path / "closed"
    closed.mkdir()
    store, page = closed / "hub.sqlite", closed / "story.json"
    assert trace(REPORT, "--store", store, "--output", page).status == 0
    for path in (store, page, closed):
        path.chmod(0o555)
    for target in (page, closed / "new.json"):
        one_line(as_ordinary_user("trace", REPORT, "--output", target), str(target), "cannot be written")
    one_line(as_ordinary_user("trace", REPORT, "--store", store, "--encoder", "none"), str(store), "readonly")
    one_line(as_ordinary_user("trace", REPORT, "--store", closed / "new"), "cannot be opened")
    shown = as_ordinary_user("show", "--store", store, "--format", "json")
    assert (shown.status, shown.out) == (0, page.read_bytes())


@pytest.fixture
def heeds_ctrl_c() -> Iterator[None]:
    """What a shell starts in the background is deaf to Ctrl-C, and so is all that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeds_ctrl_c")
@pytest.mark.parametrize("after", [0.0, 0.5, 1.5])
def test_ctrl_c_ends_quietly(tmp_path: Path, after: float) -> None:
    store = tmp_path / "hub.sqlite"
    process = subprocess.Popen(
        [*COMMAND, "trace", "-", str(EXAMPLES), "--store", str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    while not store.exists():  # the first thing that the command itself does
        time.sleep(0.01)
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130, err.decode()
    assert (out, err.strip()) == (b"", b"")


@pytest.mark.parametrize("format_name", ["json", "html", "text"])
def test_a_reader_that_goes_away_ends_it_quietly(format_name: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [*COMMAND, "trace", "--encoder", "none", str(REPORT), "--format", format_name],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(),
        check=False,
    )
    os.close(writing)
    assert (process.returncode, process.stderr) == (141, b"")


def test_a_reader_of_json_lines_that_goes_away_ends_it_quietly() -> None:
    line = " ".join([*COMMAND, "extract", str(EXAMPLES / "ferry-in-fog")])
    done = subprocess.run(
        ["sh", "-c", f"{line} | head -c 10"], env=environment(), capture_output=True, check=False
    )
    assert (done.stdout, done.stderr) == (b'{"id":"' + done.stdout[7:], b"")

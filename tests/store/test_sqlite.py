"""What only a file can suffer: damage, other files, a newer schema, and being killed."""

import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from stemma.errors import InvalidInput, Misconfigured
from stemma.model import Analysis, Capture, Version, payload_digest
from stemma.store import SqliteStore

WRITER = """
import sys
from pathlib import Path
from stemma.model import Analysis, Capture, Version, payload_digest
from stemma.store import SqliteStore

store = SqliteStore(Path(sys.argv[1]), made_by="test/1")
for number in range(100_000):
    payload = f"report {number}".encode() * 200
    capture = Capture(f"{number}.txt", "text/plain", payload, payload_digest(payload))
    versions = [Version(f"v-{number}-{half}", capture.digest, "f", None, "t") for half in "ab"]
    store.report(capture, [Analysis(version, "en") for version in versions])
    print(number, flush=True)
"""


def capture(payload: bytes) -> Capture:
    return Capture("report.txt", "text/plain", payload, payload_digest(payload))


def test_what_was_stored_is_there_after_closing(tmp_path: Path) -> None:
    one = capture(b"The bridge was opened.")
    store = SqliteStore(tmp_path / "hub.sqlite", made_by="test/1")
    store.report(one, [Analysis(Version("v-1", one.digest, "report.txt", None, "text"), "en")])
    store.close()
    again = SqliteStore(tmp_path / "hub.sqlite", made_by="test/1")
    assert again.known(one.digest, "test/1") is not None
    assert again.known(one.digest, "another/2") is None


def test_one_flipped_bit_names_the_record(tmp_path: Path) -> None:
    path = tmp_path / "hub.sqlite"
    store = SqliteStore(path, made_by="test/1")
    store.report(capture(b"The bridge was opened."), [])
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE capture SET payload = ?", (b"The bridge was closed.",))
    damaged = SqliteStore(path, made_by="test/1")
    with pytest.raises(InvalidInput, match="no longer has this digest"):
        list(damaged.captures())


def test_another_kind_of_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes, and no database at all.\n" * 40)
    before = path.read_bytes()
    with pytest.raises(Misconfigured, match="cannot be opened as a Stemma store"):
        SqliteStore(path, made_by="test/1")
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "hub.sqlite"
    SqliteStore(path, made_by="test/1").close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(Misconfigured, match="newer Stemma"):
        SqliteStore(path, made_by="test/1")


@pytest.mark.parametrize("after", [0.05, 0.2, 0.45])
def test_killed_at_any_moment_the_file_holds_whole_reports_only(tmp_path: Path, after: float) -> None:
    path = tmp_path / "hub.sqlite"
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    acknowledged = [int(line) for line in process.stdout if line.endswith("\n")]
    process.wait()
    store = SqliteStore(path, made_by="test/1")
    kept = {one.target_uri for one in store.captures()}
    assert {f"{number}.txt" for number in acknowledged} <= kept
    assert len(list(store.analyses())) == 2 * len(kept)
    store.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

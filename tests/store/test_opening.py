"""Whose file it is: only a store is opened as one, and reading alone changes nothing."""

import sqlite3
from pathlib import Path

import pytest

from stemma.errors import Misconfigured, TryLater
from stemma.model import Analysis, Capture, Dropped, Version, payload_digest
from stemma.store import SqliteStore, opening

MADE_BY = "test/1"


def capture(payload: bytes) -> Capture:
    return Capture("report.txt", "text/plain", payload, payload_digest(payload))


def analysis(key: str, of: Capture) -> Analysis:
    return Analysis(Version(key, of.digest, of.target_uri, None, "text"), "en")


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmark (address TEXT)")
    connection.close()
    before = path.read_bytes()
    for reading in (False, True):
        with pytest.raises(Misconfigured, match="another program's database"):
            SqliteStore(path, made_by=MADE_BY, reading=reading)
    assert path.read_bytes() == before


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="is a directory"):
        SqliteStore(tmp_path, made_by=MADE_BY)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="its folder does not exist"):
        SqliteStore(tmp_path / "nowhere" / "hub.sqlite", made_by=MADE_BY)


def test_reading_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="there is no such file"):
        SqliteStore(tmp_path / "hub.sqlite", made_by=MADE_BY, reading=True)
    assert not list(tmp_path.iterdir())


def test_an_empty_file_becomes_a_store_but_cannot_be_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "hub.sqlite"
    path.touch()
    with pytest.raises(Misconfigured, match="nothing was traced into it"):
        SqliteStore(path, made_by=MADE_BY, reading=True)
    SqliteStore(path, made_by=MADE_BY).close()
    SqliteStore(path, made_by=MADE_BY, reading=True).close()


def test_reading_leaves_the_bytes_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "hub.sqlite"
    store = SqliteStore(path, made_by=MADE_BY)
    store.report(capture(b"The bridge was opened."), [])
    store.close()
    before = path.read_bytes()
    reader = SqliteStore(path, made_by=MADE_BY, reading=True)
    assert len(list(reader.captures())) == 1
    with pytest.raises(Misconfigured, match="readonly"):
        reader.report(capture(b"another"), [])
    reader.close()
    assert path.read_bytes() == before


def test_a_file_that_another_process_holds_is_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT_SECONDS", 0.1)
    path = tmp_path / "hub.sqlite"
    store = SqliteStore(path, made_by=MADE_BY)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(TryLater, match="another process"):
        store.report(capture(b"The bridge was opened."), [])
    holder.execute("ROLLBACK")
    assert store.report(capture(b"The bridge was opened."), [])


def test_a_damaged_page_is_told_by_name(tmp_path: Path) -> None:
    path = tmp_path / "hub.sqlite"
    store = SqliteStore(path, made_by=MADE_BY)
    for number in range(40):
        one = capture(str(number).encode() * 4000)
        store.report(one, [analysis(f"v-{number}", one)])
    store.close()
    payload = bytearray(path.read_bytes())
    payload[8192:] = b"\x55" * (len(payload) - 8192)
    path.write_bytes(payload)
    with pytest.raises(Misconfigured, match=r"hub\.sqlite"):
        list(SqliteStore(path, made_by=MADE_BY).analyses())


def test_a_capture_without_a_report_is_known_with_what_was_left_out(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "hub.sqlite", made_by=MADE_BY)
    one = capture(b"<nav>menu</nav>")
    left = (Dropped("page.html", "no-article", "no body", "give another page"),)
    assert store.report(one, [], left)
    assert not store.report(one, [], left)
    assert store.known(one.digest, MADE_BY) == ()
    assert store.left_out(one.digest) == left


def test_what_an_older_component_made_of_a_capture_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "hub.sqlite"
    one = capture(b"The bridge was opened.")
    left = (Dropped("report.txt", "bad-record", "no record", "mend it"),)
    older = SqliteStore(path, made_by="test/0")
    older.report(one, [analysis("v-old", one)], left)
    older.close()
    newer = SqliteStore(path, made_by=MADE_BY)
    assert newer.known(one.digest, MADE_BY) is None
    newer.report(one, [analysis("v-new", one)])
    assert [found.id for found in newer.analyses()] == ["v-new"]
    assert newer.left_out(one.digest) == ()

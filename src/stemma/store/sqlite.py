"""One SQLite file behind the Store contract. Payloads are kept as received, with their digest.

A capture and all that was made of it are one transaction (write-ahead log, synchronous FULL): killed
at any moment, the file holds the whole report or none of it.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from stemma import wire
from stemma.errors import InvalidInput, Misconfigured
from stemma.model import Analysis, Capture, Iso, Trace, payload_digest
from stemma.store.migrations import MIGRATIONS

_INSERT_CAPTURE = """
    INSERT INTO capture (digest, target_uri, media_type, charset, captured, status, headers, payload)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
"""
_UPSERT_ANALYSIS = """
    INSERT INTO analysis (id, capture, made_by, record) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET made_by = excluded.made_by, record = excluded.record
    WHERE record != excluded.record OR made_by != excluded.made_by
"""


class SqliteStore:
    """Opens the file, or makes it; brings an older one up to date."""

    def __init__(self, path: Path, *, made_by: str) -> None:
        self._path = path
        self._made_by = made_by
        try:
            self._connection = sqlite3.connect(path, isolation_level=None, timeout=30)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("PRAGMA foreign_keys = ON")
            self._migrate()
        except sqlite3.DatabaseError as error:
            raise Misconfigured(
                str(path), f"cannot be opened as a Stemma store: {error}", "name another file with --store"
            ) from error

    def report(self, capture: Capture, analyses: Sequence[Analysis]) -> bool:
        before = self._connection.total_changes
        with self._transaction():
            self._connection.execute(_INSERT_CAPTURE, _capture_row(capture))
            self._connection.executemany(
                _UPSERT_ANALYSIS, [(a.id, capture.digest, self._made_by, wire.encode(a)) for a in analyses]
            )
        return self._connection.total_changes > before

    def known(self, digest: str, made_by: str) -> tuple[Analysis, ...] | None:
        rows = self._connection.execute(
            "SELECT id, record FROM analysis WHERE capture = ? AND made_by = ? ORDER BY id", (digest, made_by)
        ).fetchall()
        return (
            tuple(wire.decode(record, Analysis, item=f"{self._path}, {key}") for key, record in rows) or None
        )

    def captures(self) -> Iterator[Capture]:
        rows = self._connection.execute(
            "SELECT target_uri, media_type, payload, digest, charset, captured, status, headers"
            " FROM capture ORDER BY digest"
        )
        for uri, media_type, payload, digest, charset, captured, status, headers in rows:
            if payload_digest(payload) != digest:
                raise InvalidInput(
                    f"{self._path}, capture {digest}",
                    "its payload no longer has this digest",
                    "restore the file from a copy",
                    kind="damaged-evidence",
                )
            pairs = wire.decode(headers, tuple[tuple[str, str], ...], item=f"{self._path}, capture {digest}")
            yield Capture(
                uri, media_type, payload, digest, charset, Iso(captured) if captured else None, status, pairs
            )

    def analyses(self) -> Iterator[Analysis]:
        for key, record in self._connection.execute("SELECT id, record FROM analysis ORDER BY id"):
            yield wire.decode(record, Analysis, item=f"{self._path}, {key}")

    def keep_trace(self, trace: Trace) -> None:
        record = wire.encode(trace)
        with self._transaction():
            self._connection.execute(
                "INSERT INTO trace (id, record) VALUES (1, ?) ON CONFLICT (id) DO UPDATE"
                " SET record = excluded.record WHERE record != excluded.record",
                (record,),
            )

    def trace(self) -> Trace | None:
        row = self._connection.execute("SELECT record FROM trace").fetchone()
        return wire.decode(row[0], Trace, item=f"{self._path}, trace") if row else None

    def close(self) -> None:
        self._connection.close()

    def _transaction(self) -> "_Transaction":
        return _Transaction(self._connection)

    def _migrate(self) -> None:
        version: int = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(MIGRATIONS):
            raise Misconfigured(
                str(self._path), f"was written by a newer Stemma (schema {version})", "update Stemma"
            )
        for number, statements in enumerate(MIGRATIONS[version:], start=version + 1):
            with self._transaction():
                for statement in statements:
                    self._connection.execute(statement)
                self._connection.execute(f"PRAGMA user_version = {number}")


class _Transaction:
    """``BEGIN IMMEDIATE`` to commit, or back to where it was."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._connection.execute("COMMIT" if kind is None else "ROLLBACK")


def _capture_row(capture: Capture) -> tuple[object, ...]:
    return (
        capture.digest,
        capture.target_uri,
        capture.media_type,
        capture.charset,
        capture.captured,
        capture.status,
        wire.encode(capture.headers),
        capture.payload,
    )

"""One SQLite file behind the Store contract. Payloads are kept as received, with their digest.

A capture and all that was made of it are one transaction (write-ahead log, synchronous FULL): killed
at any moment, the file holds the whole report or none of it.
"""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from stemma import wire
from stemma.errors import InvalidInput, Misconfigured, TryLater
from stemma.model import Analysis, Capture, Drawing, Dropped, Iso, Trace, payload_digest
from stemma.store import opening

_UPSERT_CAPTURE = """
    INSERT INTO capture (digest, target_uri, media_type, charset, captured, status, headers, payload, made_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (digest) DO UPDATE SET made_by = excluded.made_by WHERE made_by != excluded.made_by
"""
_UPSERT_ANALYSIS = """
    INSERT INTO analysis (id, capture, record) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET capture = excluded.capture, record = excluded.record
    WHERE record != excluded.record OR capture != excluded.capture
"""
_UPSERT_LEFT_OUT = """
    INSERT INTO left_out (capture, number, record) VALUES (?, ?, ?)
    ON CONFLICT (capture, number) DO UPDATE SET record = excluded.record WHERE record != excluded.record
"""
_UPSERT_TRACE = """
    INSERT INTO trace (id, record) VALUES (1, ?)
    ON CONFLICT (id) DO UPDATE SET record = excluded.record WHERE record != excluded.record
"""
_INSERT_DRAWING = "INSERT INTO drawing (key, record) VALUES (?, ?) ON CONFLICT (key) DO NOTHING"
_OLDER_ANALYSES = "SELECT id FROM analysis WHERE capture = ?"


class SqliteStore:
    """Opens the file, or makes it. ``reading`` takes it as it is and writes nothing."""

    def __init__(self, path: Path, *, made_by: str, reading: bool = False) -> None:
        self._path = path
        self._made_by = made_by
        self._connection = opening.readable(path) if reading else opening.writable(path)

    def report(
        self, capture: Capture, analyses: Sequence[Analysis], left_out: Sequence[Dropped] = ()
    ) -> bool:
        digest = capture.digest
        before = self._connection.total_changes
        with self._writing() as connection:
            connection.execute(_UPSERT_CAPTURE, (*_capture_row(capture), self._made_by))
            kept = {one.id for one in analyses}
            older = {key for (key,) in connection.execute(_OLDER_ANALYSES, (digest,))}
            connection.executemany(
                "DELETE FROM analysis WHERE id = ?", [(key,) for key in sorted(older - kept)]
            )
            connection.executemany(_UPSERT_ANALYSIS, [(one.id, digest, wire.encode(one)) for one in analyses])
            connection.execute(
                "DELETE FROM left_out WHERE capture = ? AND number >= ?", (digest, len(left_out))
            )
            connection.executemany(
                _UPSERT_LEFT_OUT,
                [(digest, number, wire.encode(one)) for number, one in enumerate(left_out)],
            )
        return self._connection.total_changes > before

    def known(self, digest: str, made_by: str) -> tuple[Analysis, ...] | None:
        with self._reading() as connection:
            read = connection.execute(
                "SELECT 1 FROM capture WHERE digest = ? AND made_by = ?", (digest, made_by)
            ).fetchone()
            rows = connection.execute(
                "SELECT id, record FROM analysis WHERE capture = ? ORDER BY id", (digest,)
            ).fetchall()
        return tuple(self._analysis(key, record) for key, record in rows) if read else None

    def left_out(self, digest: str) -> tuple[Dropped, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT record FROM left_out WHERE capture = ? ORDER BY number", (digest,)
            ).fetchall()
        return tuple(wire.decode(record, Dropped, item=f"{self._path}, {digest}") for (record,) in rows)

    def captures(self) -> Iterator[Capture]:
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT target_uri, media_type, payload, digest, charset, captured, status, headers"
                " FROM capture ORDER BY digest"
            )
            for uri, media_type, payload, digest, charset, captured, status, headers in rows:
                item = f"{self._path}, capture {digest}"
                _refuse_damage(payload, digest, item)
                pairs = wire.decode(headers, tuple[tuple[str, str], ...], item=item)
                moment = Iso(captured) if captured else None
                yield Capture(uri, media_type, payload, digest, charset, moment, status, pairs)

    def analyses(self) -> Iterator[Analysis]:
        with self._reading() as connection:
            for key, record in connection.execute("SELECT id, record FROM analysis ORDER BY id"):
                yield self._analysis(key, record)

    def drawing(self, key: str) -> Drawing | None:
        with self._reading() as connection:
            row = connection.execute("SELECT record FROM drawing WHERE key = ?", (key,)).fetchone()
        return wire.decode(row[0], Drawing, item=f"{self._path}, drawing {key}") if row else None

    def keep_drawing(self, key: str, drawing: Drawing) -> None:
        with self._writing() as connection:
            connection.execute(_INSERT_DRAWING, (key, wire.encode(drawing)))

    def keep_trace(self, trace: Trace, drawings: Collection[str] = ()) -> None:
        kept = frozenset(drawings)
        with self._writing() as connection:
            connection.execute(_UPSERT_TRACE, (wire.encode(trace),))
            keys = {key for (key,) in connection.execute("SELECT key FROM drawing")}
            connection.executemany(
                "DELETE FROM drawing WHERE key = ?", [(key,) for key in sorted(keys - kept)]
            )

    def trace(self) -> Trace | None:
        with self._reading() as connection:
            row = connection.execute("SELECT record FROM trace").fetchone()
        return wire.decode(row[0], Trace, item=f"{self._path}, trace") if row else None

    def close(self) -> None:
        self._connection.close()

    def _analysis(self, key: str, record: bytes) -> Analysis:
        return wire.decode(record, Analysis, item=f"{self._path}, {key}")

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """What SQLite complains of, told with the file's name and the remedy."""
        try:
            yield self._connection
        except sqlite3.DatabaseError as error:
            raise self._told(error) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """``BEGIN IMMEDIATE`` to commit, or back to where it was."""
        with self._reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def _told(self, error: sqlite3.DatabaseError) -> TryLater | Misconfigured:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return TryLater(str(self._path), "another process is writing to it", "try again when it is done")
        return Misconfigured(
            str(self._path), f"the store cannot be used: {error}", "see docs/store.md, or name another file"
        )


def _refuse_damage(payload: bytes, digest: str, item: str) -> None:
    if payload_digest(payload) != digest:
        raise InvalidInput(
            item,
            "its payload no longer has this digest",
            "restore the file from a copy",
            kind="damaged-evidence",
        )


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

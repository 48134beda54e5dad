"""A path in, a connection to a Stemma store out; Misconfigured, and nothing touched, for any other file.

Whose file it is gets checked before anything is written to it, its header included.
"""

import sqlite3
from pathlib import Path

from stemma.errors import Misconfigured
from stemma.store.migrations import APPLICATION_ID, MIGRATIONS

WAIT_SECONDS = 30
"""How long another process may hold the file before we give up."""
ELSEWHERE = "name another file with --store"


def writable(path: Path) -> sqlite3.Connection:
    """Opens the store or makes it, and brings an older one up to date."""
    _refuse_folders(path)
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=WAIT_SECONDS)
        _refuse_strangers(path, connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection)
    except sqlite3.DatabaseError as error:
        raise _not_opened(path, error) from error
    return connection


def readable(path: Path) -> sqlite3.Connection:
    """Opens a store that is there, for reading alone; also where nothing may be written."""
    _refuse_folders(path)
    if not path.is_file():
        raise Misconfigured(str(path), "there is no such file", "name the file that stemma trace wrote")
    try:
        connection = _connected_for_reading(path)
        _refuse_strangers(path, connection)
    except sqlite3.DatabaseError as error:
        raise _not_opened(path, error) from error
    if _schema(connection) < len(MIGRATIONS):
        raise Misconfigured(
            str(path), "nothing was traced into it by this Stemma", "run stemma trace with --store first"
        )
    return connection


def _connected_for_reading(path: Path) -> sqlite3.Connection:
    """Where its folder cannot be written, a store at rest is read as a file that never changes."""
    address = path.absolute().as_uri() + "?mode=ro"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT_SECONDS)
    try:
        _schema(connection)
    except sqlite3.OperationalError:
        if path.with_name(path.name + "-wal").exists():
            raise
        connection.close()
        return sqlite3.connect(address + "&immutable=1", uri=True, isolation_level=None)
    return connection


def _refuse_folders(path: Path) -> None:
    if path.is_dir():
        raise Misconfigured(str(path), "is a directory and no store", "name a file with --store")
    if not path.parent.is_dir():
        raise Misconfigured(str(path), "its folder does not exist", f"make the folder, or {ELSEWHERE}")


def _refuse_strangers(path: Path, connection: sqlite3.Connection) -> None:
    """A database that another program wrote, or a newer Stemma."""
    tables: int = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    owner: int = connection.execute("PRAGMA application_id").fetchone()[0]
    if tables and owner != APPLICATION_ID:
        raise Misconfigured(str(path), "is another program's database", ELSEWHERE)
    if (schema := _schema(connection)) > len(MIGRATIONS):
        raise Misconfigured(str(path), f"was written by a newer Stemma (schema {schema})", "update Stemma")


def _schema(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def _migrate(connection: sqlite3.Connection) -> None:
    """Every step that is missing, each whole or not at all; of two processes at once, one makes it."""
    while (done := _schema(connection)) < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _schema(connection) == done:
                for statement in MIGRATIONS[done]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {done + 1}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def _not_opened(path: Path, error: sqlite3.DatabaseError) -> Misconfigured:
    return Misconfigured(str(path), f"cannot be opened as a Stemma store: {error}", ELSEWHERE)

"""The schema as numbered steps. A step that was released is never changed; a new one is added."""

APPLICATION_ID = 0x5374656D
"""``Stem``, in the header of every store, so that no other program's database is taken for one."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        """CREATE TABLE capture (
            digest TEXT PRIMARY KEY,
            target_uri TEXT NOT NULL,
            media_type TEXT NOT NULL,
            charset TEXT,
            captured TEXT,
            status INTEGER,
            headers BLOB NOT NULL,
            payload BLOB NOT NULL,
            made_by TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE analysis (
            id TEXT PRIMARY KEY,
            capture TEXT NOT NULL REFERENCES capture (digest),
            record BLOB NOT NULL
        ) STRICT""",
        "CREATE INDEX analysis_of_capture ON analysis (capture)",
        """CREATE TABLE left_out (
            capture TEXT NOT NULL REFERENCES capture (digest),
            number INTEGER NOT NULL,
            record BLOB NOT NULL,
            PRIMARY KEY (capture, number)
        ) STRICT""",
        "CREATE TABLE trace (id INTEGER PRIMARY KEY CHECK (id = 1), record BLOB NOT NULL) STRICT",
    ),
    ("CREATE TABLE drawing (key TEXT PRIMARY KEY, record BLOB NOT NULL) STRICT",),
)

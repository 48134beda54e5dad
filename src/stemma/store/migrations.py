"""The schema as numbered steps. A step that was released is never changed; a new one is added."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE capture (
            digest TEXT PRIMARY KEY,
            target_uri TEXT NOT NULL,
            media_type TEXT NOT NULL,
            charset TEXT,
            captured TEXT,
            status INTEGER,
            headers BLOB NOT NULL,
            payload BLOB NOT NULL
        ) STRICT""",
        """CREATE TABLE analysis (
            id TEXT PRIMARY KEY,
            capture TEXT NOT NULL REFERENCES capture (digest),
            made_by TEXT NOT NULL,
            record BLOB NOT NULL
        ) STRICT""",
        "CREATE INDEX analysis_of_capture ON analysis (capture)",
        "CREATE TABLE trace (id INTEGER PRIMARY KEY CHECK (id = 1), record BLOB NOT NULL) STRICT",
    ),
)

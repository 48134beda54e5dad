"""Golden files: compared, or written where ``STEMMA_WRITE_GOLDEN`` is set."""

import os
from pathlib import Path


def is_golden(path: Path, rendered: bytes) -> bool:
    """Whether the file holds just that; after a wanted change, write it and read the difference."""
    if os.environ.get("STEMMA_WRITE_GOLDEN"):
        path.write_bytes(rendered)
    return path.is_file() and path.read_bytes() == rendered

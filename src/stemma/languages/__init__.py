"""Language packs: a folder of TOML files per language, the same names in each. Data, no code."""

from stemma.languages.loader import codes, language, section, shared

__all__ = ["codes", "language", "section", "shared"]

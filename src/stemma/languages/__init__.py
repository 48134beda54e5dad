"""Language packs: a folder of TOML files per language, the same names in each. Data, no code."""

from stemma.languages.loader import codes, language, section

__all__ = ["codes", "language", "section"]

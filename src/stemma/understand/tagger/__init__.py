"""Attributions by a trained tagger that reads the rules' answers too; see ``docs/model-card.md``."""

from stemma.understand.tagger.find import find

__all__ = ["find"]

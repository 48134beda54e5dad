"""Aligned passages of two versions."""

from dataclasses import dataclass

from stemma.model.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """The same words, or the same sentence in another language, on both sides."""

    left: Span
    right: Span
    score: float


@dataclass(frozen=True, slots=True)
class Reuse:
    """What two versions share. ``left`` and ``right`` are version ids, ``left`` < ``right``.

    ``left_share`` and ``right_share`` are the parts of each body (0 to 1, by letters) that lie in
    aligned passages. ``across_languages`` tells whether sentences were aligned by meaning.
    """

    left: str
    right: str
    passages: tuple[Passage, ...]
    left_share: float
    right_share: float
    across_languages: bool

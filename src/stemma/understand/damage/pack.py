"""The words by which a language shows that a text was damaged (``damage.toml``)."""

from functools import cache

import msgspec

from stemma import languages


class Damage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``damage.toml`` of one language."""

    joiners: frozenset[str] = frozenset()
    """Words that tie what follows to what stood before: "and", "which"."""
    particles: frozenset[str] = frozenset()
    """Small words that begin a name and may begin a sentence small: "de", "al"."""
    breaks: frozenset[str] = frozenset()
    """Capitalised words that open a sentence and never stand amid one: "He", "This"."""
    not_before_break: frozenset[str] = frozenset()
    """Words before which nothing can be told: "as" in "as It puts it"."""
    revered: frozenset[str] = frozenset()
    """Names whose pronoun is written large."""
    never_doubled: frozenset[str] = frozenset()
    """Words that never stand twice in a row by intent: "the"."""
    tails: frozenset[str] = frozenset()
    """Words of which a sentence's end may consist and a whole sentence never does."""


_NONE = Damage()


@cache
def damage(language: str | None) -> Damage:
    """The pack's words; none where the language has no pack."""
    if language is None or language not in languages.codes():
        return _NONE
    return languages.section(language, "damage", Damage) or _NONE

"""A name and a host in, whether one is spelled from the other: "Möwe und Mole", moewe-und-mole.example."""

import re
import unicodedata

FEWEST_LETTERS = 5
MOSTLY = 0.6
"""Share of a name's letters that its host has at least: articles are left out of addresses."""
DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})
ALIKE = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
NOT_LETTERS = re.compile(r"[^a-z]")


def is_spelled_from(host: str, name: str) -> bool:
    """Whether the letters of a host, without its ending, and those of a name are the same or nearly so."""
    labels = [NOT_LETTERS.sub("", label) for label in host.casefold().split(".")[:-1]]
    return any(
        spelled in label or (label in spelled and len(label) >= MOSTLY * len(spelled))
        for spelled in _spellings(name)
        for label in labels
        if min(len(spelled), len(label)) >= FEWEST_LETTERS
    )


def _spellings(name: str) -> set[str]:
    """Its Latin letters without marks, and with the two letters that stand for one with a mark."""
    folded = unicodedata.normalize("NFC", name.casefold()).translate(ALIKE)
    forms = (folded, folded.translate(DIGRAPHS))
    return {NOT_LETTERS.sub("", unicodedata.normalize("NFD", form)) for form in forms}

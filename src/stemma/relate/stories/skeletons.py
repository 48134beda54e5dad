"""Reports in, likeness by names out, across scripts: consonants are what survives a transliteration.

Велаши, ولاشی and Velashi have one skeleton. In a script with capitals a name is a word that has one,
in a script without them any word may be a name.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from math import sqrt

from anyascii import anyascii

from stemma.relate.rows import Rows, Values
from stemma.relate.stories.report import Report
from stemma.relate.stories.words import common_words, folded

SHORTEST = 3
LONG = 4
"""Skeletons of so many consonants seldom agree by chance; shorter ones count half."""
HALF = 2.0
"""So many shared names make half of a full likeness."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_FOLDS = (
    ("kh", "h"), ("gh", "g"), ("zh", "j"), ("ch", "c"), ("sh", "s"), ("ts", "c"), ("th", "t"), ("ph", "f"),
    ("dh", "d"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("z", "s"), ("p", "b"), ("c", "s"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy'`’]")
_TWICE = re.compile(r"(.)\1+")


def by_skeletons(reports: Sequence[Report]) -> Rows:
    """Products are how many names two reports share; see ``likeness``."""
    return Rows.of(
        ({name: 1.0 if len(name) >= LONG else sqrt(0.5) for name in sorted(names(one))} for one in reports),
        {},
    )


def likeness(shared: Values) -> Values:
    """From 0, where no name is shared, towards 1."""
    return shared / (shared + HALF)


def names(report: Report) -> frozenset[str]:
    """Skeletons of the words that may be names."""
    text = f"{report.headline}\n{report.body}"
    common = common_words(report.language)
    words = (word for word in _WORD.findall(text) if word.lower() == word.upper() or word[0].isupper())
    found = {skeleton(word) for word in words if folded(word) not in common}
    return frozenset(name for name in found if len(name) >= SHORTEST)


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants of a word in Latin letters, sounds that scripts confuse levelled."""
    plain = anyascii(folded(word)).lower()
    for written, sound in _FOLDS:
        plain = plain.replace(written, sound)
    return _TWICE.sub(r"\1", plain[:1] * (plain[:1] not in "aeiouy") + _VOWELS.sub("", plain[1:]))

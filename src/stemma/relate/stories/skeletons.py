"""Reports in, likeness by names out, across scripts: consonants are what survives a transliteration.

Велаши, ولاشی and Velashi have one skeleton. In a script with capitals a name is a word that has one,
in a script without them any word may be a name, and where no spaces are set any few characters. What a
language writes onto a name (بولاشي, 벨라시는) is cut off it. A name tells the more the fewer reports have it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from anyascii import anyascii

from stemma import languages
from stemma.gazetteer.language_words import NameWords, name_words
from stemma.relate.rows import Rows
from stemma.relate.stories.lexical import rarity
from stemma.relate.stories.report import Report
from stemma.relate.words import common_words, folded, is_unspaced

SHORTEST = 3
LONG = 4
"""Skeletons of so many consonants seldom agree by chance; shorter ones count half."""
UNSPACED = range(3, 6)
"""So many characters may be a name where no spaces are set; only long skeletons of them count."""
SHORT_WORD = 2
"""A name of so many letters is left when an ending is cut off it, but a longer one before a prefix is."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_FOLDS = (
    ("kh", "h"), ("gh", "g"), ("zh", "j"), ("ch", "c"), ("sh", "s"), ("ts", "c"), ("th", "t"), ("ph", "f"),
    ("dh", "d"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("z", "s"), ("p", "b"), ("c", "s"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy'`’]")
_TWICE = re.compile(r"(.)\1+")


def by_skeletons(reports: Sequence[Report]) -> Rows:
    """Products are how many names two reports share, each weighed by its length and rarity."""
    named = ({name: 1.0 if len(name) >= LONG else 0.5 for name in sorted(names(one))} for one in reports)
    rows = Rows.of(named, {})
    return rows.with_values(np.sqrt(rows.values * rarity(rows.holders, len(reports))[rows.columns]))


def names(report: Report) -> frozenset[str]:
    """Skeletons of the words that may be names."""
    text = f"{report.headline}\n{report.body}"
    common = common_words(report.language)
    around = name_words(report.language) if report.language in languages.codes() else NameWords()
    words = {word for word in _WORD.findall(text) if word.lower() == word.upper() or word[0].isupper()}
    telling = [word for word in words if folded(word) not in common]
    pieces = {skeleton(piece) for word in telling if is_unspaced(word) for piece in _pieces(word)}
    whole = {skeleton(form) for word in telling if not is_unspaced(word) for form in _forms(word, around)}
    return frozenset(
        [name for name in whole if len(name) >= SHORTEST] + [name for name in pieces if len(name) >= LONG]
    )


def _pieces(word: str) -> Iterator[str]:
    return (word[at : at + size] for size in UNSPACED for at in range(len(word) - size + 1))


def _forms(word: str, around: NameWords) -> Iterator[str]:
    """A word with and without what its language writes onto names."""
    yield word
    ending = max((one for one in around.written_on if word.endswith(one)), key=len, default="")
    if ending and len(word) - len(ending) >= SHORT_WORD:
        yield word[: -len(ending)]
    bare = word[1:] if word[:1] in around.prefixes else word
    if around.article and bare.startswith(around.article):
        bare = bare[len(around.article) :]
    if len(bare) > SHORT_WORD and bare != word:
        yield bare


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants of a word in Latin letters, sounds that scripts confuse levelled."""
    plain = anyascii(folded(word)).lower()
    for written, sound in _FOLDS:
        plain = plain.replace(written, sound)
    return _TWICE.sub(r"\1", plain[:1] * (plain[:1] not in "aeiouy") + _VOWELS.sub("", plain[1:]))

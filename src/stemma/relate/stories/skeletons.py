"""Reports in, likeness by names out, across scripts: consonants are what survives a transliteration.

Велаши, ولاشی and Velashi have one skeleton. What scripts of syllables make of a name (斯特拉, 스트라) loses
more: it is heard as a name that another report writes in letters, and then has its skeleton. A name tells
the more the fewer reports have it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from anyascii import anyascii

from stemma.gazetteer import key
from stemma.names.readings import Readings
from stemma.relate.rows import Rows
from stemma.relate.stories.known_names import known_names
from stemma.relate.stories.lexical import rarity
from stemma.relate.stories.name_forms import NameForms, name_forms
from stemma.relate.stories.report import Report
from stemma.relate.words import folded

SHORTEST = 3
LONG = 4
"""Skeletons of so many consonants seldom agree by chance; shorter ones count half, and none where no spaces
are set."""
KNOWN = 0.6
"""What a place or a person of the gazetteer counts, beside the skeleton of its name."""
_FOLDS = (
    ("kh", "h"), ("gh", "g"), ("zh", "j"), ("ch", "c"), ("sh", "s"), ("ts", "c"), ("th", "t"), ("ph", "f"),
    ("dh", "d"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("z", "s"), ("p", "b"), ("c", "s"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy'`’]")
_TWICE = re.compile(r"(.)\1+")


def by_skeletons(reports: Sequence[Report]) -> Rows:
    """Products are how many names two reports share, each weighed by its length and rarity."""
    forms = [name_forms(one) for one in reports]
    every = [_names(one) | heard for one, heard in zip(forms, _heard(forms), strict=True)]
    known = [known_names(one, its) for one, its in zip(reports, forms, strict=True)]
    named = (
        {name: 1.0 if len(name) >= LONG else 0.5 for name in sorted(names)}
        | dict.fromkeys(sorted(also), KNOWN)
        for names, also in zip(every, known, strict=True)
    )
    rows = Rows.of(named, {})
    return rows.with_values(np.sqrt(rows.values * rarity(rows.holders, len(reports))[rows.columns]))


def names(report: Report) -> frozenset[str]:
    """Skeletons of the words that may be names."""
    return _names(name_forms(report))


def _names(forms: NameForms) -> frozenset[str]:
    spaced, unspaced = map(skeleton, forms.whole), map(skeleton, forms.pieces)
    return frozenset(
        [name for name in spaced if len(name) >= SHORTEST] + [name for name in unspaced if len(name) >= LONG]
    )


def _heard(every: Sequence[NameForms]) -> list[frozenset[str]]:
    """Of each report the skeletons of others' names that it writes in syllables."""
    readings = Readings(word for forms in every for word in forms.syllabic)
    heard: dict[str, set[str]] = {}
    for form in frozenset().union(*(forms.whole for forms in every)):
        if len(name := skeleton(form)) >= SHORTEST:
            for word in readings.heard_as(key(form)):
                heard.setdefault(word, set()).add(name)
    return [frozenset(name for word in forms.syllabic for name in heard.get(word, ())) for forms in every]


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants of a word in Latin letters, sounds that scripts confuse levelled."""
    plain = anyascii(folded(word)).lower()
    for written, sound in _FOLDS:
        plain = plain.replace(written, sound)
    return _TWICE.sub(r"\1", plain[:1] * (plain[:1] not in "aeiouy") + _VOWELS.sub("", plain[1:]))

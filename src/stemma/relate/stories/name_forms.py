"""A report in, the words of it that may be names out, with and without what its language writes onto names.

In a script with capitals a name is a word that has one, in a script without them any word may be a name, and
where no spaces are set any few characters.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from stemma import languages
from stemma.gazetteer import key
from stemma.gazetteer.language_words import NameWords, name_words
from stemma.names.syllabic import is_hangul, transcriptions
from stemma.relate.stories.report import Report
from stemma.relate.words import common_words, folded, is_unspaced

SHORTEST = 3
SYLLABLES = 2
"""Letters of the shortest name; in Hangul, where a sign is a syllable, so many signs."""
UNSPACED = range(3, 7)
"""So many characters may be a name where no spaces are set."""
HEARD = range(2, 7)
"""So many signs of Han may write a foreign name …"""
HANGUL = range(2, 9)
"""… and so many syllables of Hangul."""
SHORT_WORD = 2
"""A name of so many letters is left when an ending is cut off it, but a longer one before a prefix is."""
_MARKED = range(0x300, 0x1B00)
"""Where Unicode has the marks that scripts write onto letters: vowels in most of South and Southeast Asia."""


@dataclass(frozen=True, slots=True)
class NameForms:
    """``whole``: words of a script with spaces. ``pieces``: runs of characters of one without.

    ``syllabic``: keys of what may write a foreign name in Hangul or in Han.
    """

    whole: frozenset[str]
    pieces: frozenset[str]
    syllabic: frozenset[str]


def name_forms(report: Report) -> NameForms:
    """Of a report's headline and body."""
    words = list(_words(report))
    unspaced = [word for word in words if is_unspaced(word)]
    around = name_words(report.language) if report.language in languages.codes() else NameWords()
    whole = frozenset(form for word in words if not is_unspaced(word) for form in _forms(word, around))
    hangul = (key(form) for form in whole if is_hangul(form) and len(form) in HANGUL)
    han = (run for word in unspaced for run in transcriptions(word))
    return NameForms(
        whole,
        frozenset(run for word in unspaced for run in _runs(_letters(word), UNSPACED)),
        frozenset(hangul).union(*(_runs(run, HEARD) for run in han)),
    )


def _words(report: Report) -> Iterator[str]:
    common = common_words(report.language)
    for word in sorted(set(_pattern().findall(f"{report.headline}\n{report.body}"))):
        letters = len(word) if word.isalpha() else sum(map(str.isalpha, word))
        is_long = letters >= (SYLLABLES if is_hangul(word) else SHORTEST)
        # A letter that titles write as it stands has no capital; Georgian ones have, but for headlines alone.
        if is_long and word[0].title() == word[0] and folded(word) not in common:
            yield word


def _runs(letters: str | list[str], sizes: range) -> Iterator[str]:
    return ("".join(letters[at : at + size]) for size in sizes for at in range(len(letters) - size + 1))


def _letters(word: str) -> list[str]:
    return re.findall(rf".[{_marks()}]*", word)


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


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:[^\W\d_][{_marks()}]*)+")


@cache
def _marks() -> str:
    return "".join(char for char in map(chr, _MARKED) if unicodedata.category(char) in {"Mn", "Mc"})

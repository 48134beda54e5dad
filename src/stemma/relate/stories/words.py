"""Reports in, likeness by words and by numbers out: two square matrices, symmetric, from 0 to 1.

A word weighs more the fewer reports have it. Where the reports are few, what is common in news at
large is told by the language packs, as if the reports stood among ``BACKGROUND`` others.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import log, sqrt

import msgspec
import numpy as np
from numpy.typing import NDArray

from stemma import languages
from stemma.relate.stories.report import Report

BACKGROUND = 30
COMMON = 0.5
"""Part of the background that has a common word …"""
RARE = 0.01
"""… and any other word."""
HEADLINE_TIMES = 2
RARE_POSTINGS = 24
BLOCK = 4096
TOO_FREQUENT = 0.2
FREQUENT = 10
"""A number in more reports than this, and than that part of them, says nothing of the event."""

Square = NDArray[np.float64]
_WORD = re.compile(r"[^\W\d_](?:[\w'’]*\w)?")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_FOLD = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ё": "е"})


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Section ``stories`` of a language pack."""

    neutral: tuple[str, ...]
    common: str


def pack(language: str | None) -> Pack | None:
    """The pack's section, or None where the language has no pack."""
    if language is None or language not in languages.codes():
        return None
    return languages.section(language, "stories", Pack)


@cache
def common_words(language: str | None) -> frozenset[str]:
    """The pack's words that say nothing of an event, folded."""
    section = pack(language)
    return frozenset(_WORD.findall(folded(section.common))) if section else frozenset()


def words(text: str) -> list[str]:
    """Words of a text, folded and without inflection as far as a plain cut can tell.

    Where a script sets no spaces between words, pairs of characters stand for them.
    """
    found = []
    for word in _WORD.findall(folded(text)):
        if _UNSPACED.search(word):
            found += [word[at : at + 2] for at in range(max(1, len(word) - 1))]
        elif len(word) > 1:
            found.append(_stem(word))
    return found


def numbers(text: str) -> frozenset[str]:
    """Numbers of a text in ASCII digits, without separators."""
    found = _NUMBER.findall(text)
    return frozenset("".join(str(unicodedata.digit(c)) for c in word if c.isdigit()) for word in found)


def by_words(reports: Sequence[Report]) -> Square:
    """Cosine of the reports' weighted words, headline counted twice."""
    return _cosines(reports, [_counts(report) for report in reports])


def by_headlines(reports: Sequence[Report]) -> Square:
    """Cosine of the weighted words of the headlines, or of the first sentences where there are none."""
    return _cosines(reports, [Counter(words(report.title)) for report in reports])


def _cosines(reports: Sequence[Report], counts: Sequence[Counter[str]]) -> Square:
    common = frozenset(stem for code in _languages(reports) for stem in _common(code))
    holders: Counter[str] = Counter(word for count in counts for word in count)
    weights: dict[str, float] = {}
    for word, holding in holders.items():
        expected = BACKGROUND * (COMMON if word in common else RARE)
        weights[word] = log((1 + len(reports) + BACKGROUND) / (1 + holding + expected)) + 1
    rows = []
    for count in counts:
        row = {word: (1 + log(times)) * weights[word] for word, times in count.items()}
        length = sqrt(sum(row[word] ** 2 for word in sorted(row))) or 1.0
        rows.append({word: value / length for word, value in row.items()})
    return products(rows)


def by_numbers(reports: Sequence[Report]) -> Square:
    """Cosine of the weighted numbers. Long ones tell more than short ones, which anything may share."""
    found = [numbers(f"{report.headline}\n{report.body}") for report in reports]
    holders = Counter(number for each in found for number in each)
    limit = max(FREQUENT, TOO_FREQUENT * len(reports))
    rows = []
    for each in found:
        weights = {number: _telling(number) for number in sorted(each)}
        length = sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        rows.append({n: weight / length for n, weight in weights.items() if holders[n] <= limit})
    return products(rows)


def _telling(number: str) -> float:
    is_year = len(number) == 4 and number[:2] in {"13", "14", "19", "20"}
    return 0.25 if is_year else {1: 0.25, 2: 0.5}.get(len(number), 1.0)


def _counts(report: Report) -> Counter[str]:
    counts = Counter(words(report.body))
    for word in words(report.headline):
        counts[word] += HEADLINE_TIMES
    return counts


def _languages(reports: Iterable[Report]) -> list[str]:
    return sorted({report.language for report in reports if report.language})


def _common(language: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in common_words(language))


def folded(text: str) -> str:
    """Letters that are spelt in two ways made one; case and vowel marks dropped."""
    plain = unicodedata.normalize("NFKC", text).lower().translate(_FOLD)
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "\u200c\u200d\u0640")


def _stem(word: str) -> str:
    return word[: max(5, len(word) - 3)]


def products(rows: Sequence[dict[str, float]]) -> Square:
    """All scalar products. Few reports hold most words: those are added pair by pair."""
    result = np.zeros((len(rows), len(rows)))
    postings: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        for word in row:
            postings.setdefault(word, []).append(at)
    frequent = []
    for word in sorted(postings):
        holding = np.array(postings[word])
        if len(holding) > RARE_POSTINGS:
            frequent.append(word)
        elif len(holding) > 1:
            values = np.array([rows[i][word] for i in holding])
            result[holding[:, None], holding] += np.outer(values, values)
    for start in range(0, len(frequent), BLOCK):
        block = frequent[start : start + BLOCK]
        dense = np.array([[row.get(word, 0.0) for word in block] for row in rows])
        result += dense @ dense.T
    return result

"""Reports in, likeness by words and by numbers out: square matrices, symmetric, from 0 to 1.

A word weighs more the fewer reports have it, and more where it is a name. Where the reports are few,
what is common in news at large is told by the language packs, as if the reports stood among
``BACKGROUND`` others.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log, sqrt

import numpy as np

from stemma.relate.products import Square, products
from stemma.relate.stories.report import Report
from stemma.relate.stories.words import capitals, common_words, numbers, stem, words

BACKGROUND = 30
COMMON = 0.5
"""Part of the background that has a common word …"""
RARE = 0.01
"""… and any other word."""
NAME = 2.6
"""A word that has a capital wherever it stands weighs so many times as much as one that has none."""
HEADLINE_TIMES = 2
OPENING = 80
"""So many words of a body tell what the headlines of others may say."""
TOO_FREQUENT = 0.2
FREQUENT = 10
"""A number in more reports than this, and than that part of them, says nothing of the event."""


def by_words(reports: Sequence[Report]) -> Square:
    """Cosine of the reports' weighted words, headline counted twice."""
    return _cosines(reports, [_counts(report) for report in reports])


def by_headlines(reports: Sequence[Report]) -> Square:
    """Cosine of the weighted words of the headlines, or of the first sentences where there are none."""
    return _cosines(reports, [Counter(words(report.title)) for report in reports])


def by_openings(reports: Sequence[Report]) -> Square:
    """How much of the one report's headline, word by word, the other's opening tells, mean of both ways."""
    titles = [_telling_words(report.title, report) for report in reports]
    openings = [
        _telling_words(f"{report.title}. {report.first_words(OPENING)}", report) for report in reports
    ]
    bodies = [_telling_words(f"{report.title}. {report.body}", report) for report in reports]
    holders = Counter(word for body in bodies for word in body)
    among = 1 + len(reports) + BACKGROUND
    weights = {word: log(among / (1 + held + BACKGROUND * RARE)) for word, held in holders.items()}
    whole = [sum(weights[word] for word in sorted(title)) or 1.0 for title in titles]
    saying, telling = _postings(titles), _postings(openings)
    told = np.zeros((len(reports), len(reports)))
    for word in sorted(saying):
        shares = np.array([weights[word] / whole[at] for at in saying[word]])
        told[np.ix_(saying[word], telling[word])] += shares[:, None]
    return (told + told.T) / 2


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


def _telling_words(text: str, report: Report) -> frozenset[str]:
    return frozenset(words(text)) - _common_stems(report.language)


@cache
def _common_stems(language: str | None) -> frozenset[str]:
    return frozenset(map(stem, common_words(language)))


def _postings(found: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    """Which reports have a word."""
    postings: dict[str, list[int]] = {}
    for at, each in enumerate(found):
        for word in sorted(each):
            postings.setdefault(word, []).append(at)
    return postings


def _counts(report: Report) -> Counter[str]:
    counts = Counter(words(report.body))
    for word in words(report.headline):
        counts[word] += HEADLINE_TIMES
    return counts


def _cosines(reports: Sequence[Report], counts: Sequence[Counter[str]]) -> Square:
    weights = _weights(reports, counts)
    rows = []
    for count in counts:
        row = {word: (1 + log(times)) * weights[word] for word, times in sorted(count.items())}
        length = sqrt(sum(value**2 for value in row.values())) or 1.0
        rows.append({word: value / length for word, value in row.items()})
    return products(rows)


def _weights(reports: Sequence[Report], counts: Sequence[Counter[str]]) -> dict[str, float]:
    codes = sorted({report.language for report in reports if report.language})
    common = frozenset(word for code in codes for word in _common_stems(code))
    holders: Counter[str] = Counter(word for count in counts for word in count)
    seen = Counter(found for report in reports for found in capitals(report.body))
    weights = {}
    for word, holding in holders.items():
        expected = BACKGROUND * (COMMON if word in common else RARE)
        rarity = log((1 + len(reports) + BACKGROUND) / (1 + holding + expected)) + 1
        with_capital, without = seen[word, True], seen[word, False]
        part = with_capital / ((with_capital + without) or 1)
        weights[word] = rarity * (1 + (NAME - 1) * part)
    return weights

"""Reports in, likeness by words and by numbers out: rows whose products are from 0 to 1.

A word weighs more the fewer reports have it, and more where it is a name. Where the reports are few,
what is common in news at large is told by the language packs, as if the reports stood among
``BACKGROUND`` others.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np

from stemma.relate.rows import Columns, Positions, Rows, Values
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


def by_words(reports: Sequence[Report]) -> Rows:
    """Products are the cosine of the reports' weighted words, headline counted twice."""
    return _cosines(reports, map(_counts, reports))


def by_headlines(reports: Sequence[Report]) -> Rows:
    """The same for the headlines, or for the first sentences where there are none."""
    return _cosines(reports, (Counter(words(report.title)) for report in reports))


class Openings:
    """How much of the one report's headline, word by word, the other's opening tells, mean of both ways."""

    def __init__(self, reports: Sequence[Report]) -> None:
        columns: Columns = {}
        bodies = (_telling_words(f"{report.title}. {report.body}", report) for report in reports)
        holders = Rows.of(bodies, columns).holders
        among = 1 + len(reports) + BACKGROUND
        weights = np.log(among / (1 + holders + BACKGROUND * RARE))
        titles = Rows.of((_telling_words(report.title, report) for report in reports), columns)
        values = weights[titles.columns]
        whole = np.bincount(titles.owners, weights=values, minlength=len(reports))
        self._titles = titles.with_values(values / np.where(whole == 0, 1.0, whole)[titles.owners])
        self._openings = Rows.of(
            (_telling_words(f"{report.title}. {report.first_words(OPENING)}", report) for report in reports),
            columns,
        )

    def products(self, left: Positions, right: Positions) -> Values:
        """Of each two reports."""
        one = self._titles.products(left, right, self._openings)
        other = self._openings.products(left, right, self._titles)
        return (one + other) / 2


def by_numbers(reports: Sequence[Report]) -> Rows:
    """Products are the cosine of the weighted numbers. Long ones tell more than short ones, which anything
    may share."""
    found = (sorted(numbers(f"{report.headline}\n{report.body}")) for report in reports)
    rows = Rows.of(({number: _telling(number) for number in each} for each in found), {}).of_length_one()
    limit = max(FREQUENT, TOO_FREQUENT * len(reports))
    return rows.with_values(np.where(rows.holders[rows.columns] <= limit, rows.values, 0.0))


def _telling(number: str) -> float:
    is_year = len(number) == 4 and number[:2] in {"13", "14", "19", "20"}
    return 0.25 if is_year else {1: 0.25, 2: 0.5}.get(len(number), 1.0)


def _telling_words(text: str, report: Report) -> dict[str, float]:
    common = _common_stems(report.language)
    return {word: 1.0 for word in words(text) if word not in common}


@cache
def _common_stems(language: str | None) -> frozenset[str]:
    return frozenset(map(stem, common_words(language)))


def _counts(report: Report) -> Counter[str]:
    counts = Counter(words(report.body))
    for word in words(report.headline):
        counts[word] += HEADLINE_TIMES
    return counts


def _cosines(reports: Sequence[Report], counts: Iterable[Counter[str]]) -> Rows:
    columns: Columns = {}
    rows = Rows.of(counts, columns)
    weights = _weights(reports, rows, columns)
    return rows.with_values((1 + np.log(rows.values)) * weights[rows.columns]).of_length_one()


def _weights(reports: Sequence[Report], rows: Rows, columns: Columns) -> Values:
    codes = sorted({report.language for report in reports if report.language})
    common = frozenset(word for code in codes for word in _common_stems(code))
    expected = np.full(len(columns), BACKGROUND * RARE)
    expected[[columns[word] for word in common if word in columns]] = BACKGROUND * COMMON
    rarity = np.log((1 + len(reports) + BACKGROUND) / (1 + rows.holders + expected)) + 1
    seen = Counter(found for report in reports for found in capitals(report.body))
    upper = np.array([seen[word, True] for word in columns], dtype=np.float64)
    lower = np.array([seen[word, False] for word in columns], dtype=np.float64)
    weights: Values = rarity * (1 + (NAME - 1) * upper / np.maximum(upper + lower, 1))
    return weights

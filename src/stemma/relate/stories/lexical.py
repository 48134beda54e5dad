"""Reports in, likeness by words and by numbers out: rows whose products are from 0 to 1.

A word weighs more the fewer reports have it, and more where it is a name. Where the reports are few,
what is common in news at large is told by the language packs, as if the reports stood among
``BACKGROUND`` others.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np

from stemma.relate.comparison.quantities import find_quantities
from stemma.relate.rows import Columns, Positions, Rows, Values
from stemma.relate.stories.report import Report
from stemma.relate.words import capitals, common_words, numbers, stem, words

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


class Lexis:
    """The words of the reports' headlines and bodies, counted once for all that is reckoned with them."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = reports
        self.columns: Columns = {}
        self.counts = Rows.of(map(_counts, reports), self.columns)
        self._capital_part = self._with_capitals()
        self._by_language = [
            (code, np.array([report.language == code for report in reports]))
            for code in sorted({report.language for report in reports}, key=str)
        ]

    def weighted(self, rows: Rows) -> Rows:
        """Rows of counts as rows of length one, each word weighed by how few of these rows have it."""
        common = (self._common(code) for code, _ in self._by_language if code)
        expected = np.where(sum(common, np.zeros(len(self.columns))) > 0, COMMON, RARE) * BACKGROUND
        rarity = np.log((1 + len(rows) + BACKGROUND) / (1 + rows.holders + expected)) + 1
        weights = rarity * (1 + (NAME - 1) * self._capital_part)
        return rows.with_values((1 + np.log(rows.values)) * weights[rows.columns]).of_length_one()

    def telling_holders(self) -> Values:
        """How many reports have each word, those left out in whose language it is common."""
        found = np.zeros(len(self.columns))
        for code, own in self._by_language:
            columns = self.counts.columns[own[self.counts.owners]]
            found += np.bincount(columns, minlength=len(found)) * (1 - self._common(code))
        return found

    def _common(self, code: str | None) -> Values:
        """1 for each word that says nothing of an event in a language, else 0."""
        found = np.zeros(len(self.columns))
        found[[self.columns[word] for word in _common_stems(code) if word in self.columns]] = 1.0
        return found

    def _with_capitals(self) -> Values:
        """In what part of its places inside sentences each word has a capital."""
        seen = Counter(found for report in self.reports for found in capitals(report.body))
        upper = np.array([seen[word, True] for word in self.columns], dtype=np.float64)
        lower = np.array([seen[word, False] for word in self.columns], dtype=np.float64)
        found: Values = upper / np.maximum(upper + lower, 1)
        return found


def by_words(lexis: Lexis) -> Rows:
    """Products are the cosine of the reports' weighted words, headline counted twice."""
    return lexis.weighted(lexis.counts)


def by_headlines(lexis: Lexis) -> Rows:
    """The same for the headlines, or for the first sentences where there are none."""
    counts = (Counter(words(report.title)) for report in lexis.reports)
    return lexis.weighted(Rows.of(counts, lexis.columns))


class Openings:
    """How much of the one report's headline, word by word, the other's opening tells, mean of both ways."""

    def __init__(self, lexis: Lexis) -> None:
        reports = lexis.reports
        among = 1 + len(reports) + BACKGROUND
        weights = np.log(among / (1 + lexis.telling_holders() + BACKGROUND * RARE))
        titles = Rows.of((_telling_words(report.title, report) for report in reports), lexis.columns)
        values = weights[titles.columns]
        whole = np.bincount(titles.owners, weights=values, minlength=len(reports))
        self._titles = titles.with_values(values / np.where(whole == 0, 1.0, whole)[titles.owners])
        texts = (f"{report.title}. {report.first_words(OPENING)}" for report in reports)
        self._openings = Rows.of(map(_telling_words, texts, reports), lexis.columns)

    def products(self, left: Positions, right: Positions) -> Values:
        """Of each two reports."""
        one = self._titles.products(left, right, self._openings)
        other = self._openings.products(left, right, self._titles)
        return (one + other) / 2


def rarity(holders: Positions, count: int) -> Values:
    """How much a sign tells, from 0 to 1, by how many of so many reports have it: 1 where one has."""
    among = 1 + count + BACKGROUND
    told: Values = np.log(among / (1 + holders + BACKGROUND * RARE)) / np.log(among / (2 + BACKGROUND * RARE))
    return np.maximum(0.0, told)


def by_numbers(reports: Sequence[Report]) -> Rows:
    """Products are the cosine of the weighted numbers. Long ones tell more than short ones, which anything
    may share."""
    found = (sorted(numbers(f"{report.headline}\n{report.body}")) for report in reports)
    rows = Rows.of(({number: _telling(number) for number in each} for each in found), {}).of_length_one()
    limit = max(FREQUENT, TOO_FREQUENT * len(reports))
    return rows.with_values(np.where(rows.holders[rows.columns] <= limit, rows.values, 0.0))


def by_shared_numbers(reports: Sequence[Report]) -> Rows:
    """Products are how many numbers two reports share, each weighed by its length and rarity.

    What one language writes in digits another spells: numbers in words count as well.
    """
    found = (sorted(_spelled_too(report)) for report in reports)
    rows = Rows.of(({number: _telling(number) for number in each} for each in found), {})
    return rows.with_values(np.sqrt(rows.values * rarity(rows.holders, len(reports))[rows.columns]))


def sharing(shared: Values, half: float) -> Values:
    """From 0, where nothing is shared, towards 1; one half where so much is."""
    return shared / (shared + half)


def _spelled_too(report: Report) -> frozenset[str]:
    text = f"{report.headline}\n{report.body}"
    values = (quantity.value for quantity in find_quantities(text, report.language))
    return numbers(text) | {f"{value:.15g}".replace(".", "") for value in values}


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

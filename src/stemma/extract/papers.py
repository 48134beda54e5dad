"""A short line in, whether it speaks of a paper: how often it appears, since when, which issue this is."""

import re
from functools import cache

from stemma.extract import page_words
from stemma.extract.words import ends_with_stop, word_count

MOST_IN_MOTTO = 12
NUMBER = r"(?:\d[\d .]*|[IVXLC]+\b)"
YEAR = r"(?:1[5-9]|20)\d\d|[۰-۹]{4}|[٠-٩]{4}"


def tells_paper(text: str) -> bool:
    """Whether the line stands beside the name of a paper, not beside a headline."""
    if word_count(text) > MOST_IN_MOTTO:
        return False
    if _edition().match(text) or _founded().search(text):
        return True
    return not ends_with_stop(text) and page_words.anywhere("periodicals").search(text) is not None


def without_page(text: str) -> str | None:
    """The words before the number of a page, "12 May 2026, p. 3"; None where no page is given."""
    found = _page().search(text)
    return text[: found.start()] if found else None


def without_issue(text: str) -> str:
    """The words without the numbers of volume and issue before or behind them."""
    before = None
    while before != text:
        before, text = text, _issue_first().sub("", _issue_last().sub("", text))
    return text


@cache
def _issue_first() -> re.Pattern[str]:
    words = page_words.alternatives("editions")
    return re.compile(
        rf"^\W*{words}[\s.:°º№]*{NUMBER}(?:\s*\(\d+\))?\w?(?:\s*[,،;|/–—-]+\s*|\s+)", re.IGNORECASE
    )


@cache
def _issue_last() -> re.Pattern[str]:
    words = page_words.alternatives("editions")
    return re.compile(rf"[\s,،;|/(–—-]*{words}[\s.:°º№]*{NUMBER}(?:\s*\(\d+\))?\w?\W*$", re.IGNORECASE)


@cache
def _edition() -> re.Pattern[str]:
    return re.compile(rf"^\W*{page_words.alternatives('editions')}\s*[.:°º№]*\s*\d", re.IGNORECASE)


@cache
def _founded() -> re.Pattern[str]:
    words = page_words.alternatives("founded")
    return re.compile(
        rf"(?<!\w){words}\W{{0,3}}(?:\w+\W+)?(?:{YEAR})(?!\d)|(?<!\d)(?:{YEAR})\D{{0,6}}{words}",
        re.IGNORECASE,
    )


@cache
def _page() -> re.Pattern[str]:
    words = page_words.alternatives("pages")
    return re.compile(
        rf"[\s,،;|–—-]+(?:{words}\.?\s*\d+(?:\s*[-–]\s*\d+)?|第?\s*\d+\s*{words})\W*$", re.IGNORECASE
    )

"""A printed publish date in, ISO text out, or a finding where no such day exists."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from stemma import dates
from stemma.model import Finding, Iso

LETTER_WORDS = re.compile(r"[^\W\d_]{3,}")
LONGEST = 120
MOST_WORDS_AFTER = 2
"""A zone, "o'clock": a line with more words after its date says something else too."""
YEAR_DIGITS = 4
MOST_WORDS_IN_DATE = 4
SHARE = re.compile(r"\d\s?[%٪％‰]|[%٪]\s?\d")
CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\b")
LAST_HOUR, LAST_MINUTE = 24, 59


@dataclass(frozen=True, slots=True)
class Stamp:
    """``value`` is None where the words are a date that cannot be relied on; ``finding`` says why."""

    value: Iso | None
    finding: Finding | None = None


def stamp(text: str, may_follow: Callable[[str], bool] = lambda rest: False) -> Stamp | None:
    """The date that makes up a short text; None where the text holds none, or something else beside it.

    ``may_follow`` tells of what else may stand after it: counters, buttons.
    """
    if len(text) > LONGEST or not any(character.isdigit() for character in text):
        return None
    found = dates.stamp(text)
    if found is None or LETTER_WORDS.search(text[: found.span.start]):
        return None
    rest = text[found.span.end :]
    again = dates.stamp(rest) if any(character.isdigit() for character in rest) else None
    if again is not None:
        rest = rest[: again.span.start] + rest[again.span.end :]
        found = _surer(found, again)
    impossible = _impossible_time(rest)
    if impossible:
        rest = rest.replace(impossible, "")
    is_little = len(LETTER_WORDS.findall(rest)) <= MOST_WORDS_AFTER and not re.search(r"\d", rest)
    if not is_little and not may_follow(rest):
        return None
    # The span of a finding is in the printed line, which is no field of the version.
    finding = replace(found.finding, span=None) if found.finding else None
    if impossible and finding is None:
        message = f"“{text.strip()}” gives {impossible} as the time of day, which does not exist."
        finding = Finding("impossible-date", message, None, impossible)
    return Stamp(found.published, finding)


def _impossible_time(text: str) -> str | None:
    """The first time on a clock that no clock shows."""
    times = CLOCK.finditer(text)
    return next((time[0] for time in times if int(time[1]) > LAST_HOUR or int(time[2]) > LAST_MINUTE), None)


def _surer(first: dates.Stamp, second: dates.Stamp) -> dates.Stamp:
    """Of one day in two calendars: the one with the time; the lunar calendar is sure only to a day."""
    return max(
        (first, second),
        key=lambda read: (
            read.published is not None,
            read.calendar != "lunar-hijri",
            len(read.published or ""),
        ),
    )


def resembles_date(text: str) -> bool:
    """Whether a text has the numbers of a date and hardly anything else, readable or not."""
    if SHARE.search(text):
        return False
    numbers = re.findall(r"\d+", text)
    has_year = any(len(number) == YEAR_DIGITS for number in numbers)
    short = len(LETTER_WORDS.findall(text)) <= MOST_WORDS_IN_DATE and len(text) <= LONGEST // 2
    return short and (len(numbers) >= 3 or (len(numbers) == 2 and has_year))

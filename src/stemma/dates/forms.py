"""The forms in which a date may be written, and the longest of them that begins at a token."""

from stemma.dates import named
from stemma.dates.behind import with_signs
from stemma.dates.figures import starts_clean
from stemma.dates.line import Line
from stemma.dates.numeric import numeric
from stemma.dates.written import Written

WITH_FIGURES_FIRST = (numeric, named.day_month, named.year_month)
WITH_WORDS_FIRST = (named.day_month, named.month_day, named.month_year)


def read(line: Line, at: int) -> Written | None:
    """The longest date that begins at a token, or None."""
    if at < len(line) and line.pack.signs and (found := with_signs(line, at)):
        return found
    if at >= len(line) or (line[at].is_number and not starts_clean(line, at)):
        return None
    forms = WITH_FIGURES_FIRST if line[at].is_number else WITH_WORDS_FIRST
    dates = [date for form in forms if (date := form(line, at))]
    return max(dates, key=lambda date: date.end, default=None)

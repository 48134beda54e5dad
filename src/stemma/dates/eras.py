"""The words after a year that say how it is counted, and the token after them."""

from stemma.dates.lexicon import EraWord
from stemma.dates.line import Line
from stemma.model import Calendar


def era_of(line: Line, at: int) -> tuple[Calendar | None, int]:
    """The calendar that the words after a year name, and the token after them."""
    calendar: Calendar | None = None
    for _ in range(3):
        opened = at < len(line) and line[at].word == "("
        found = line.read(at + opened, "era")
        if found and isinstance(found.value, EraWord):
            closes = opened and found.end < len(line) and line[found.end].word == ")"
            if opened and not closes:
                break
            calendar, at = found.value.calendar or calendar, found.end + closes
        elif found := line.read(at, "year-after"):
            at = found.end
        else:
            break
    return calendar, at

"""Text in, its lines out, lines that were wrapped at a margin put together again."""

import itertools
import re
from dataclasses import dataclass
from statistics import median

from stemma.extract.words import ends_with_stop

LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
INVISIBLE = str.maketrans("", "", "\ufeff\u200b\u2060\u00ad")
NARROWEST, WIDEST = 45, 110
FEWEST_WRAPPED = 5


@dataclass(frozen=True, slots=True)
class Line:
    """``text`` with single spaces; ``after_gap`` where blank lines, or the start, stand before it.

    ``columns`` keeps wide spaces, which on pages set entries of one line apart.
    """

    text: str
    after_gap: bool
    columns: str = ""


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that hold anything, in order."""
    found: list[Line] = []
    gap = True
    for raw in LINE_BREAK.split(text):
        columns = raw.translate(INVISIBLE).strip()
        line = " ".join(columns.split())
        if line:
            found.append(Line(line, gap, columns))
        gap = not line
    return tuple(_unwrapped(found)) if _is_wrapped(found) else tuple(found)


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether paragraphs were broken at a margin: most lines that go on are about equally long."""
    going_on = [len(line.text) for line, after in itertools.pairwise(lines) if not after.after_gap]
    if len(going_on) < FEWEST_WRAPPED or max(len(line.text) for line in lines) > WIDEST:
        return False
    middle = median(going_on)
    near = sum(0.75 * middle <= length for length in going_on)
    open_ended = sum(
        not ends_with_stop(line.text) for line, after in itertools.pairwise(lines) if not after.after_gap
    )
    return middle >= NARROWEST and near >= 0.75 * len(going_on) and open_ended >= 0.6 * len(going_on)


def _unwrapped(lines: list[Line]) -> list[Line]:
    width = max(len(line.text) for line in lines)
    joined: list[Line] = []
    last_length = 0
    for line in lines:
        if joined and not line.after_gap and last_length > 0.6 * width:
            joined[-1] = Line(f"{joined[-1].text} {line.text}", joined[-1].after_gap)
        else:
            joined.append(line)
        last_length = len(line.text)
    return joined

"""Text and a font size in, the width that it takes at most out: conservative, for any serif font.

No font is read: the reader's is unknown. The widths are those of a wide serif face, rounded up, so that
a label that fits by this estimate fits on every screen.
"""

import unicodedata
from bisect import bisect_right

from stemma.publish.plain import ELLIPSIS, line

_NARROW = frozenset("iljItfr.,;:!|'’‘·()[]{} /\\-")
_BROAD = frozenset("mwMWОЖМШЩЮФжмшщюфыЫ@%&—…ﷺ")
_EM: dict[str, float] = {"Mn": 0.0, "Me": 0.0, "Cf": 0.0, "Lu": 0.78, "Lt": 0.78, "Lo": 0.72, "So": 1.4}
_USUAL = 0.64
_WIDE = 1.05
# Scripts whose ordinary letters are broader than Latin ones: start of a range, and its width in em.
_RANGES = ((0x0000, None), (0x0900, 1.0), (0x10A0, 0.8), (0x1100, 1.1), (0x1200, 0.9), (0x1E00, None))
_STARTS = [start for start, _ in _RANGES]


def em(character: str) -> float:
    """Width of one character, in units of the font size."""
    if character in _NARROW:
        return 0.46
    if character in _BROAD:
        return _WIDE
    if unicodedata.east_asian_width(character) in "WF" or ord(character) >= 0x1F000:
        return 1.45 if ord(character) >= 0x1F000 else _WIDE
    category = unicodedata.category(character)
    script = _RANGES[bisect_right(_STARTS, ord(character)) - 1][1]
    if script is not None and category in {"Lo", "Mc", "Lu", "Ll"}:
        return script
    return _EM.get(category, _USUAL)


def width(text: str, size: float) -> float:
    return sum(em(each) for each in text) * size


def wrap(text: str, size: float, limit: float, most: int) -> tuple[str, ...]:
    """The text in at most ``most`` lines of at most ``limit`` width; an ellipsis where it was cut.

    A word that is wider than a line is broken.
    """
    lines: list[str] = []
    rest = line(text)
    while rest:
        if len(lines) == most - 1:
            lines.append(fit(rest, size, limit))
            break
        end = _line_end(rest, size, limit)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return tuple(lines)


def fit(text: str, size: float, limit: float) -> str:
    """The text, cut with an ellipsis where it is wider than ``limit``."""
    if width(text, size) <= limit:
        return text
    end = _fitting(text, size, limit - width(ELLIPSIS, size))
    return text[:end].rstrip(" ,;:.،؛") + ELLIPSIS


def _line_end(text: str, size: float, limit: float) -> int:
    end = _fitting(text, size, limit)
    if end == len(text):
        return end
    at_space = text.rfind(" ", 0, end + 1)
    return at_space if at_space > 0 else max(1, end)


def _fitting(text: str, size: float, limit: float) -> int:
    """How many of the first characters fit; marks stay with the letter that they belong to."""
    total = 0.0
    for index, character in enumerate(text):
        total += em(character) * size
        if total > limit:
            return index
    return len(text)


def is_right_to_left(text: str) -> bool:
    """The direction of the first character that has one."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False

"""Text of strangers in, text that is safe to show out: one code point for one, so that spans still fit.

Nothing that comes out can steer a terminal, break XML or turn the reading direction of what follows.
Escaping for HTML, XML or DOT is the writer's own work.
"""

import re

REPLACEMENT = "\ufffd"
"""Shown where a character was made harmless: the reader sees that something stood there."""

_CONTROLS = [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029]
_BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_NO_CHARACTERS = [*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)] + [
    plane * 0x10000 + low for plane in range(17) for low in (0xFFFE, 0xFFFF)
]
_HARMLESS = dict.fromkeys([*_CONTROLS, *_BIDI, *_NO_CHARACTERS], REPLACEMENT) | {9: "\t", 10: "\n"}
_SPACE = re.compile(r"\s+")
ELLIPSIS = "…"
_OPENING = '"“«„'
_CLOSING = '"”»“'


def safe(text: str) -> str:
    """The text with each character that could do harm replaced, its length unchanged."""
    return text.translate(_HARMLESS)


def line(text: str) -> str:
    """The text on one line, safe to show."""
    return _SPACE.sub(" ", safe(text)).strip()


def short(text: str, limit: int) -> str:
    """One line of at most ``limit`` characters, cut at a word where one ends near."""
    whole = line(text)
    if len(whole) <= limit:
        return whole
    cut = whole[: limit - 1]
    at_word = cut.rfind(" ")
    if at_word > limit // 2:
        cut = cut[:at_word]
    return cut.rstrip(" ,;:.،؛") + ELLIPSIS


def quoted(text: str, limit: int) -> str:
    """A short quotation in quotation marks; a pair that the words bring along is not doubled."""
    inside = text.strip()
    if len(inside) > 1 and inside[0] in _OPENING and inside[-1] in _CLOSING:
        inside = inside[1:-1]
    return f"“{short(inside, limit)}”"

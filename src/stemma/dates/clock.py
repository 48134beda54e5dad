"""A printed time of day and its offset, read from tokens beside a date. Never made up."""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.dates.lexicon import Lexicon
from stemma.dates.tokens import Gap, Token

_BETWEEN = frozenset({",", "،", "-", "–", "—", "|", "·", "•", "/", ":", "(", ";", "ـ", "—", "@"})
_ZONES = {
    "utc": "+00:00", "gmt": "+00:00", "z": "+00:00", "msk": "+03:00", "мск": "+03:00", "cet": "+01:00",
    "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "est": "-05:00", "edt": "-04:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "jst": "+09:00",
    "kst": "+09:00", "aft": "+04:30", "irst": "+03:30",
}  # fmt: skip
"""Abbreviations with one meaning only; IST, BST, CST and the like have several and tell nothing."""


@dataclass(frozen=True, slots=True)
class Clock:
    """``text`` is ``08:51`` or ``08:51:00+04:30``; tokens ``[start, end)``."""

    text: str
    start: int
    end: int


def after(seen: Sequence[Token], at: int, words: Lexicon) -> Clock | None:
    """The time that follows a date: "- 08:51", "at 5:30 PM", "T08:51:00Z"."""
    for _ in range(4):
        if at >= len(seen):
            return None
        if found := read(seen, at, words):
            return found
        word = words.read(seen, at, "clock") or words.read(seen, at, "year-after")
        if word is not None:
            at = word.end
        elif seen[at].word in _BETWEEN or seen[at].word == "t":
            at += 1
        else:
            return None
    return None


def before(seen: Sequence[Token], at: int, words: Lexicon) -> Clock | None:
    """The time that stands right before a date: "08:51, 19 июня 2024"."""
    for start in range(max(0, at - 9), at - 2):
        found = read(seen, start, words)
        if found is None or (start and seen[start].gap is Gap.NONE and seen[start - 1].is_number):
            continue
        end = found.end
        while end < at and (seen[end].word in _BETWEEN or words.read(seen, end, "clock")):
            end += 1
        if end == at:
            return found
    return None


def read(seen: Sequence[Token], at: int, words: Lexicon) -> Clock | None:
    """A time of day that begins at a token."""
    if at + 2 >= len(seen) or not seen[at].is_number or seen[at].digits > 2:
        return _bare_hour(seen, at, words)
    colon, minute = seen[at + 1], seen[at + 2]
    if colon.word not in {":", ".", "٫"} or minute.digits != 2 or colon.gap is not Gap.NONE:
        return _bare_hour(seen, at, words)
    hour, end, second = seen[at].value, at + 3, None
    if end + 1 < len(seen) and seen[end].word == ":" and seen[end + 1].digits == 2:
        second, end = seen[end + 1].value, end + 2
        if end + 1 < len(seen) and seen[end].word == "." and seen[end + 1].is_number:
            end += 2
    hour, end = _half(seen, end, hour, words)
    if hour > 23 or minute.value > 59 or (second or 0) > 59:
        return None
    offset, end = _offset(seen, end)
    text = f"{hour:02}:{minute.value:02}" + (f":{second:02}" if second or (second == 0 and offset) else "")
    return Clock(text + offset, at, end)


def _bare_hour(seen: Sequence[Token], at: int, words: Lexicon) -> Clock | None:
    """ "5 PM": only with its half of the day, in capitals or letters that nothing else follows."""
    if at + 1 >= len(seen) or not 1 <= seen[at].value <= 12 or seen[at].digits > 2:
        return None
    hour, end = _half(seen, at + 1, seen[at].value, words)
    return Clock(f"{hour:02}:00", at, end) if end > at + 1 and words.pack.month_first else None


def _half(seen: Sequence[Token], at: int, hour: int, words: Lexicon) -> tuple[int, int]:
    if found := words.read(seen, at, "pm"):
        return (hour + 12 if 1 <= hour < 12 else hour), found.end
    if found := words.read(seen, at, "am"):
        return (0 if hour == 12 else hour), found.end
    return hour, at


def _offset(seen: Sequence[Token], at: int) -> tuple[str, int]:
    """The offset from UTC that is printed after a time, "" where none is."""
    bracket = at < len(seen) and seen[at].word == "("
    position = at + bracket
    zone = ""
    if position < len(seen) and seen[position].word in _ZONES:
        zone, position = _ZONES[seen[position].word], position + 1
    signed = position + 1 < len(seen) and seen[position].word in {"+", "-", "−"}
    if signed and seen[position + 1].is_number and seen[position + 1].gap is Gap.NONE:
        glued = seen[position].gap is Gap.NONE
        if zone in {"", "+00:00"} and (zone or glued or seen[position].word == "+"):
            return _signed(seen, position) or (zone, position)
    closes = bracket and position < len(seen) and seen[position].word == ")"
    return (zone, position + closes) if zone else ("", at)


def _signed(seen: Sequence[Token], at: int) -> tuple[str, int] | None:
    sign = "+" if seen[at].word == "+" else "-"
    number = seen[at + 1]
    end = at + 2
    if number.digits == 4:
        hours, minutes = divmod(number.value, 100)
    else:
        hours, minutes = number.value, 0
        if end + 1 < len(seen) and seen[end].word == ":" and seen[end + 1].digits == 2:
            minutes, end = seen[end + 1].value, end + 2
    if not (0 <= hours <= 14 and 0 <= minutes <= 59):
        return None
    return f"{sign}{hours:02}:{minutes:02}", end

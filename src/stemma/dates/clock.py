"""A printed time of day and its offset, read from tokens beside a date. Never made up."""

from dataclasses import dataclass

from stemma.dates.line import Line
from stemma.dates.tokens import Gap, fold

_BETWEEN = frozenset(
    {",", "،", "，", "-", "–", "—", "|", "·", "•", "/", ":", "(", ")", "）", ";", "ـ", "@", "."}
)
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


def after(line: Line, at: int) -> Clock | None:
    """The time that follows a date: "- 08:51", "at 5:30 PM", "T08:51:00Z"."""
    for _ in range(4):
        if at >= len(line):
            return None
        if found := read(line, at):
            return found
        word = line.read(at, "clock") or line.read(at, "year-after")
        if word is not None:
            at = word.end
        elif line[at].word in _BETWEEN or line[at].word == "t":
            at += 1
        else:
            return None
    return None


def before(line: Line, at: int) -> Clock | None:
    """The time that stands right before a date: "08:51, 19 июня 2024"."""
    for start in range(max(0, at - 9), at - 2):
        found = read(line, start)
        if found is None or (start and line[start].gap is Gap.NONE and line[start - 1].is_number):
            continue
        end = found.end
        while end < at and (line[end].word in _BETWEEN or line.read(end, "clock")):
            end += 1
        if end == at:
            return found
    return None


def read(line: Line, at: int) -> Clock | None:
    """A time of day that begins at a token, or at the half of the day before it."""
    half = line.read(at, "am") or line.read(at, "pm")
    if half is not None and (found := _figures(line, half.end)) is not None:
        hour, rest = int(found.text[:2]), found.text[2:]
        hour, _ = _half(line, at, hour)
        return Clock(f"{hour:02}{rest}", at, found.end)
    return _figures(line, at)


def _figures(line: Line, at: int) -> Clock | None:
    if (found := _with_signs(line, at)) is not None:
        return found
    if at + 2 >= len(line) or not line[at].is_number or line[at].digits > 2:
        return _bare_hour(line, at)
    colon, minute = line[at + 1], line[at + 2]
    if colon.word not in {":", ".", "٫"} or minute.digits != 2 or colon.gap is not Gap.NONE:
        return _bare_hour(line, at)
    hour, end, second = line[at].value, at + 3, None
    if end + 1 < len(line) and line[end].word == ":" and line[end + 1].digits == 2:
        second, end = line[end + 1].value, end + 2
        if end + 1 < len(line) and line[end].word == "." and line[end + 1].is_number:
            end += 2
    hour, end = _half(line, end, hour)
    if hour > 23 or minute.value > 59 or (second or 0) > 59:
        return None
    offset, end = _offset(line, end)
    text = f"{hour:02}:{minute.value:02}" + (f":{second:02}" if second or (second == 0 and offset) else "")
    return Clock(text + offset, at, end)


def _with_signs(line: Line, at: int) -> Clock | None:
    """ "14h05", "오후 3시 20분": the figures of hour and minute with their signs behind them."""
    if len(line.pack.clock_signs) < 2 or not _is_figure(line, at, 23):
        return None
    hours, minutes, *between = (frozenset(map(fold, signs)) for signs in line.pack.clock_signs)
    if not line.stands(at + 1, hours):
        return None
    minute, end = 0, at + 2
    end = line.skip(end, frozenset().union(*between))
    if _is_figure(line, end, 59):
        minute, end = line[end].value, line.skip(end + 1, minutes)
    return Clock(f"{line[at].value:02}:{minute:02}", at, end)


def _is_figure(line: Line, at: int, most: int) -> bool:
    return at < len(line) and line[at].is_number and line[at].digits <= 2 and line[at].value <= most


def _bare_hour(line: Line, at: int) -> Clock | None:
    """ "5 PM": only with its half of the day, in capitals or letters that nothing else follows."""
    if at + 1 >= len(line) or not 1 <= line[at].value <= 12 or line[at].digits > 2:
        return None
    hour, end = _half(line, at + 1, line[at].value)
    return Clock(f"{hour:02}:00", at, end) if end > at + 1 and line.pack.month_first else None


def _half(line: Line, at: int, hour: int) -> tuple[int, int]:
    if found := line.read(at, "pm"):
        return (hour + 12 if 1 <= hour < 12 else hour), found.end
    if found := line.read(at, "am"):
        return (0 if hour == 12 else hour), found.end
    return hour, at


def _offset(line: Line, at: int) -> tuple[str, int]:
    """The offset from UTC that is printed after a time, "" where none is."""
    bracket = at < len(line) and line[at].word == "("
    position = at + bracket
    zone = ""
    if position < len(line) and line[position].word in _ZONES:
        zone, position = _ZONES[line[position].word], position + 1
    signed = position + 1 < len(line) and line[position].word in {"+", "-", "−"}
    if signed and line[position + 1].is_number and line[position + 1].gap is Gap.NONE:
        glued = line[position].gap is Gap.NONE
        if zone in {"", "+00:00"} and (zone or glued or line[position].word == "+"):
            return _signed(line, position) or (zone, position)
    closes = bracket and position < len(line) and line[position].word == ")"
    return (zone, position + closes) if zone else ("", at)


def _signed(line: Line, at: int) -> tuple[str, int] | None:
    sign = "+" if line[at].word == "+" else "-"
    number = line[at + 1]
    end = at + 2
    if number.digits == 4:
        hours, minutes = divmod(number.value, 100)
    else:
        hours, minutes = number.value, 0
        if end + 1 < len(line) and line[end].word == ":" and line[end + 1].digits == 2:
            minutes, end = line[end + 1].value, end + 2
    if not (0 <= hours <= 14 and 0 <= minutes <= 59):
        return None
    return f"{sign}{hours:02}:{minutes:02}", end

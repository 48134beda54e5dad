"""Words for today, weekdays and dates that stand together are one: "today, Tuesday, 29th of Gemini"."""

from collections.abc import Callable
from dataclasses import dataclass

from stemma.dates import forms, proof
from stemma.dates.lexicon import Found
from stemma.dates.line import CLOSING, COMMAS, DASHES, OPENING, Line
from stemma.dates.phrases import TURNS, TURNS_AFTER
from stemma.dates.saying import Saying, Told
from stemma.dates.tokens import Gap
from stemma.dates.written import Written

_SENTENCE_END = frozenset({".", "!", "?", "؟", "…", "...", "۔"})
_LOOK_AHEAD = 20
"""Tokens on either side in which a sentence's look ahead is searched for."""
_VERB = 3
"""Words from "will" to the end of its verb."""
_STROKES = COMMAS | OPENING | DASHES | {"/", "="}


@dataclass(slots=True)
class _Group:
    """Parts of one expression while they are gathered; ``bare_end`` is its end without the date."""

    end: int
    bare_end: int
    date: Written | None = None
    weekday: int | None = None
    turn: int | None = None
    day: int | None = None
    is_weak: bool = False
    """The weekday counts only beside a date or after a preposition."""


def told(line: Line, at: int, after: Found | None) -> Told | None:
    """The expression that begins at a token; ``after`` is the preposition before it."""
    group = _Group(at, at)
    position = at
    while position < len(line) and _takes(line, position, group):
        position = _gap(line, group.end)
    if group.end == at or not _accepts(line, at, group, after):
        return None
    end = _closed(line, at, group.end)
    saying = Saying(
        line[at].start, line[end - 1].end, group.date, group.weekday, group.turn, group.day,
        is_ahead=_is_ahead(line, at, end),
        is_behind=_is_behind(line, at, end),
    )  # fmt: skip
    return saying, end


def same_day(line: Line, at: int) -> int | None:
    """Where the same day begins again in another calendar: after a bracket, stroke or "corresponding to"."""
    place = line.skip(at, _STROKES)
    joined = line.read(place, "equals")
    if joined:
        place = _gap(line, line.skip(joined.end, DASHES | {":"}))
    if place == at:
        return None
    weekday = line.read(place, "weekday")
    date = forms.read(line, _gap(line, weekday.end) if weekday else place)
    return place if date and date.day else None


def _takes(line: Line, at: int, group: _Group) -> bool:
    """Takes one more part of an expression into the group, if there is one."""
    if group.day is None and not _is_name(line, at) and (day := line.read(at, "day")):
        group.day, group.end, group.bare_end = day.number, day.end, day.end
        return True
    if group.weekday is None and _takes_weekday(line, at, group):
        return True
    if group.date is not None or (date := forms.read(line, at)) is None:
        return False
    if date.day is None and (group.day is not None or group.weekday is not None):
        return False
    group.date, group.end = date, date.end
    return True


def _takes_weekday(line: Line, at: int, group: _Group) -> bool:
    first, turn = at, None
    for role, value in TURNS:
        qualifier = line.read(at, role)
        if qualifier and line.read(qualifier.end, "weekday"):
            turn, at = value, qualifier.end
            break
    found = line.read(at, "weekday")
    short = None if found else line.read(at, "weekday-beside")
    found = found or short
    if found is None or (short and group.end == first and not _dated(line, _gap(line, short.end))):
        return False
    end = found.end
    for role, value in TURNS_AFTER:
        if qualifier := line.read(end, role):
            turn, end = value, qualifier.end
    if part := line.read(end, "part"):
        end = part.end
    group.weekday, group.turn, group.end = found.number, turn, end
    group.bare_end = end if group.date is None else group.bare_end
    group.is_weak = short is not None or line.is_doubtful(found)
    return True


def _dated(line: Line, at: int) -> bool:
    date = forms.read(line, at)
    return date is not None and date.day is not None


def _is_name(line: Line, at: int) -> bool:
    """Whether a capital amid a name makes the word part of it ("Harbour Today", the paper)."""
    is_amid = at > 0 and line[at].capital and line[at - 1].capital and line[at].gap is Gap.SPACE
    return is_amid and not line.read(at - 1, "weekday")


def _gap(line: Line, at: int) -> int:
    """Where the next part may begin: after a comma, bracket, dash and words without weight."""
    at = line.skip(at, CLOSING)
    if line.stands(at, COMMAS | OPENING) or (line.stands(at, DASHES) and not line.is_glued(at)):
        at += 1
    for _ in range(2):
        if word := line.read(at, "article"):
            at = word.end
    return at


def _closed(line: Line, at: int, end: int) -> int:
    """The end of an expression, with the bracket that closes one opened in it."""
    words = [token.word for token in line.seen[at:end]]
    is_open = sum(word in OPENING for word in words) > sum(word in CLOSING for word in words)
    return line.skip(end, CLOSING) if is_open else end


def _accepts(line: Line, at: int, group: _Group, after: Found | None) -> bool:
    """Whether anything is left once a date that nothing shows to be one is taken out."""
    is_beside = group.weekday is not None or group.day is not None
    date = group.date
    if date is not None and not proof.is_date(line, date, after, is_beside=is_beside, same_day=same_day):
        if not is_beside or date.start == at:
            return False
        group.date, group.end = None, group.bare_end
    if group.date is None and group.day is None and group.is_weak and group.turn is None:
        return proof.is_introduced(line, at, after)
    return True


def _is_ahead(line: Line, at: int, end: int) -> bool:
    """Whether the sentence around looks ahead."""
    return any(_nearest(line, places, _looks_ahead) is not None for places in _sides(line, at, end))


def _is_behind(line: Line, at: int, end: int) -> bool:
    """Whether a verb of the past stands nearer than any word that looks ahead: before the day, else after."""
    for places in _sides(line, at, end):
        behind, ahead = _nearest(line, places, _looks_back), _nearest(line, places, _looks_ahead)
        if behind is not None or ahead is not None:
            return behind is not None and (ahead is None or behind < ahead)
    return False


def _sides(line: Line, at: int, end: int) -> tuple[range, range]:
    """The tokens before and after, the nearest first."""
    return range(at - 1, max(-1, at - _LOOK_AHEAD), -1), range(end, min(len(line), end + _LOOK_AHEAD))


def _looks_ahead(line: Line, place: int) -> bool:
    return line.read(place, "future") is not None


def _looks_back(line: Line, place: int) -> bool:
    """Whether a verb of the past stands there; "will be opened" is none."""
    if any(_looks_ahead(line, before) for before in range(max(0, place - _VERB), place)):
        return False
    if place > 0 and line.read(place - 1, "not-behind") is not None:
        return False
    endings = line.words.pack.past_endings
    return line.read(place, "behind") is not None or (bool(endings) and line[place].word.endswith(endings))


def _nearest(line: Line, places: range, holds: Callable[[Line, int], bool]) -> int | None:
    """How many tokens off the nearest such word of the sentence stands."""
    for off, place in enumerate(places):
        if line[place].word in _SENTENCE_END:
            return None
        if holds(line, place):
            return off
    return None

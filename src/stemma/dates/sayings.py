"""A text in, what it says of time out, in order and without overlap. Nothing is resolved here."""

from dataclasses import replace

from stemma.dates import group, phrases
from stemma.dates.lexicon import Found, Lexicon
from stemma.dates.line import DASHES, Line
from stemma.dates.saying import Saying, Told
from stemma.dates.tokens import paragraphs


def sayings(text: str, words: Lexicon) -> list[Saying]:
    """All that a text says of time, paragraph by paragraph."""
    found: list[Saying] = []
    for start, end in paragraphs(text):
        found.extend(_paragraph(Line(words.tokens(text, start, end), words)))
    return found


def _paragraph(line: Line) -> list[Saying]:
    found: list[Saying] = []
    openers = line.words.openers
    at = before = 0
    while at < len(line):
        if not (line[at].digits or line[at].word in openers):
            at += 1
        elif passed := line.read(at, "not-a-date"):
            at = passed.end
        elif (told := _ranged(line, at)) is None:
            at += 1
        else:
            saying, end = told
            equal = group.same_day(line, end) if saying.date and saying.date.day else None
            follows = bool(found) and found[-1].is_bare_weekday and _is_joined(line, before, at)
            found.append(replace(saying, joins_next=equal is not None, follows=follows))
            before, at = end, equal or end
    return found


def _is_joined(line: Line, before: int, at: int) -> bool:
    joined = line.read(before, "joins")
    return joined is not None and joined.end == at


def _ranged(line: Line, at: int) -> Told | None:
    """A saying with what stands before it: "until …", "from … to …"."""
    until = line.read(at, "until")
    if until and (told := _one(line, until.end, after=until)):
        return _from(line, at, replace(told[0], until=True), told[1])
    starts = line.read(at, "starts")
    if starts and (told := _one(line, starts.end, after=starts)):
        ranged = _range(line, *told, is_opened=True)
        return _from(line, at, *ranged) if ranged else told
    if told := _one(line, at, after=None):
        return _range(line, *told, is_opened=False) or told
    return None


def _from(line: Line, at: int, saying: Saying, end: int) -> Told:
    return replace(saying, start=line[at].start, end=line[end - 1].end), end


def _range(line: Line, saying: Saying, end: int, *, is_opened: bool) -> Told | None:
    """The saying with its far end, where one follows: "Monday to Wednesday", "30 June – 2 July".

    "And" makes a range only after "between" or "from".
    """
    if end >= len(line) or saying.period or saying.anaphor is not None or saying.ago:
        return None
    if line.stands(end, DASHES):
        to = Found(0, end, end + 1)
    elif (word := line.read(end, "to")) and (is_opened or line.read(end, "joins") is None):
        to = word
    else:
        return None
    far = _one(line, to.end, after=to)
    if far is None or not saying.can_reach(far[0]):
        return None
    return replace(saying, end=far[0].end, to=far[0]), far[1]


def _one(line: Line, at: int, *, after: Found | None) -> Told | None:
    """One expression at a token; ``after`` is the preposition read before it."""
    if at >= len(line) or line.read(at, "not-a-date"):
        return None
    for form in phrases.BEFORE_DATES:
        if told := form(line, at):
            return told
    return group.told(line, at, after) or phrases.anaphor(line, at) or phrases.year(line, at, after)

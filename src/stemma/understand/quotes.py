"""Text and its paragraphs in, quotations out, in order of their opening marks.

A quotation never reaches beyond its paragraph: one that is never closed ends with the paragraph and
says so. Which marks open and close is data (``quotes.toml`` of a pack).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import msgspec

from stemma import languages
from stemma.model import Block, Span

DEEPEST = 6
"""Quotations within quotations beyond this are noise; no mark opens one more."""
MIXED = {'"': "”“", "“": '"', "„": '"”', "”": "”"}
"""Marks that close a quotation opened with another keyboard habit."""
NO_WORD_WITHIN = 40
AHEAD = 5
"""Paragraphs of one quotation that bear no mark of their own, at most."""
LONGEST_SINGLE = 600
_EAST_ASIA = "\u3000"
"""Single marks are mostly apostrophes: a quotation between them is short or is none."""


class QuoteMarks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``quotes.toml``: pairs of marks, and marks that open and close alike."""

    double: tuple[tuple[str, str], ...] = (("“", "”"), ("„", "“"), ("«", "»"))
    straight: tuple[str, ...] = ('"', "''")
    single: tuple[tuple[str, str], ...] = (("‘", "’"), ("'", "'"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """``[start, end)`` with its marks. ``depth`` is 0 where it stands in no other quotation.

    ``is_closed`` is false where no mark closes it before the paragraph ends; ``goes_on`` is true
    where it then is opened anew in the next paragraph, as a quotation of several paragraphs is.
    """

    start: int
    end: int
    opener: str
    depth: int
    is_closed: bool
    goes_on: bool = False
    is_double: bool = True

    @property
    def inner_start(self) -> int:
        return self.start + len(self.opener)


def marks_of(language: str | None) -> QuoteMarks:
    """The marks of a language; those common to all where it has no pack or the pack names none."""
    if language is None or language not in languages.codes():
        return QuoteMarks()
    return languages.section(language, "quotes", QuoteMarks) or QuoteMarks()


def find(text: str, blocks: Sequence[Block], marks: QuoteMarks) -> tuple[Quotation, ...]:
    """All quotations of a text, the outer before the inner. Linear in the length of the text."""
    found: list[Quotation] = []
    paragraphs = [(block.start, block.end) for block in blocks] or [(0, len(text))]
    carried: Quotation | None = None
    for number, (start, end) in enumerate(paragraphs):
        here = _paragraph(text, start, end, marks, carried)
        if number + 1 < len(paragraphs):
            opening = text[paragraphs[number + 1][0] : paragraphs[number + 1][1]].lstrip()[:2]
            here = [_joined(quotation, opening, marks) for quotation in here]
            ahead = [text[first:last] for first, last in paragraphs[number + 1 : number + 1 + AHEAD]]
            here = [_closed_later(quotation, ahead, marks) for quotation in here]
        carried = next((quotation for quotation in here if quotation.goes_on), None)
        found += here
    return tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end)))


def never_closed(quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """The quotations that are damage: opened, not closed and not carried on in the next paragraph."""
    return tuple(Span(q.start, q.end) for q in quotations if not q.is_closed and not q.goes_on)


def _joined(quotation: Quotation, opening: str, marks: QuoteMarks) -> Quotation:
    """Carried on where the next paragraph begins with its mark, or («…¶»…») with the one that closes it."""
    again = (quotation.opener, *_closers(quotation.opener, marks))
    if quotation.is_closed or quotation.depth or not opening.startswith(again):
        return quotation
    return replace(quotation, goes_on=True)


def _closed_later(quotation: Quotation, ahead: Sequence[str], marks: QuoteMarks) -> Quotation:
    """Carried on where nothing opens in the paragraphs that follow until one ends in the mark that closes."""
    closers = _closers(quotation.opener, marks)
    if quotation.is_closed or quotation.depth or quotation.goes_on or not closers:
        return quotation
    for paragraph in ahead:
        first = next((mark for mark in paragraph if mark in closers or mark == quotation.opener), None)
        if first is not None:
            ends = first in closers and paragraph.rstrip(" .!?؟…").endswith(first)
            return replace(quotation, goes_on=True) if ends else quotation
    return quotation


def _closers(opener: str, marks: QuoteMarks) -> tuple[str, ...]:
    return tuple(closer for first, closer in marks.double if first == opener)


@cache
def _pattern(marks: QuoteMarks) -> re.Pattern[str]:
    every = {mark for pair in marks.double + marks.single for mark in pair} | set(marks.straight)
    return re.compile(
        "|".join(re.escape(mark) for mark in sorted(every, key=lambda mark: (-len(mark), mark)))
    )


@dataclass(frozen=True, slots=True)
class _Open:
    start: int
    opener: str
    closers: tuple[str, ...]
    is_double: bool


def _paragraph(
    text: str, start: int, end: int, marks: QuoteMarks, carried: Quotation | None
) -> list[Quotation]:
    scanner = _Scanner(text, start, end, marks)
    begin = start + len(text[start:end]) - len(text[start:end].lstrip())
    closers = _closers(carried.opener, marks) if carried else ()
    again = next((mark for mark in closers if text.startswith(mark, begin)), None)
    if carried and again and again != carried.opener:
        scanner.stack.append(_Open(begin, carried.opener, closers, is_double=True))
        begin += len(again)
    elif carried and closers and not text.startswith(carried.opener, begin):
        scanner.stack.append(_Open(begin, carried.opener, closers, is_double=True))
    for match in _pattern(marks).finditer(text, begin, end):
        scanner.take(match.group(), match.start(), match.end())
    scanner.close(0, end, is_closed=False)
    return scanner.found


class _Scanner:
    """The quotations open at a place of one paragraph, and those found so far."""

    def __init__(self, text: str, start: int, end: int, marks: QuoteMarks) -> None:
        self.text, self.start, self.end, self.marks = text, start, end, marks
        self.closers: dict[str, tuple[str, ...]] = {}
        for opener, closer in marks.double:
            self.closers[opener] = (*self.closers.get(opener, ()), closer)
        self.singles = dict(marks.single)
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []

    def take(self, mark: str, at: int, after: int) -> None:
        """Let one mark close what it closes, else open what it opens."""
        left = self.text[at - 1] if at > self.start else " "
        right = self.text[after] if after < self.end else " "
        if _is_apostrophe(mark, left, right, self.singles):
            return
        rest = self.text[after : min(self.end, after + NO_WORD_WITHIN)]
        closing = _closes(self.stack, mark, left, right, rest=rest)
        if closing is not None:
            self.close(closing, after, is_closed=True)
        elif len(self.stack) < DEEPEST:
            self._open(mark, at, after, may_open=_may_open(left, right))

    def _open(self, mark: str, at: int, after: int, *, may_open: bool) -> None:
        if mark in self.marks.straight and may_open:
            same = next((depth for depth, top in enumerate(self.stack) if top.opener == mark), None)
            if same is not None:
                self.close(same, at, is_closed=False)
            self.stack.append(_Open(at, mark, (mark,), is_double=True))
        elif mark in self.closers:
            self.stack.append(_Open(at, mark, self.closers[mark], is_double=True))
        elif mark in self.singles and may_open and _comes(self.text, after, self.end, self.singles[mark]):
            self.stack.append(_Open(at, mark, (self.singles[mark],), is_double=False))

    def close(self, depth: int, end: int, *, is_closed: bool) -> None:
        """Close the quotation at a depth; what is open within it stays open for good."""
        for place in range(len(self.stack) - 1, depth - 1, -1):
            top = self.stack[place]
            whole = is_closed and place == depth
            if whole or top.is_double:
                self.found.append(
                    Quotation(top.start, end, top.opener, place, whole, is_double=top.is_double)
                )
        del self.stack[depth:]


def _is_apostrophe(mark: str, before: str, after: str, singles: dict[str, str]) -> bool:
    return (mark in singles or mark in singles.values()) and before.isalnum() and after.isalnum()


def _may_open(before: str, after: str) -> bool:
    return (not before.isalnum() or before >= _EAST_ASIA) and not after.isspace()


def _comes(text: str, start: int, end: int, closer: str) -> bool:
    """Whether a closing single mark stands near enough, after a word and not inside one."""
    at = text.find(closer, start, min(end, start + LONGEST_SINGLE))
    while at >= 0:
        after = text[at + 1] if at + 1 < end else " "
        if not text[at - 1].isspace() and not after.isalnum():
            return True
        at = text.find(closer, at + 1, min(end, start + LONGEST_SINGLE))
    return False


def _closes(stack: list[_Open], mark: str, before: str, after: str, *, rest: str) -> int | None:
    """The place in the stack of the quotation that this mark closes, if any.

    A mark that both opens and closes decides by its neighbours; an opening mark with no word of the
    paragraph after it closes too (“… approved. “ is a slip of the keyboard, not a new quotation).
    """
    for depth in range(len(stack) - 1, -1, -1):
        top = stack[depth]
        if mark in top.closers:
            opens_only = (
                mark == top.opener and before.isspace() and not after.isspace() and bool(rest.strip())
            )
            return None if opens_only else depth
        if top.is_double and mark in MIXED.get(top.opener, ()) and not _may_open(before, after):
            return depth
        if mark == top.opener and top.is_double and not any(letter.isalnum() for letter in rest):
            return depth
    return None

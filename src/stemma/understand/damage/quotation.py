"""Quotations that open and never close.

A quotation that another kind of mark closes, or that a later paragraph closes, is bad typing and no
damage: its end is known.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from stemma.model import Block, Finding, Span
from stemma.understand import quotes
from stemma.understand.damage.passage import Passage

_DOUBLE = '"“”„‟«»″'
_MARK = re.compile(rf"[{_DOUBLE}]|''|’’|‘‘|``")
_LATER_PARAGRAPHS = 3


def unclosed(passage: Passage, language: str | None) -> Iterator[Finding]:
    """``unclosed-quotation``: from the opening mark to where the paragraph ends."""
    text = passage.text
    blocks = passage.version.blocks or _lines(text)
    quotations = quotes.find(text, blocks, quotes.marks_of(language))
    pairs = _Pairs(tuple(found for found in quotations if found.is_closed and found.is_double))
    paragraphs = [block.start for block in blocks]
    until = -1
    for span in quotes.never_closed(quotations):
        if span.start < until or _closes(text, span.start) or pairs.cover(span):
            continue
        later = blocks[bisect_left(paragraphs, span.end) :][:_LATER_PARAGRAPHS]
        if _is_closed_otherwise(text, span, pairs) or _is_closed_later(text, later):
            continue
        until = span.end
        yield passage.finding(
            "unclosed-quotation",
            "This quotation opens and is never closed: where it ends is not known.",
            span.start,
            span.end,
        )


class _Pairs:
    """The closed quotations of a text, asked for their marks and for what they enclose."""

    def __init__(self, closed: Sequence[quotes.Quotation]) -> None:
        self._starts = [found.start for found in closed]
        self._reach = list(accumulate((found.end for found in closed), max))
        self._marks = {at for found in closed for at in (found.start, found.end - 1, found.end - 2)}

    def cover(self, span: Span) -> bool:
        """Whether one of them encloses the span."""
        number = bisect_left(self._starts, span.start)
        return number > 0 and self._reach[number - 1] >= span.end

    def use(self, at: int) -> bool:
        """Whether the mark at this place opens or closes one of them."""
        return at in self._marks


def _is_closed_otherwise(text: str, span: Span, pairs: _Pairs) -> bool:
    """Whether a mark of another kind closes it in the same paragraph."""
    return any(
        _closes(text, found.start()) and not pairs.use(found.start())
        for found in _MARK.finditer(text, span.start + 1, span.end)
    )


def _is_closed_later(text: str, later: Sequence[Block]) -> bool:
    """Whether the first mark of one of the next paragraphs closes it, or opens it anew."""
    for number, block in enumerate(later):
        first = _MARK.search(text, block.start, block.end)
        if first:
            return _closes(text, first.start()) or (number == 0 and first.start() == block.start)
    return False


def _closes(text: str, at: int) -> bool:
    """Whether a mark stands where a closing one does: behind a word or stop, before none."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isspace() and before not in "([—–-" and not after.isalnum()


def _lines(text: str) -> tuple[Block, ...]:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at, at + len(line)))
        at += len(line) + 1
    return tuple(blocks)

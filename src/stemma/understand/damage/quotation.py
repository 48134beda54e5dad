"""Quotations that open and never close.

A quotation that another kind of mark closes, or that a later paragraph closes, is bad typing and no
damage: its end is known.
"""

import re
from collections.abc import Iterator, Sequence

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
    closed = [Span(found.start, found.end) for found in quotations if found.is_closed and found.is_double]
    until = -1
    for span in quotes.never_closed(quotations):
        if span.start < until or _closes(text, span.start) or any(each.covers(span) for each in closed):
            continue
        if _is_closed_otherwise(text, span, closed) or _is_closed_later(text, span, blocks):
            continue
        until = span.end
        yield passage.finding(
            "unclosed-quotation",
            "This quotation opens and is never closed: where it ends is not known.",
            span.start,
            span.end,
        )


def _is_closed_otherwise(text: str, span: Span, closed: Sequence[Span]) -> bool:
    """Whether a mark of another kind closes it in the same paragraph."""
    return any(
        _closes(text, found.start())
        and not any(each.start <= found.start() < each.end for each in closed if each.start > span.start)
        for found in _MARK.finditer(text, span.start + 1, span.end)
    )


def _is_closed_later(text: str, span: Span, blocks: Sequence[Block]) -> bool:
    """Whether the first mark of one of the next paragraphs closes it, or opens it anew."""
    later = [block for block in blocks if block.start >= span.end][:_LATER_PARAGRAPHS]
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

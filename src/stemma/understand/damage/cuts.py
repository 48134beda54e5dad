"""Sentences in, those that a full stop cut in two or that cannot stand alone out.

Only what follows a plain full stop within a paragraph counts, in a language whose abbreviations are
known. A text that likes to begin its sentences small (a poem, a chat) shows a habit and no damage.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from stemma.model import Finding, Span
from stemma.understand.damage.passage import Passage

FRAGMENT_WORDS = 6
"""A longer tail is the rest of a cut sentence."""
_HABIT = 0.2
_FIRST_WORDS = 12
"""Letters after which a line may end: a label of the page stands in a line of its own."""
_WORD = re.compile(r"[^\W\d_]+(?:['’\u200c-][^\W_]+)*")
_LAST = re.compile(r"(?:\S+\s+)?\S+\s*$")
_NEXT = re.compile(r"(?:\S+\s+){0,2}\S+")


def find(passage: Passage) -> list[Finding]:
    """``fragment`` and ``cut-sentence``, in order."""
    text = passage.text
    if not passage.words.joiners and not passage.words.tails:
        return []
    small = [
        (first, second) for first, second in pairwise(passage.sentences) if _is_cut(passage, first, second)
    ]
    if len(small) > max(3, _HABIT * len(passage.sentences)):
        return []
    found = [_of_cut(passage, first, second) for first, second in small]
    found += _tails(passage)
    return sorted(found, key=lambda finding: (finding.span or Span(0, len(text)), finding.kind))


def _is_cut(passage: Passage, first: Span, second: Span) -> bool:
    """Whether a small letter follows a plain full stop in the same paragraph."""
    text = passage.text
    between = text[first.end : second.start]
    before = text[first.start : first.end]
    if "\n" in between or not before.endswith(".") or before.endswith(".."):
        return False
    if not text[second.start].islower() or "\n" in text[second.start : second.start + _FIRST_WORDS]:
        return False
    words = _WORD.findall(text, second.start, second.end)
    return bool(words) and not _begins_name(words, passage) and not _is_code(text, second)


def _begins_name(words: list[str], passage: Passage) -> bool:
    """ "iPhone", "al-Amin", "de Vries": a name that is written small."""
    first = words[0]
    if any(char.isupper() for char in first):
        return True
    is_particle = first in passage.words.particles or len(first) == 1
    return is_particle and len(words) > 1 and words[1][:1].isupper()


def _is_code(text: str, span: Span) -> bool:
    """An address, a mark with figures or the like."""
    first = text[span.start : span.end].split(maxsplit=1)[0].rstrip(".,;:!?")
    return any(mark in ".:/@_" or mark.isdigit() for mark in first)


def _of_cut(passage: Passage, first: Span, second: Span) -> Finding:
    text = passage.text
    words = _WORD.findall(text, second.start, second.end)
    if len(words) <= FRAGMENT_WORDS and words[0].lower() not in passage.words.joiners:
        return passage.finding(
            "fragment",
            "This cannot stand alone as a sentence: it is the end of another one.",
            second.start,
            second.end,
        )
    left = _LAST.search(text, max(first.start, first.end - 80), first.end)
    right = _NEXT.match(text, second.start, second.end)
    start = left.start() if left else first.start
    return passage.finding(
        "cut-sentence",
        "A full stop cuts one sentence in two here.",
        start,
        right.end() if right else second.end,
    )


def _tails(passage: Passage) -> Iterator[Finding]:
    """Sentences made of nothing but words that end one, in scripts without small letters."""
    tails = passage.words.tails
    if not tails:
        return
    for first, second in pairwise(passage.sentences):
        if second.end - second.start > 40 or "\n" in passage.text[first.end : second.start]:
            continue
        words = _WORD.findall(passage.text, second.start, second.end)
        if words and len(words) <= 3 and all(word in tails for word in words):
            yield passage.finding(
                "fragment",
                "This cannot stand alone as a sentence: it is the end of another one.",
                second.start,
                second.end,
            )

"""A text in, the stretches between quotation marks out.

The same speech reported twice shares its quotations, and that is no copying: letters inside
quotation weigh little wherever shares are reckoned.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from stemma.model import Span
from stemma.relate.keeping import keeping

QUOTED = 1
UNQUOTED = 10
"""What a letter weighs inside quotation marks, and outside."""
TEXTS = 2048
"""Of so many texts the quotations are remembered: much is asked of each, and of the same ones in turn."""
_CLOSES = {"«": "»", "“": "”“", "„": "“”", '"': '"', "”": "”", "「": "」", "『": "』"}
_MARK = re.compile("[" + "".join(_CLOSES) + "".join(_CLOSES.values()) + "]")
_PARAGRAPH = re.compile(r"[^\n]+")


@keeping(TEXTS)
def quotations(text: str) -> tuple[Span, ...]:
    """Quoted stretches with their marks, in order; one that never closes ends with its paragraph."""
    found = []
    for paragraph in _PARAGRAPH.finditer(text):
        opened, closing = -1, ""
        for mark in _MARK.finditer(text, *paragraph.span()):
            at = mark.start()
            if opened < 0 and text[at] in _CLOSES:
                opened, closing = at, _CLOSES[text[at]]
            elif opened >= 0 and text[at] in closing:
                found.append(Span(opened, at + 1))
                opened = -1
        if opened >= 0:
            found.append(Span(opened, paragraph.end()))
    return tuple(found)


def share(text: str, passages: Iterable[Span]) -> float:
    """Part of a text's letters that lie in passages, quoted letters at a tenth."""
    before = _weights(text)
    covered = at = 0
    for passage in sorted(passages):
        start = max(at, passage.start)
        at = max(start, passage.end)
        covered += before[at] - before[start]
    return round(covered / before[-1], 4) if before[-1] else 0.0


@keeping(64)
def _weights(text: str) -> Sequence[int]:
    """Of each place in a text what all letters before it weigh."""
    weights = [UNQUOTED if c.isalnum() else 0 for c in text]
    for quotation in quotations(text):
        for at in range(quotation.start, quotation.end):
            weights[at] = QUOTED if weights[at] else 0
    return list(accumulate(weights, initial=0))

"""A text in, the stretches between quotation marks out.

The same speech reported twice shares its quotations, and that is no copying: letters inside
quotation weigh little wherever shares are reckoned.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from stemma.model import Span

QUOTED_WEIGHT = 0.1
TEXTS = 2048
"""Of so many texts the quotations are remembered: much is asked of each, and of the same ones in turn."""
_CLOSES = {"«": "»", "“": "”“", "„": "“”", '"': '"', "”": "”", "「": "」", "『": "』"}
_MARK = re.compile("[" + "".join(_CLOSES) + "".join(_CLOSES.values()) + "]")
_PARAGRAPH = re.compile(r"[^\n]+")


@lru_cache(maxsize=TEXTS)
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
    """Part of a text's letters that lie in passages, quoted letters at ``QUOTED_WEIGHT``."""
    weights = [1.0 if c.isalnum() else 0.0 for c in text]
    for quotation in quotations(text):
        for at in range(quotation.start, quotation.end):
            weights[at] *= QUOTED_WEIGHT
    inside = bytearray(len(text))
    for passage in passages:
        inside[passage.start : passage.end] = b"\1" * len(passage)
    whole = sum(weights)
    covered = sum(weight for weight, is_in in zip(weights, inside, strict=True) if is_in)
    return round(covered / whole, 4) if whole else 0.0

"""How far a source's words reach in a report: what stands inside what, and until where."""

from collections.abc import Mapping, Sequence

from stemma.model import BODY, Analysis, Attribution, Span
from stemma.relate.node import Node

OPENING = 2
"""Paragraphs at the head of a report whose citation speaks for what follows."""
OPENING_LETTERS = 600
"""The same where a report has no paragraphs."""
LONGEST_EVIDENCE = 120
"""Letters from a source to its cue beyond which the source alone is shown."""


def position(attribution: Attribution) -> Span:
    """Its first span."""
    return min((*attribution.cue, *attribution.source, *attribution.content), default=Span(0, 0))


def reach(attribution: Attribution) -> int:
    """Where its source and cue end."""
    return max((span.end for span in (*attribution.source, *attribution.cue)), default=0)


def shown(spans: Sequence[Span], source: Sequence[Span]) -> Span:
    """From source to cue as one stretch of words, or the source alone where they stand far apart."""
    whole = Span(spans[0].start, max(span.end for span in spans), spans[0].field)
    if len(whole) <= LONGEST_EVIDENCE or not source:
        return whole
    return min(source)


def opens_report(attribution: Attribution, analysis: Analysis) -> bool:
    """Whether it stands within the first two paragraphs: there it speaks for what follows."""
    paragraphs = [one for one in analysis.version.blocks if one.kind == "paragraph"][:OPENING]
    at = position(attribution)
    return at.field == BODY and at.start < (paragraphs[-1].end if paragraphs else OPENING_LETTERS)


def rests_on(source: Node, attribution: Attribution, analysis: Analysis) -> bool:
    """Whether the whole report may rest on a source: an outlet, or the body or document that opens it."""
    if source.kind == "publisher":
        return True
    return source.kind in ("institution", "document") and opens_report(attribution, analysis)


def section_end(analysis: Analysis, start: int) -> int:
    """Where the next subheading begins, or the body ends."""
    later = [b.start for b in analysis.version.blocks if b.kind == "subheading" and b.start >= start]
    return min(later, default=len(analysis.version.text))


def carriers(chain: Sequence[Node]) -> tuple[Node, ...]:
    """The part of a chain that can carry somebody else's words: up to its last publisher or document."""
    ends = [at for at, node in enumerate(chain, start=1) if node.kind in ("publisher", "document")]
    return tuple(chain[: max(ends, default=0)])


def holders(attributions: Sequence[Attribution]) -> Mapping[Attribution, Attribution]:
    """For each attribution the innermost other one whose content holds its source and cue, if any does."""
    found = {}
    ordered = sorted(attributions, key=_outer_first)
    open_ones: list[Attribution] = []
    for inner in ordered:
        at = position(inner)
        open_ones = [one for one in open_ones if _content_end(one, at.field) > at.start]
        holding = [one for one in open_ones if _holds(one, inner)]
        if holding:
            found[inner] = min(holding, key=lambda one: sum(len(span) for span in one.content))
        open_ones.append(inner)
    return found


def _outer_first(attribution: Attribution) -> tuple[Span, int]:
    return position(attribution), -sum(len(span) for span in attribution.content)


def _content_end(attribution: Attribution, field: str) -> int:
    return max((span.end for span in attribution.content if span.field == field), default=-1)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    spans = (*inner.source, *inner.cue)
    return bool(spans) and all(any(content.covers(span) for content in outer.content) for span in spans)

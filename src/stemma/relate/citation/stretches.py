"""Stretches of a text, to be asked often what they cut or hold: each question takes a look-up, no search."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from stemma.model import Span


class Stretches:
    """Spans of one field; those that overlap are one stretch."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def joined(self, spans: Iterable[Span]) -> "Stretches":
        """These and further ones."""
        return Stretches((*map(Span, self._starts, self._ends), *spans))

    def cut(self, span: Span) -> bool:
        """Whether an end of the span lies inside a stretch: the span covers no such stretch whole."""
        return self._is_inside(span.start) or self._is_inside(span.end)

    def hold(self, span: Span) -> bool:
        """Whether a stretch covers the span."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._ends[at]

    def meet(self, span: Span) -> bool:
        """Whether a stretch and the span overlap."""
        at = bisect_left(self._starts, span.end) - 1
        return at >= 0 and self._ends[at] > span.start

    def _is_inside(self, place: int) -> bool:
        at = bisect_left(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]

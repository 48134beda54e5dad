"""Attributions by the places of their cues: those of the rules that a relation of the tagger meets."""

from bisect import bisect_right
from collections.abc import Sequence

from stemma.model import Attribution, Span


class Cues:
    """Attributions by the places of the cues of their whole chains."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self.all = found
        places = {span: at for at, one in enumerate(found) for link in one.chain for span in link.cue}
        places |= {span: at for at, one in enumerate(found) for span in one.cue}
        self._places = sorted(places.items())
        self._ends = [span.end for span, _ in self._places]

    def meeting(self, cue: Span) -> Attribution | None:
        """The first attribution of which a cue meets these words."""
        at = bisect_right(self._ends, cue.start)
        if at < len(self._places) and meet(self._places[at][0], cue):
            return self.all[self._places[at][1]]
        return None


def meet(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end

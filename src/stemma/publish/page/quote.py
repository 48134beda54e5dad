"""Evidence in, a quotation for the page out: the words, the report that has them, and where they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model import Evidence, Span, Trace, Witness
from stemma.publish.graph import SIGLUM
from stemma.publish.page.anchors import Anchors, Role
from stemma.publish.page.tongue import Tongue, tongue
from stemma.publish.plain import line, short

QUOTED = 220
"""More of a passage than this is read in the report itself."""
QUOTED_WHERE_MANY = 90
"""The same on a page of very many reports."""


@dataclass(frozen=True, slots=True)
class Quote:
    """``place`` is the fragment of the highlighted words, None where the report does not have them."""

    siglum: str
    text: str
    place: str | None
    tongue: Tongue


class Quoting:
    """Makes quotations of one page; each of them is highlighted in its report."""

    def __init__(self, trace: Trace, anchors: Anchors, quoted: int = QUOTED) -> None:
        self._witnesses = {each.id: each for each in trace.witnesses}
        self._anchors = anchors
        self._quoted = quoted

    def of(self, evidence: Evidence, role: Role, *, note: str = "", edge: int | None = None) -> Quote:
        witness = self._witnesses.get(evidence.witness)
        place = self._anchors.place(evidence.witness, evidence.span, role, note=note, edge=edge)
        language = witness.analysis.language if witness else None
        siglum = short(witness.siglum, SIGLUM) if witness else "?"
        return Quote(siglum, _shortened(evidence.text, self._quoted), place, tongue(language, evidence.text))

    def all(self, evidence: Iterable[Evidence], role: Role, *, edge: int | None = None) -> tuple[Quote, ...]:
        return tuple(self.of(each, role, edge=edge) for each in evidence)

    def find(self, witness: Witness, span: Span) -> str | None:
        """The place of words that are highlighted already."""
        return self._anchors.find(witness.id, span)

    def text(self, witness: Witness, spans: Iterable[Span]) -> str:
        """The words of several places of a report, with an ellipsis between."""
        return self._anchors.words(witness.id, spans)

    def words(self, witness: Witness, span: Span, text: str, role: Role, note: str = "") -> Quote:
        """A quotation of words that a report's own analysis points at."""
        return self.of(Evidence(witness.id, span, text), role, note=note)


def _shortened(text: str, most: int) -> str:
    whole = line(text)
    return whole if len(whole) <= most else whole[: most - 1].rstrip() + "…"

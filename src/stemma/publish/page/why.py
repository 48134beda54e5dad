"""A source's words in one report in, why it was taken for what it is out: its sentence and the grounds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from stemma.model import BODY, Ground, Link, Span, Witness
from stemma.publish.page.anchors import Highlight, Role, is_within
from stemma.publish.page.marks import marked
from stemma.publish.page.quote import Quote, Quoting
from stemma.publish.page.tongue import Tongue, tongue
from stemma.publish.reasons import UNKNOWN, says

AROUND = 140
"""More letters of a sentence on either side of the marked words are read in the report itself."""
FAR = 400
"""Words so far from the first are not shown in one excerpt with it."""
KINDS = {
    "person": "a person",
    "institution": "an institution",
    "outlet": "an outlet",
    "document": "a document",
    "place": "a place",
    "anonymous": "a source that is not named",
}
UNTOLD = "its kind is not known"


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground as a sentence, and the words that tell it where any do."""

    says: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence with words marked in it, and where they stand in the report."""

    siglum: str
    text: Markup
    place: str | None
    tongue: Tongue


def kind_name(kind: str | None) -> str:
    return KINDS.get(kind or "", UNTOLD)


def reasons(witness: Witness, grounds: Sequence[Ground], quoting: Quoting) -> tuple[Reason, ...]:
    """The grounds as a reader sees them; that there are none is a reason too."""
    found = tuple(Reason(says(each), _quote(witness, each.place, quoting)) for each in grounds)
    return found or (Reason(UNKNOWN, None),)


def of_link(witness: Witness, link: Link, quoting: Quoting) -> Excerpt | None:
    """The sentence of a link with its source and cue marked."""
    marks: list[tuple[Span, Role]] = [(span, "source") for span in link.source]
    marks += [(span, "cue") for span in link.cue]
    return excerpt(witness, marks, quoting)


def excerpt(witness: Witness, marks: Iterable[tuple[Span, Role]], quoting: Quoting) -> Excerpt | None:
    """The sentence around words, or as much of it as a reader needs; None where there are no such words."""
    version = witness.analysis.version
    sure = sorted((span, role) for span, role in marks if is_within(version, span))
    if not sure:
        return None
    first, role = sure[0]
    near = [(span, role) for span, role in sure if span.field == first.field and span.end - first.start < FAR]
    near = near or [(first, role)]
    text = version.field_text(first.field)
    end = max(span.end for span, _ in near)
    whole = _sentence(witness, first.start, end, first.field)
    start, stop = _cut(text, whole, first.start, end)
    words = marked(text, [Highlight("", span, [role]) for span, role in near], start, stop)
    before, after = "… " if start > whole[0] else "", " …" if stop < whole[1] else ""
    quote = quoting.words(witness, first, version.words(first), role)
    shown = Markup("{}{}{}").format(before, words, after)
    return Excerpt(quote.siglum, shown, quote.place, tongue(witness.analysis.language, text))


def _sentence(witness: Witness, start: int, end: int, field: str) -> tuple[int, int]:
    """The sentence, or the sentences, that the words stand in; the whole field where it has none."""
    if field != BODY:
        return 0, len(witness.analysis.version.field_text(field))
    around = [one for one in witness.analysis.sentences if one.start < end and start < one.end]
    first = min((one.start for one in around), default=start)
    return min(first, start), max(end, max((one.end for one in around), default=end))


def _cut(text: str, whole: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """As much of a sentence as a reader needs, cut between words."""
    first, last = whole
    if start - first > AROUND:
        first = text.find(" ", start - AROUND, start) + 1 or start - AROUND
    if last - end > AROUND:
        last = max(text.rfind(" ", end, end + AROUND), end)
    return first, last


def _quote(witness: Witness, place: Span | None, quoting: Quoting) -> Quote | None:
    if place is None or not is_within(witness.analysis.version, place):
        return None
    return quoting.words(witness, place, witness.analysis.version.words(place), "ground")

"""A report's statements: analyses in, one unit a sentence out, with who says so and what can be compared.

A sentence that damage cut in two is one statement again. The speaker is the innermost source of the
attribution whose words the sentence is, or None where the outlet itself speaks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model import Analysis, Attribution, Mention, Moment, Span
from stemma.relate.comparison.events import Event, find_events
from stemma.relate.comparison.quantities import Quantity, find_periods, find_quantities

SAYS_SOMETHING = 5
"""Fewer words than this are a remnant or an announcement ("He also noted:"), not a statement."""
MOSTLY = 0.5
CUT = frozenset({"fragment", "cut-sentence"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of one witness."""

    witness: str
    span: Span
    text: str
    matter: str
    """The text without the words that only say whom it is from: what is compared by meaning."""
    language: str | None
    speaker: str | None
    entities: frozenset[str]
    people: frozenset[str]
    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[int, ...]
    """Lengths in days that the sentence states."""
    events: tuple[Event, ...]
    quoted: tuple[Span, ...]
    """Contents of direct quotations in it."""


def units(analysis: Analysis) -> tuple[Unit, ...]:
    """The statements of a report, in order."""
    return tuple(
        _unit(analysis, span)
        for span in _mended(analysis)
        if len(analysis.version.words(span).split()) >= SAYS_SOMETHING
    )


def _mended(analysis: Analysis) -> Iterator[Span]:
    """Sentences, those joined again between which a cut was found or that cannot stand alone."""
    cuts = [one.span for one in analysis.findings if one.kind in CUT and one.span is not None]
    open_span: Span | None = None
    for span in analysis.sentences:
        if open_span is None:
            open_span = span
        elif any(_cuts(cut, open_span, span) for cut in cuts):
            open_span = Span(open_span.start, span.end, span.field)
        else:
            yield open_span
            open_span = span
    if open_span is not None:
        yield open_span


def _cuts(cut: Span, before: Span, after: Span) -> bool:
    """Whether a finding says that ``after`` goes on with ``before``."""
    return cut.overlaps(after) and (cut.overlaps(before) or after.covers(cut)) and cut.start <= after.start


def _unit(analysis: Analysis, span: Span) -> Unit:
    text = analysis.version.words(span)
    moments = tuple(one for one in analysis.moments if span.covers(one.span))
    mentions = [one for one in analysis.mentions if span.covers(one.span)]
    return Unit(
        witness=analysis.id,
        span=span,
        text=text,
        matter=_matter(analysis, span),
        language=analysis.language,
        speaker=_speaker(analysis, span),
        entities=frozenset(_entity(one) for one in mentions),
        people=frozenset(_entity(one) for one in mentions if one.kind == "person"),
        moments=moments,
        quantities=tuple(find_quantities(text, analysis.language, taken=_relative(moments, span))),
        periods=tuple(find_periods(text, analysis.language, moments)),
        events=tuple(find_events(text, analysis.language)),
        quoted=tuple(_quoted(analysis, span)),
    )


def _entity(mention: Mention) -> str:
    return mention.entity or mention.name.casefold()


def _speaker(analysis: Analysis, span: Span) -> str | None:
    """Whose words, with what marks them, make up most of a sentence; all attributions of a speaker count."""
    spoken: dict[str | None, set[Span]] = {}
    for attribution in analysis.attributions:
        parts = {*attribution.source, *attribution.cue, *attribution.content}
        if any(_shared(span, part) for part in parts):
            spoken.setdefault(_innermost(analysis, attribution), set()).update(parts)
    shares = {speaker: sum(_shared(span, part) for part in parts) for speaker, parts in spoken.items()}
    most = max(shares.values(), default=0)
    if most <= MOSTLY * len(span):
        return None
    return [speaker for speaker, share in shares.items() if share == most][-1]


def _innermost(analysis: Analysis, attribution: Attribution) -> str | None:
    if not attribution.chain:
        return None
    link = attribution.chain[-1]
    return link.name or " ".join(analysis.version.words(one) for one in link.source) or None


def _matter(analysis: Analysis, span: Span) -> str:
    naming = [
        one
        for attribution in analysis.attributions
        if any(span.overlaps(content) for content in attribution.content)
        for link in attribution.chain
        for one in (*link.source, *link.cue)
        if span.covers(one) and link.kind in ("outlet", "document")
    ]
    kept, at = [], span.start
    for one in sorted(naming):
        kept.append(analysis.version.text[at : max(at, one.start)])
        at = max(at, one.end)
    kept.append(analysis.version.text[at : span.end])
    matter = " ".join("".join(kept).split()).lstrip(" ,:،")
    return matter if len(matter.split()) >= SAYS_SOMETHING else analysis.version.words(span)


def _quoted(analysis: Analysis, span: Span) -> Iterator[Span]:
    for attribution in analysis.attributions:
        if attribution.kind == "direct":
            yield from (one for one in attribution.content if span.overlaps(one))


def _shared(one: Span, other: Span) -> int:
    if one.field != other.field:
        return 0
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _relative(moments: tuple[Moment, ...], span: Span) -> list[tuple[int, int]]:
    return [(one.span.start - span.start, one.span.end - span.start) for one in moments]

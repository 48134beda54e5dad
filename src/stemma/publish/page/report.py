"""A witness in, its part of the page out: its fields as printed, with everything highlighted in place.

``note_all`` must have seen every report before ``report_view`` is asked for one: the highlights are
complete only then.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from stemma.model import BODY, BlockKind, Span, Trace, Version, Witness
from stemma.publish.graph import SIGLUM, between, day
from stemma.publish.known import entry
from stemma.publish.page.anchors import Anchors, Role
from stemma.publish.page.marks import marked
from stemma.publish.page.quote import Quote, Quoting
from stemma.publish.page.sayings import Credited, Saying
from stemma.publish.page.tongue import Tongue, tongue
from stemma.publish.plain import short


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the body with its highlights."""

    kind: BlockKind
    text: Markup


@dataclass(frozen=True, slots=True)
class ReportView:
    """``fields`` holds headline, kicker, byline and section as printed, without those that are missing."""

    place: str
    siglum: str
    publisher: str
    tongue: Tongue
    fields: dict[str, Markup]
    day: str
    modified: str | None
    file: str
    address: str | None
    story_code: str | None
    inferred: tuple[str, ...]
    inferred_quotes: tuple[Quote, ...]
    pieces: tuple[Piece, ...]
    credit_lines: tuple[Markup, ...]
    sayings: tuple[Saying, ...]
    credits: tuple[Credited, ...]
    publisher_entry: str | None
    """What the gazetteer holds of its publisher."""
    furniture: tuple[tuple[str, str], ...]


def note_all(trace: Trace, anchors: Anchors) -> None:
    """Highlights all attributions and credits; edges, moments and findings come with their stories."""
    for witness in trace.witnesses:
        for each in witness.analysis.attributions:
            sources = (*each.source, *(span for link in each.chain for span in link.source))
            cues = (*each.cue, *(span for link in each.chain for span in link.cue))
            parts: tuple[tuple[Role, tuple[Span, ...]], ...] = (
                ("source", sources),
                ("cue", cues),
                ("content", each.content),
            )
            for role, spans in parts:
                for span in spans:
                    anchors.place(witness.id, span, role)
        for credit in witness.analysis.credits:
            anchors.place(witness.id, credit.span, "credit", note=f"{credit.role}: {credit.name}")


def inferred_quotes(witness: Witness, quoting: Quoting) -> tuple[Quote, ...]:
    return quoting.all(witness.inferred.evidence, "figure") if witness.inferred else ()


def report_view(
    witness: Witness,
    place: str,
    anchors: Anchors,
    quotes: tuple[Quote, ...],
    said: tuple[Saying, ...],
    credits: tuple[Credited, ...],
) -> ReportView:
    version = witness.analysis.version
    own = witness.id

    def shown(name: str) -> Markup:
        return marked(version.field_text(name), anchors.of(own, name))

    return ReportView(
        place=place,
        siglum=short(witness.siglum, SIGLUM),
        publisher=version.label,
        tongue=tongue(witness.analysis.language, version.text),
        fields={
            name: shown(name) for name in ("headline", "kicker", "byline", "section") if _has(version, name)
        },
        day=day(witness),
        modified=between(version.modified, version.modified) if version.modified else None,
        file=version.file if version.item is None else f"{version.file}, item {version.item}",
        address=_address(version),
        story_code=version.story_code,
        inferred=witness.inferred.reasons if witness.inferred else (),
        inferred_quotes=quotes,
        pieces=tuple(
            Piece(kind, marked(version.text, anchors.of(own, BODY), start, end))
            for start, end, kind in _pieces(version)
        ),
        credit_lines=tuple(shown(f"credit_lines/{n}") for n in range(len(version.credit_lines))),
        sayings=said,
        credits=credits,
        publisher_entry=entry(version.publisher_id, "outlet"),
        furniture=tuple((each.text, each.reason) for each in version.furniture),
    )


def _has(version: Version, name: str) -> bool:
    return bool(version.field_text(name).strip())


def _pieces(version: Version) -> Iterator[tuple[int, int, BlockKind]]:
    """The blocks of the body in order, and whatever words stand outside them."""
    at = 0
    for block in sorted(version.blocks, key=lambda each: (each.start, each.end)):
        start, end = max(block.start, at), min(block.end, len(version.text))
        if start >= end:
            continue
        if version.text[at:start].strip():
            yield at, start, "paragraph"
        yield start, end, block.kind
        at = end
    if version.text[at:].strip():
        yield at, len(version.text), "paragraph"


def _address(version: Version) -> str | None:
    """The report's address where it is one that a reader can follow safely."""
    for candidate in (version.url, version.file):
        if candidate and candidate.isprintable():
            try:
                parts = urlsplit(candidate)
            except ValueError:
                continue
            if parts.scheme in {"http", "https"} and parts.netloc:
                return candidate
    return None

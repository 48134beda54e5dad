"""A story in, what its part of the page says out: edges, origins, comparison, findings, timeline."""

import sys
from dataclasses import dataclass

from markupsafe import Markup

from stemma.model import Claim, ClaimKind, Origin, Story, Trace, Witness
from stemma.publish.drawing.story import Plan, count, figure
from stemma.publish.graph import Edge, Graph
from stemma.publish.page.copies import CopiesView, copies_view
from stemma.publish.page.named import Named
from stemma.publish.page.quote import Quote, Quoting
from stemma.publish.page.sources import SourceView, sources
from stemma.publish.page.timeline import Day, timeline
from stemma.publish.plain import line

NAMINGS = 3
"""On a large page so many of the ways in which reports name a source are shown."""
CLAIMS: dict[ClaimKind, str] = {
    "contradicted": "Contradicted",
    "altered": "Altered",
    "all": "Said by all",
    "some": "Said by some",
    "one": "Said by one only",
}
KINDS = {
    "credit": "credits",
    "citation": "cites",
    "translation": "translates, without credit,",
    "reuse": "shares its text, without credit, with",
}
ORIGIN_KINDS = {
    "person": "a person",
    "institution": "an institution, its office-holders and documents",
    "document": "a document",
    "outlet": "an outlet",
    "eyewitness": "the outlet's own reporting",
    "anonymous": "a source that is not named",
    "unknown": "not known",
}


@dataclass(frozen=True, slots=True)
class EdgeView:
    """``is_first`` where no earlier story of the page has the edge: its place in the page is here."""

    number: int
    is_first: bool
    below: Named
    verb: str
    above: Named
    kinds: tuple[str, ...]
    confidence: int
    reason: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    number: int
    name: str
    kind: str
    members: tuple[Named, ...]
    witnesses: tuple[Named, ...]
    reasons: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    quote: Quote
    speaker: str | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    message: str
    aspect: str | None
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    kind: str
    message: str
    siglum: str | None
    place: str | None
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class StoryView:
    number: int
    title: str
    drawing: Markup
    copies: tuple[CopiesView, ...]
    count: str
    figure: str
    """The count as a bare figure: ``2``, ``2–3`` or a dash."""
    reports: tuple[Named, ...]
    unseen: int
    languages: int
    edges: tuple[EdgeView, ...]
    sources: tuple[SourceView, ...]
    origins: tuple[OriginView, ...]
    claims: tuple[tuple[str, tuple[ClaimView, ...]], ...]
    unlisted: int
    """Claims of one report alone that a large page does not list."""
    findings: tuple[FindingView, ...]
    days: tuple[Day, ...]


def places(trace: Trace) -> dict[str, str]:
    """The fragment of each report's part of the page."""
    return {each.id: f"report-{number}" for number, each in enumerate(trace.witnesses, start=1)}


@dataclass(frozen=True, slots=True)
class Around:
    """A story's part of the graph, the edges that earlier stories show, and what the page calls each node."""

    part: Graph
    earlier: frozenset[int]
    named: dict[str, Named]
    where: dict[str, str]
    is_large: bool
    """Whether the page is of so many reports that it shows less."""


def story_view(
    trace: Trace, number: int, story: Story, quoting: Quoting, plan: Plan, drawing: Markup, around: Around
) -> StoryView:
    """``plan`` is what the drawing shows."""
    part, named, where = around.part, around.named, around.where
    mine = frozenset(story.witnesses)
    witnesses = [each for each in trace.witnesses if each.id in mine]
    compared = tuple(one for one in story.comparison if one.kind != "one" or not around.is_large)
    return StoryView(
        number=number,
        title=story.title or "Untitled story",
        drawing=drawing,
        copies=copies_view(plan, number, named),
        count=count(story),
        figure=figure(story),
        reports=tuple(named[each.id] for each in witnesses),
        unseen=sum(node.kind != "witness" for node in part.nodes),
        languages=len({each.analysis.language for each in witnesses} - {None}),
        edges=_edges(part, around.earlier, named, quoting),
        sources=sources(trace, witnesses, part, quoting, NAMINGS if around.is_large else sys.maxsize),
        origins=_origins(story, witnesses, named, quoting),
        claims=_claims(compared, quoting),
        unlisted=len(story.comparison) - len(compared),
        findings=(*_of_story(story), *_of_reports(witnesses, where, quoting)),
        days=timeline(witnesses, where, quoting),
    )


def _edges(
    part: Graph, earlier: frozenset[int], named: dict[str, Named], quoting: Quoting
) -> tuple[EdgeView, ...]:
    def view(edge: Edge) -> EdgeView:
        derivation = edge.derivation
        return EdgeView(
            number=edge.number,
            is_first=edge.number not in earlier,
            below=named[edge.witness],
            verb=KINDS[edge.kind],
            above=named[edge.exemplar],
            kinds=(edge.kind, *derivation.also),
            confidence=round(100 * min(1.0, max(0.0, derivation.confidence))),
            reason=derivation.reason,
            quotes=quoting.all(edge.evidence, "edge", edge=edge.number),
        )

    return tuple(view(edge) for edge in part.edges)


def _origins(
    story: Story, witnesses: list[Witness], named: dict[str, Named], quoting: Quoting
) -> tuple[OriginView, ...]:
    resting = {origin: frozenset(origin.witnesses) for origin in story.origins}
    return tuple(
        OriginView(
            number=number,
            name=origin.name,
            kind=ORIGIN_KINDS[origin.kind],
            members=_members(origin, named),
            witnesses=tuple(named[each.id] for each in witnesses if each.id in resting[origin]),
            reasons=origin.reasons,
            quotes=quoting.all(origin.evidence, "figure"),
        )
        for number, origin in enumerate(story.origins, start=1)
    )


def _members(origin: Origin, named: dict[str, Named]) -> tuple[Named, ...]:
    """The kin of an origin; none where the origin is one thing and bears its name."""
    members = tuple(named[each] for each in origin.members if each in named)
    return () if [each.name for each in members] == [line(origin.name)] else members


def _claims(comparison: tuple[Claim, ...], quoting: Quoting) -> tuple[tuple[str, tuple[ClaimView, ...]], ...]:
    groups = []
    for kind, heading in CLAIMS.items():
        claims = tuple(
            ClaimView(
                claim.message,
                claim.aspect,
                tuple(
                    StatementView(quoting.of(each.evidence, "figure"), each.speaker)
                    for each in claim.statements
                ),
            )
            for claim in comparison
            if claim.kind == kind
        )
        if claims:
            groups.append((heading, claims))
    return tuple(groups)


def _of_story(story: Story) -> tuple[FindingView, ...]:
    return tuple(FindingView(each.kind, each.message, None, None, None) for each in story.findings)


def _of_reports(witnesses: list[Witness], where: dict[str, str], quoting: Quoting) -> tuple[FindingView, ...]:
    found = []
    for witness in witnesses:
        analysis = witness.analysis
        for each in (*analysis.version.findings, *analysis.findings, *witness.findings):
            quote = None
            if each.span is not None:
                quote = quoting.words(witness, each.span, each.text, "damage", each.message)
            found.append(FindingView(each.kind, each.message, witness.siglum, where[witness.id], quote))
    return tuple(found)

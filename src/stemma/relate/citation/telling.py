"""What one report itself says of where it comes from: an analysis in, its told edges out.

Credits come first: who is credited for the whole report carries everything that the report cites.
A citation that opens the report ("according to X quoting Y, …") carries what follows it until a
subheading or another outlet. A source inside another source's words hangs on that other source.
Nothing is told without words: every edge has its evidence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from stemma.model import BODY, Analysis, Attribution, Credit, Evidence, Span
from stemma.names.bodies import body_of
from stemma.relate.citation.again import BARE, SPEAKERS, Heard, stems
from stemma.relate.citation.answering import answering, quoted_by_name
from stemma.relate.citation.frames import (
    carriers,
    holders,
    opens_report,
    position,
    reach,
    rests_on,
    section_end,
    shown,
)
from stemma.relate.citation.genuine import is_genuine
from stemma.relate.citation.headlined import is_confirmed
from stemma.relate.citation.hearers import hearing_passages, is_own_channel
from stemma.relate.citation.introduced import is_apposed
from stemma.relate.citation.reporting import NOTHING, own_passages
from stemma.relate.citation.sources import Sources
from stemma.relate.citation.speaking import is_gazette, is_ruled, is_said, is_told, without_pointing
from stemma.relate.citation.stretches import Stretches
from stemma.relate.node import Node, witness_node
from stemma.relate.publishers import names_publisher
from stemma.relate.told import CARRIED, Told

WHOLE_REPORT = frozenset({"translation", "syndication", "agency", "origin", "byline", "dateline"})
"""Credits that speak for the whole report; a contributor or a photographer does not."""
TAKEN_OVER = frozenset({"translation", "syndication"})
"""Of them those by which every word is somebody else's."""
CONFIDENCE: Mapping[str, float] = {
    "translation": 0.97,
    "syndication": 0.97,
    "agency": 0.95,
    "byline": 0.95,
    "dateline": 0.93,
    "origin": 0.9,
    "contributor": 0.7,
}
CITED_OUTLET = 0.9
CITED_SPEAKER = 0.8
HEARD = SPEAKERS | {"anonymous"}
"""Sources that must have said something."""
COURT = "court"
"""What ``bodies.toml`` calls the bodies whose decisions are their words."""

Link = tuple[Node, Evidence]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Sources whose words carry what follows, from ``start`` to ``end`` of the body."""

    nodes: tuple[Node, ...] = ()
    start: int = 0
    end: int = 0


def tell(sources: Sources) -> tuple[Told, ...]:
    """The edges that a report's credits and citations tell, in the order of its words.

    What a court decides is its word only where the report names no outlet from which it has that.
    """
    credited = tuple(_credited(sources))
    carrying = {told.giver for told in credited if not told.content}
    taker = carrying.pop() if len(carrying) == 1 else witness_node(sources.analysis.id)
    told = (*credited, *_cited(sources, taker, with_rulings=False))
    if any(one.giver.kind == "publisher" for one in told):
        return told
    return (*credited, *_cited(sources, taker, with_rulings=True))


def _own_passages(sources: Sources) -> Stretches:
    """Passages that the report has from nobody it credits: somebody speaks there to its own outlet.

    In a text that was taken over whole, "this newspaper" may be the one that it was taken from.
    """
    is_taken_over = any(one.role in TAKEN_OVER and not one.is_own for one in sources.analysis.credits)
    if is_taken_over:
        return NOTHING
    heard = hearing_passages(sources.named, sources.analysis)
    return own_passages(sources.analysis).joined(heard)


def _credited(sources: Sources) -> Iterator[Told]:
    for credit in sources.analysis.credits:
        if credit.role == "photo" or credit.is_own or _names_nobody(credit):
            continue
        if credit.role in ("byline", "dateline") and not sources.is_publisher(credit):
            continue
        giver = sources.of_credit(credit)
        if not sources.is_own(giver):
            yield Told(
                witness_node(sources.analysis.id),
                giver,
                "credit",
                CONFIDENCE[credit.role],
                (_words(sources, credit.span),),
                content=() if credit.role in WHOLE_REPORT else (credit.span,),
            )


def _names_nobody(credit: Credit) -> bool:
    """Whether it credits agencies without a name: nobody can tell from whom that is."""
    return any(ground.by == "unnamed-agencies" for ground in credit.grounds)


def _cited(sources: Sources, taker: Node, *, with_rulings: bool) -> Iterator[Told]:
    frame = _Frame()
    heard = Heard()
    unnamed: Node | None = None
    through: dict[tuple[Span, ...], tuple[Node, ...]] = {}
    holding = holders(sources.analysis.attributions)
    ours = _own_passages(sources)
    carried_by = taker
    for attribution in sources.analysis.attributions:
        at = position(attribution)
        is_ours = at.field == BODY and ours.meet(at)
        taker = witness_node(sources.analysis.id) if is_ours else carried_by
        told_us = sources.was_told(attribution)
        if is_ours or told_us:
            frame = _Frame()
        if _tells_nothing(attribution, sources.analysis):
            continue
        links = _links(sources, attribution, taker, heard)
        if links and not _counts(links[-1][0], attribution, sources, with_rulings=with_rulings):
            links = links[:-1]
        links = links or _answer(sources, attribution, is_ours=is_ours or told_us)
        if not links:
            continue
        links, unnamed = _same_unnamed(links, unnamed, sources.analysis.language)
        heard.note([node for node, _ in links])
        turns = frame.nodes and _turns_elsewhere(sources, frame, attribution)
        if at.start >= frame.end or turns:
            frame = _Frame()
        outer = holding.get(attribution)
        prefix = carriers([node for node, _ in _links(sources, outer, taker, Heard())]) if outer else ()
        names_outlet = any(node.kind == "publisher" and not sources.is_portal(node) for node, _ in links)
        if not prefix and not names_outlet and at.field == BODY:
            prefix = through.get(attribution.source) or frame.nodes
        if len(links) > 1:  # "told X that … and wanted …": the second verb has the same carrier
            through[attribution.source] = carriers([node for node, _ in links])
        is_chain = (prefix and prefix is not frame.nodes) or rests_on(
            links[0][0], attribution, sources.analysis
        )
        path = _path((taker, *prefix), links, attribution, carried=bool(prefix))
        yield from (replace(told, in_passing=not (is_chain or number)) for number, told in enumerate(path))
        if names_outlet and not prefix:
            frame = _opened(sources, attribution, links)


def _tells_nothing(attribution: Attribution, analysis: Analysis) -> bool:
    """Whether nobody says anything at a place that looks like an outlet: "at Cape station gusts reached"."""
    chain = attribution.chain
    return len(chain) > 1 and chain[-1].kind != "document" and not is_said(attribution, analysis)


def _counts(source: Node, attribution: Attribution, sources: Sources, *, with_rulings: bool) -> bool:
    """Whether it is a source, and was heard; no person has an outlet's name."""
    if source.kind == "person" and any(
        names_publisher(source.name or "", one.publisher) for one in sources.named
    ):
        return False
    analysis = sources.analysis
    is_heard = _is_heard(source, attribution, analysis) or (
        with_rulings and _is_court(source, analysis) and is_ruled(attribution, analysis)
    )
    return is_heard and is_genuine(source, attribution, analysis)


def _is_court(source: Node, analysis: Analysis) -> bool:
    return source.kind == "institution" and COURT in body_of(source.name or "", analysis.language).heads


def _answer(sources: Sources, attribution: Attribution, *, is_ours: bool) -> list[Link]:
    """Who speaks where the words do not tell it by themselves; to the report's own outlet, also a pronoun."""
    node = quoted_by_name(attribution, sources.analysis)
    if node is None and is_ours:
        node = answering(attribution, sources.analysis, sources.named)
    if node is None or sources.is_own(node) or not is_said(attribution, sources.analysis):
        return []
    return [(node, _words(sources, shown(sorted(attribution.cue), attribution.source)))]


def _is_heard(source: Node, attribution: Attribution, analysis: Analysis) -> bool:
    """Whether the source said something, or as a document holds it; an outlet is taken at its name."""
    if source.kind == "document":
        return is_told(attribution, analysis)
    if source.kind not in HEARD or is_said(attribution, analysis):
        return True
    return any(ground.by == "asked-not-to-be-named" for ground in attribution.chain[-1].grounds)


def _same_unnamed(
    links: list[Link], unnamed: Node | None, language: str | None
) -> tuple[list[Link], Node | None]:
    """A bare "the source" is the source without a name that the report told of before."""
    node, words = links[-1]
    if node.kind != "anonymous":
        return links, unnamed
    bare = without_pointing(node.name or "", language)
    if unnamed is not None and len(links) == 1 and len(bare.split()) <= BARE:
        return [(unnamed, words)], unnamed
    return links, node


def _opened(sources: Sources, attribution: Attribution, links: list[Link]) -> _Frame:
    """The frame that a citation opens, empty where it stands too far down to speak for what follows."""
    if not opens_report(attribution, sources.analysis):
        return _Frame()
    end = section_end(sources.analysis, position(attribution).end)
    return _Frame(carriers([node for node, _ in links]), reach(attribution), end)


def _path(
    before: tuple[Node, ...], links: list[Link], attribution: Attribution, *, carried: bool
) -> Iterator[Told]:
    taker = before[-1]
    for linked, evidence in links:
        stands_there = linked.kind == "document" and linked.of is None and taker.kind == "publisher"
        node = replace(linked, of=taker) if stands_there else linked
        if all(node.key != one.key for one in (taker, *before)):
            confidence = CITED_OUTLET if node.kind == "publisher" else CITED_SPEAKER
            yield Told(
                taker,
                node,
                "citation",
                min(confidence, CARRIED) if carried else confidence,
                (evidence,),
                content=attribution.content,
            )
        taker = node


def _links(sources: Sources, attribution: Attribution, taker: Node, heard: Heard) -> list[Link]:
    """The links of a chain that lead beyond the taker and the report's own publisher, with their words."""
    found: list[Link] = []
    told_us = False
    for before, link in pairwise((None, *attribution.chain)):
        if link is None or is_apposed(link, before, sources.analysis.version):
            continue
        node = sources.of_link(link, heard, told_us=told_us)
        told_us = sources.is_own(node) if node is not None else is_own_channel(link, sources.analysis)
        spans = sorted((*link.source, *link.cue))
        if attribution.cue[0].field != BODY and not is_confirmed(link, sources.analysis):
            continue
        if node is None or not spans or node.key == taker.key or told_us:
            continue
        if found and found[-1][0].kind == "person" and found[-1][0].name == node.name:
            continue  # "according to X, who says …"
        if found and _bears_his_name(found[-1][0], node):
            found.pop()
        is_bare = node.kind == "document" and len((node.name or "").split()) <= BARE
        speaks_so = bool(found) and found[-1][0].kind in SPEAKERS and is_bare  # "said in a statement"
        is_title = node.kind == "document" and attribution.cue[0].field != BODY
        if not (speaks_so or is_title):
            found.append((node, _words(sources, shown(spans, link.source))))
        if node.kind == "document" and is_gazette(node.words, sources.analysis.language):
            break
    return found


def _bears_his_name(channel: Node, speaker: Node) -> bool:
    """Whether a person spoke where his own name stands: in the channel «Лунин без купюр»."""
    is_pair = channel.kind == "publisher" and speaker.kind == "person"
    return is_pair and bool(stems(channel.name or "") & stems(speaker.name or ""))


def _turns_elsewhere(sources: Sources, frame: _Frame, attribution: Attribution) -> bool:
    """Whether another outlet is named between the frame's words and the end of this sentence."""
    analysis = sources.analysis
    at = position(attribution).start
    end = next((one.end for one in analysis.sentences if one.start <= at < one.end), at)
    framing = {node.entity for node in frame.nodes}
    return any(
        mention.kind == "outlet"
        and mention.span.field == BODY
        and frame.start <= mention.span.start < end
        and mention.entity not in framing
        and mention.entity not in sources.own
        and not names_publisher(analysis.version.words(mention.span), analysis.version.publisher)
        and not sources.is_portal(sources.of_outlet(mention.entity, mention.name))
        for mention in analysis.mentions
    )


def _words(sources: Sources, span: Span) -> Evidence:
    return Evidence(sources.analysis.id, span, sources.analysis.version.words(span))

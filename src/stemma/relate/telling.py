"""What one report itself says of where it comes from: an analysis in, its told edges out.

Credits come first: who is credited for the whole report carries everything that the report cites.
A citation that opens the report ("according to X quoting Y, …") carries what follows it until a
subheading or another outlet. A source inside another source's words hangs on that other source.
Nothing is told without words: every edge has its evidence.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from stemma import gazetteer
from stemma.model import (
    BODY,
    Analysis,
    Attribution,
    Credit,
    DerivationKind,
    Entity,
    Evidence,
    ExemplarKind,
    Link,
    Span,
)
from stemma.relate.node import Node, source_key, witness_node
from stemma.relate.publishers import names_publisher
from stemma.relate.speaking import is_said

WHOLE_REPORT = frozenset({"translation", "syndication", "agency", "origin", "byline", "dateline"})
"""Credits that speak for the whole report; a contributor or a photographer does not."""
CONFIDENCE: Mapping[str, float] = {
    "translation": 0.97,
    "syndication": 0.97,
    "agency": 0.95,
    "byline": 0.95,
    "dateline": 0.93,
    "origin": 0.9,
    "contributor": 0.7,
}
SPEAKERS = frozenset({"person", "institution"})
CITED_OUTLET = 0.9
CITED_SPEAKER = 0.8
BARE = 2
"""A document of so few words ("the statement") is one that was spoken of before."""
CARRIED = 0.7
"""A citation that hangs on an opening frame rather than on words of its own."""

_KINDS: Mapping[str, ExemplarKind] = {
    "outlet": "publisher",
    "institution": "institution",
    "person": "person",
    "document": "document",
    "anonymous": "anonymous",
}


@dataclass(frozen=True, slots=True)
class Told:
    """``taker`` has it from ``giver``, says the report, in the words of ``evidence``."""

    taker: Node
    giver: Node
    kind: DerivationKind
    confidence: float
    evidence: tuple[Evidence, ...]
    content: tuple[Span, ...] = ()
    """What was taken, where the words say so; empty where it is the whole report."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Entities by id, and which of them are the report's own publisher."""

    entities: Mapping[str, Entity]
    own: frozenset[str]


def tell(analysis: Analysis, kin: Kin) -> tuple[Told, ...]:
    """The edges that the report's credits and citations tell, in the order of its words."""
    return tuple(_Teller(analysis, kin).edges())


class _Teller:
    """Walks one report once; holds the carrier and the opening frame while it does so."""

    def __init__(self, analysis: Analysis, kin: Kin) -> None:
        self._analysis = analysis
        self._version = analysis.version
        self._kin = kin
        self._root = witness_node(analysis.id)
        self._last_speaker: Node | None = None

    def edges(self) -> Iterator[Told]:
        credited = list(self._credited())
        yield from credited
        carriers = [told.giver for told in credited if not told.content]
        taker = carriers[0] if len(set(carriers)) == 1 else self._root
        yield from self._cited(taker)

    def _credited(self) -> Iterator[Told]:
        for credit in self._analysis.credits:
            if credit.role == "photo" or credit.is_own:
                continue
            if credit.role not in WHOLE_REPORT and credit.role != "contributor":
                continue
            if credit.role in ("byline", "dateline") and not self._is_publisher(credit):
                continue
            giver = _named(credit.entity, credit.name, "publisher")
            if self._is_own(giver):
                continue
            yield Told(
                self._root,
                giver,
                "credit",
                CONFIDENCE[credit.role],
                (self._words(credit.span),),
                content=() if credit.role in WHOLE_REPORT else (credit.span,),
            )

    def _cited(self, taker: Node) -> Iterator[Told]:
        frame: tuple[Node, ...] = ()
        frame_from = frame_ends = 0
        inside = _Nesting(self._analysis.attributions)
        for attribution in self._analysis.attributions:
            links = self._links(attribution, taker)
            if links and links[-1][0].kind in SPEAKERS and not is_said(attribution, self._analysis):
                links.pop()
            if not links:
                continue
            innermost = links[-1][0]
            if innermost.kind in SPEAKERS:
                self._last_speaker = innermost
            at = _position(attribution)
            if at.start >= frame_ends or (frame and self._turns_elsewhere(frame, frame_from, attribution)):
                frame = ()
            names_outlet = any(node.kind == "publisher" and not self._is_portal(node) for node, _ in links)
            prefix = self._prefix(inside.of(attribution), taker)
            if not prefix and not names_outlet and at.field == BODY:
                prefix = frame
            yield from self._path((taker, *prefix), links, attribution, carried=bool(prefix))
            if names_outlet and not prefix and self._opens_report(attribution):
                frame = _carriers([node for node, _ in links])
                frame_from, frame_ends = _reach(attribution), self._section_end(at.end)
            elif names_outlet and not prefix:
                frame = ()

    def _path(
        self,
        before: tuple[Node, ...],
        links: list[tuple[Node, Evidence]],
        attribution: Attribution,
        *,
        carried: bool,
    ) -> Iterator[Told]:
        taker = before[-1]
        for linked, evidence in links:
            stands_there = linked.kind == "document" and linked.of is None and taker.kind == "publisher"
            node = replace(linked, of=taker) if stands_there else linked
            if node.key != taker.key and all(node.key != one.key for one in before):
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

    def _prefix(self, outer: Attribution | None, taker: Node) -> tuple[Node, ...]:
        if outer is None:
            return ()
        return _carriers([node for node, _ in self._links(outer, taker)])

    def _links(self, attribution: Attribution, taker: Node) -> list[tuple[Node, Evidence]]:
        found = []
        for link in attribution.chain:
            node = self._node(link)
            if node is None or node.key == taker.key or self._is_own(node):
                continue
            spans = sorted((*link.source, *link.cue))
            if spans:
                found.append((node, self._words(_hull(spans))))
        return found

    def _node(self, link: Link) -> Node | None:
        kind = _KINDS.get(link.kind or self._entity_kind(link))
        if kind is None:
            return None
        if kind == "anonymous" or (link.name is None and link.source):
            words = " ".join(self._version.words(span) for span in link.source)
            if kind not in ("anonymous", "document"):
                return None  # a pronoun or role that the text does not resolve names nobody
            before = self._last_speaker if kind == "document" and len(words.split()) <= BARE else None
            return Node(source_key(kind, self._version.id, words.casefold()), words, kind, of=before)
        if link.name is None:
            return None
        words = " ".join(self._version.words(span) for span in link.source)
        return replace(_named(link.entity, self._fullest(link), kind), words=words)

    def _entity_kind(self, link: Link) -> str:
        """What a bare name is known to be: "quoting Interfax" says nothing of its kind."""
        entity = self._kin.entities.get(link.entity or "")
        return entity.kind if entity is not None else ""

    def _fullest(self, link: Link) -> str:
        """A person's fullest spelling in the reports: "По словам Рыбинцева" names Павел Рыбинцев."""
        assert link.name is not None
        entity = self._kin.entities.get(link.entity or "")
        if entity is None or link.kind != "person":
            return link.name
        alike = [name for name in entity.names if _script(name) == _script(link.name)]
        return max(alike or [link.name], key=lambda name: len(name.split()))

    def _is_own(self, node: Node) -> bool:
        if node.entity is not None and node.entity in self._kin.own:
            return True
        publisher = self._version.publisher
        return node.kind == "publisher" and any(
            names_publisher(said, publisher) for said in (node.name or "", node.words)
        )

    def _is_portal(self, node: Node) -> bool:
        """Whether it is a place where documents are published: citing one names no other carrier."""
        entity = self._kin.entities.get(node.entity or "")
        known = gazetteer.publisher_by_id(entity.known_as) if entity and entity.known_as else None
        return known is not None and known.kind == "portal"

    def _is_publisher(self, credit: Credit) -> bool:
        if credit.publisher_id:
            return True
        entity = self._kin.entities.get(credit.entity or "")
        return entity is not None and entity.kind == "outlet"

    def _opens_report(self, attribution: Attribution) -> bool:
        """Whether its cue stands within the first two paragraphs: there it speaks for what follows."""
        paragraphs = [block for block in self._version.blocks if block.kind == "paragraph"][:2]
        at = _position(attribution)
        if at.field != BODY:
            return False
        return at.start < paragraphs[-1].end if paragraphs else at.start < 600

    def _turns_elsewhere(self, frame: tuple[Node, ...], start: int, attribution: Attribution) -> bool:
        """Whether another outlet is named between the frame's words and the end of this sentence."""
        at = _position(attribution).start
        end = next((one.end for one in self._analysis.sentences if one.start <= at < one.end), at)
        framing = {node.entity for node in frame}
        return any(
            mention.kind == "outlet"
            and mention.span.field == BODY
            and start <= mention.span.start < end
            and mention.entity not in framing
            and mention.entity not in self._kin.own
            and not names_publisher(self._version.words(mention.span), self._version.publisher)
            and not self._is_portal(_named(mention.entity, mention.name, "publisher"))
            for mention in self._analysis.mentions
        )

    def _section_end(self, start: int) -> int:
        later = [b.start for b in self._version.blocks if b.kind == "subheading" and b.start >= start]
        return min(later, default=len(self._version.text))

    def _words(self, span: Span) -> Evidence:
        return Evidence(self._analysis.id, span, self._version.words(span))


def _carriers(chain: list[Node]) -> tuple[Node, ...]:
    """The part of a chain that can carry somebody else's words: up to its last publisher or document."""
    ends = [at for at, node in enumerate(chain, start=1) if node.kind in ("publisher", "document")]
    return tuple(chain[: max(ends, default=0)])


def _script(name: str) -> str:
    """The first word of its first letter's Unicode name: LATIN, CYRILLIC, ARABIC, …"""
    letter = next((character for character in name if character.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""


def _named(entity: str | None, name: str, kind: ExemplarKind) -> Node:
    return Node(source_key(entity or name.casefold()), name, kind, entity)


class _Nesting:
    """Which attribution's content holds another attribution's source and cue: the innermost such one."""

    def __init__(self, attributions: tuple[Attribution, ...]) -> None:
        self._all = attributions

    def of(self, inner: Attribution) -> Attribution | None:
        spans = (*inner.source, *inner.cue)
        if not spans:
            return None
        holders = [
            outer
            for outer in self._all
            if outer is not inner and all(any(c.covers(s) for c in outer.content) for s in spans)
        ]
        return min(holders, key=lambda one: sum(len(c) for c in one.content), default=None)


def _position(attribution: Attribution) -> Span:
    spans = sorted((*attribution.cue, *attribution.source, *attribution.content))
    return spans[0] if spans else Span(0, 0)


def _reach(attribution: Attribution) -> int:
    """Where its source and cue end."""
    return max((span.end for span in (*attribution.source, *attribution.cue)), default=0)


def _hull(spans: list[Span]) -> Span:
    return Span(spans[0].start, max(span.end for span in spans), spans[0].field)

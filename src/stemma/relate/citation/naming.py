"""Publishers of the story's reports, wherever another report names them, word for word in any script.

A reader who holds all reports knows whose names to look for; a report's own words need not tell that
"Da Ghra Ghag" is an outlet. Where a link or credit stands on such a name, it is that publisher. Where
nothing else was read from the name, naming the publisher of another report is a citation of it, and a
credit where it stands in the byline or in a line of its own at either end.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from stemma import gazetteer
from stemma.model import BODY, Analysis, DerivationKind, Evidence, ExemplarKind, Link, Span, Version
from stemma.names import spot
from stemma.names.outlet_nouns import is_empty, outlet_nouns
from stemma.relate.citation.introduced import is_pronoun
from stemma.relate.citation.releases import house
from stemma.relate.keeping import keeping
from stemma.relate.node import Node, source_key, witness_node
from stemma.relate.publishers import is_institution
from stemma.relate.told import Told

ADDRESS = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:www\.)?(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8})(?![\w@-])", re.IGNORECASE
)
NAMED = 0.7
CREDITED = 0.9
SHORT_LINE = 80
"""Letters of a block that is too short to be a paragraph, without a mark that ends a sentence."""
BETWEEN = re.compile(r"[^\W\d_]*(?:[\s\-]+[^\W\d_]+){0,2}[\s\-«“„\"'’]*")
"""What may stand between the beginning of a source and the name in it: "the Korean daily …"."""
OPENERS, CLOSERS = tuple('«„“”"「《'), tuple('»“”"」》')
IN_BRACKETS = re.compile(r"\s*[(（]\s*")
"""Between a name and its form in another script."""
BESIDE = 30
"""Letters before and behind a name in which a noun for an outlet belongs to it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place where a report names the publisher of a report of the story; its own included.

    ``speaks``: it is a house that speaks for itself there, and carries nobody else's words.
    """

    span: Span
    publisher: str
    speaks: bool = False

    @property
    def node(self) -> Node:
        kind: ExemplarKind = "institution" if self.speaks else "publisher"
        return Node(source_key("publisher", self.publisher.casefold()), self.publisher, kind)


def named_publishers(
    analysis: Analysis, publishers: Iterable[str], hosts: Mapping[str, str] | None = None
) -> tuple[Named, ...]:
    """Every place in order; of names that overlap, the longer. ``hosts`` tells whose pages' addresses are."""
    found = {
        Named(Span(start, end, field), publisher)
        for publisher in set(publishers)
        for name in {publisher, house(publisher)}
        for field, text in _fields(analysis.version)
        for start, end in _spotted(text, name)
    }
    found.update(_addresses(analysis.version, hosts or {}))
    kept: list[Named] = []
    for one in sorted(found, key=lambda one: (-len(one.span), one.span, one.publisher)):
        if not any(one.span.overlaps(other.span) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.span))


@keeping(1 << 13)
def _spotted(text: str, publisher: str) -> frozenset[tuple[int, int]]:
    """Where a text has a publisher's name, with or without what its press office is called."""
    return frozenset((*spot(text, publisher), *spot(text, house(publisher))))


def _addresses(version: Version, hosts: Mapping[str, str]) -> Iterator[Named]:
    """Places where an outlet is called by the address of its pages: "according to vargatoday.com"."""
    for field, text in _fields(version):
        for match in ADDRESS.finditer(text):
            publisher = hosts.get(match["host"].casefold())
            if publisher is not None:
                yield Named(Span(*match.span(), field), publisher)


def host_of(url: str) -> str:
    """The host of an address, without "www."."""
    return urlsplit(url).netloc.casefold().removeprefix("www.")


def at_source(
    named: Sequence[Named], source: Sequence[Span], version: Version, *, goes_on: bool = False
) -> Named | None:
    """The publisher whose name stands in the words of a source, or, where it may, goes on from them."""
    own = version.publisher
    for one in sorted(named, key=lambda one: (one.publisher == own, one.span)):
        for span in source:
            follows = (
                goes_on
                and one.span.field == span.field
                and span.end <= one.span.start
                and BETWEEN.fullmatch(version.field_text(span.field)[span.end : one.span.start])
            )
            gap = version.field_text(span.field)[span.end : one.span.start]
            is_second = one.span.field == span.field and gap and IN_BRACKETS.fullmatch(gap)
            if one.span.overlaps(span) or follows or is_second:
                return one
    return None


def read_before(link: Link, named: Sequence[Named], analysis: Analysis) -> Named | None:
    """The publisher of the story as whom the outlet was read that a pronoun stands for."""
    if link.kind != "outlet" or link.entity is None or not is_pronoun(link):
        return None
    places = [one.span for one in analysis.mentions if one.entity == link.entity]
    return at_source(named, places, analysis.version)


def unread(analysis: Analysis, named: Sequence[Named], told: Sequence[Told]) -> Iterator[Told]:
    """Edges to publishers whom the report names and of whom nothing else was read."""
    known = {node.key for one in told for node in (one.taker, one.giver)}
    topics = {one.publisher for one in named if one.span.field == "headline"}
    for one in named:
        node = one.node
        if node.key in known or one.publisher == analysis.version.publisher:
            continue
        kind: DerivationKind = "credit" if _is_credit(one.span, analysis.version) else "citation"
        if kind == "citation" and one.publisher in topics:
            continue  # whom a headline names the report is about
        if kind == "citation" and is_institution(one.publisher):
            continue  # an institution is spoken of far more often than quoted
        if kind == "citation" and not _is_in_full(one, analysis.version):
            continue  # "Südstadt" is a district before it is the Südstadt-Anzeiger
        known.add(node.key)
        evidence = Evidence(analysis.id, one.span, analysis.version.words(one.span))
        yield Told(
            witness_node(analysis.id), node, kind, CREDITED if kind == "credit" else NAMED, (evidence,)
        )


def _is_in_full(one: Named, version: Version) -> bool:
    """Whether all words of the name stand there, or what is beside them tells that it is an outlet."""
    text = version.field_text(one.span.field)
    if (
        text[one.span.start - 1 : one.span.start] in OPENERS
        and text[one.span.end : one.span.end + 1] in CLOSERS
    ):
        return True
    around = gazetteer.words(text[max(0, one.span.start - BESIDE) : one.span.end + BESIDE])
    said, whole = (_telling(words) for words in (text[one.span.start : one.span.end], one.publisher))
    return len(said) >= len(whole) or not outlet_nouns().isdisjoint(around)


def _telling(name: str) -> list[str]:
    return [word for word in gazetteer.words(name) if not is_empty(word)]


def _fields(version: Version) -> Iterator[tuple[str, str]]:
    for field in (BODY, "headline", "kicker", "byline"):
        if text := version.field_text(field):
            yield field, text
    for number, line in enumerate(version.credit_lines):
        yield f"credit_lines/{number}", line


def _is_credit(span: Span, version: Version) -> bool:
    """In the byline or a credit line, or in a short line that opens or closes the body."""
    if span.field != BODY:
        return span.field == "byline" or span.field.startswith("credit_lines/")
    ends = (*version.blocks[:1], *version.blocks[-1:])
    return any(
        block.start <= span.start < block.end
        and block.end - block.start <= SHORT_LINE
        and version.text[block.end - 1] not in ".!?…。؟۔"
        for block in ends
    )

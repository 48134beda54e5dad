"""Whose a ruling is: the words of a source in, the court that the report names out."""

import re
from collections.abc import Iterator

from stemma.model import Analysis, Link, Span
from stemma.names.bodies import Body, body_of
from stemma.relate.citation.speaking import is_ruling
from stemma.relate.node import Node, source_key

COURT = "court"
Bearer = tuple[Span, str | None, str]


def ruling_node(link: Link, words: str, analysis: Analysis) -> Node | None:
    """A ruling, called by its words and the court that gave it; None for any other document."""
    court = court_of(link, analysis) if is_ruling(words, analysis.language) else None
    if court is None:
        return None
    entity, of = court
    name = f"{first_phrase(words)} ({of})"
    key = source_key("document", analysis.id, name.casefold())
    giver = Node(source_key(entity or of.casefold()), of, "institution", entity)
    return Node(key, name, "document", words=words, of=giver)


def first_phrase(words: str) -> str:
    """Without what follows a comma: "the ruling, read out on Monday"."""
    return re.split(r"[,،，;]", words)[0].strip()


def court_of(link: Link, analysis: Analysis) -> tuple[str | None, str] | None:
    """The entity and name of the court that the report names last before the words, else first after them."""
    at = min(link.source, default=Span(0, 0))
    courts = [one for one in bodies_named(analysis) if _is_court(one[2], analysis.language)]
    before = [one for one in courts if one[0].field != at.field or one[0].start <= at.start]
    found = before[-1:] or courts[:1]
    return found[0][1:] if found else None


def bodies_named(analysis: Analysis) -> list[Bearer]:
    """Institutions that a report names, with their entities, in the order of its words."""
    return sorted(_bodies(analysis), key=lambda one: (one[0], one[2]))


def _bodies(analysis: Analysis) -> Iterator[Bearer]:
    for mention in analysis.mentions:
        if mention.kind == "institution":
            yield mention.span, mention.entity, mention.name
    for link in (link for one in analysis.attributions for link in one.chain):
        if link.kind == "institution" and link.name and link.source:
            yield link.source[0], link.entity, link.name


def _is_court(name: str, language: str | None) -> bool:
    body = body_of(name, language)
    return COURT in body.heads and tells(body)


def tells(body: Body) -> bool:
    """Whether a name says more than the kind of body."""
    return bool(body.fields or body.names)

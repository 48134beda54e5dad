"""Whose a ruling is: the words of a source in, the court that the report names out."""

from collections.abc import Iterator

from stemma.model import Analysis, Link, Span
from stemma.names.bodies import body_of

COURT = "court"


def court_of(link: Link, analysis: Analysis) -> tuple[str | None, str] | None:
    """The entity and name of the court that the report names last before the words, else first after them."""
    at = min(link.source, default=Span(0, 0))
    courts = sorted(_courts(analysis), key=lambda one: one[0])
    before = [one for one in courts if one[0].field != at.field or one[0].start <= at.start]
    found = before[-1:] or courts[:1]
    return found[0][1:] if found else None


def _courts(analysis: Analysis) -> Iterator[tuple[Span, str | None, str]]:
    for mention in analysis.mentions:
        if mention.kind == "institution" and _is_court(mention.name, analysis.language):
            yield mention.span, mention.entity, mention.name
    for link in (link for one in analysis.attributions for link in one.chain):
        if link.kind == "institution" and link.name and link.source and _is_court(link.name, analysis.language):
            yield link.source[0], link.entity, link.name


def _is_court(name: str, language: str | None) -> bool:
    return COURT in body_of(name, language).heads

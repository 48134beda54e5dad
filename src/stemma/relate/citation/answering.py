"""Who speaks where the words beside a quotation do not tell it: an attribution in, a person out.

"«…», says to La Gazette" and "she told us" speak of the person named last before. Whoever has a whole name
and is quoted word for word is a person.
"""

from collections.abc import Sequence

from stemma.model import BODY, Analysis, Attribution, Mention, Span
from stemma.relate.citation.frames import position
from stemma.relate.citation.introduced import is_person, is_whole
from stemma.relate.citation.naming import Named
from stemma.relate.node import Node, source_key
from stemma.relate.publishers import names_publisher


def answering(attribution: Attribution, analysis: Analysis, outlets: Sequence[Named]) -> Node | None:
    """The person named last before a quotation in its paragraph."""
    at = position(attribution)
    if attribution.kind == "indirect" or at.field != BODY:
        return None
    start = _start(analysis, at)
    named = [
        one
        for one in analysis.mentions
        if one.kind == "person" and one.span.field == BODY and start <= one.span.start < at.start
    ]
    last = max(named, key=lambda one: one.span, default=None)
    if last is None or not _is_told(last, analysis):
        return None
    if any(names_publisher(last.name, one.publisher) for one in outlets):
        return None
    return _person(last.name, last.entity)


def quoted_by_name(attribution: Attribution, analysis: Analysis) -> Node | None:
    """The bearer of a whole name whose words stand in quotation marks, where nothing tells what it is."""
    link = attribution.chain[-1] if attribution.chain else None
    if link is None or link.kind is not None or attribution.kind == "indirect" or not is_whole(link.name):
        return None
    return _person(link.name or "", link.entity)


def _person(name: str, entity: str | None) -> Node:
    return Node(source_key(entity or name.casefold()), name, "person", entity, words=name)


def _is_told(mention: Mention, analysis: Analysis) -> bool:
    """Whether the report tells who it is: by a title, a role or an apposition."""
    titled = [
        link
        for one in analysis.attributions
        for link in one.chain
        if link.kind == "person" and any(ground.by == "title" for ground in link.grounds)
    ]
    told = [(link.name, link.entity) for link in titled]
    told += [(role.person.name, role.person.entity) for role in analysis.roles]
    names = {name for name, _ in told}
    entities = {entity for _, entity in told if entity}
    if mention.name in names or mention.entity in entities or is_person(mention.name, analysis.version.text):
        return True
    alike = (one for one in analysis.mentions if one.entity is not None and one.entity == mention.entity)
    return any(is_whole(one.name) for one in alike)


def _start(analysis: Analysis, at: Span) -> int:
    return max((one.start for one in analysis.version.blocks if one.start <= at.start), default=0)

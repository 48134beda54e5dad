"""Whom a headline names: a link of the headline in, whether the report itself bears it out.

What the report has from an outlet or an institution its body tells; above it a word before a colon may be
anything: a place, a topic, half a phrase.
"""

from stemma.model import BODY, Analysis, Link
from stemma.relate.citation.introduced import is_pronoun

OPENING_MARKS = tuple('«„“"‘「')


def is_confirmed(link: Link, analysis: Analysis) -> bool:
    """Whether it is a person whom the body names, too: "Name: …" may be a place's."""
    if link.kind != "person" or link.name is None:
        return False
    if " " in link.name and link.name in analysis.version.text:
        return True
    named: set[tuple[str | None, str | None]]
    named = {(one.entity, one.name) for one in analysis.mentions if one.span.field == BODY}
    named |= {
        (one.entity, one.name)
        for attribution in analysis.attributions
        for one in attribution.chain
        if attribution.cue[0].field == BODY and not is_pronoun(one)
    }
    return any(link.name == name or (entity and link.entity == entity) for entity, name in named)


def is_interviewed(link: Link, analysis: Analysis) -> bool:
    """Whether the headline is a name and a quotation, as of an interview: "Ada Quill: “I shall …”"."""
    above = analysis.version.headline or ""
    at = min(link.source)
    follows = above[at.end :].lstrip(" :：–—-\u00a0")
    is_quoted = at.field == "headline" and at.start == 0 and follows[:1] in OPENING_MARKS
    return is_quoted and is_confirmed(link, analysis) and " " in (link.name or "")

"""Whether words that look like a source are one: somebody else than the report, who may be asked.

On an institution's own page a paper or a body that is called by a noun is its own. And who has neither a
name nor a place from which he could know anything only passes by: "a child in the crowd".
"""

from stemma.model import BODY, Analysis, Attribution
from stemma.relate.citation.frames import position
from stemma.relate.citation.releases import is_release
from stemma.relate.citation.speaking import is_informant, stays_unnamed
from stemma.relate.node import Node

BEHIND = 1
"""Sentences behind the source's words in which it may still be told that it stays without a name."""


def is_genuine(node: Node, attribution: Attribution, analysis: Analysis) -> bool:
    """Whether a report has something from this node."""
    if node.kind == "anonymous":
        return is_informant(node.name or "", analysis.language) or _stays_unnamed(attribution, analysis)
    if node.entity is not None or node.kind not in ("document", "institution"):
        return True
    return not is_release(analysis)


def _stays_unnamed(attribution: Attribution, analysis: Analysis) -> bool:
    at = position(attribution)
    if at.field != BODY:
        return False
    here = next((i for i, one in enumerate(analysis.sentences) if one.end > at.start), 0)
    near = analysis.sentences[here : here + 1 + BEHIND]
    return any(stays_unnamed(analysis.version.words(one), analysis.language) for one in near)

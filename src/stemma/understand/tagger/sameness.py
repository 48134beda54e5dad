"""A relation of the tagger beside an attribution of the rules: whether they tell the same, how they lie."""

from stemma.model import Attribution
from stemma.understand.tagger.agreement import told_of
from stemma.understand.tagger.cue_places import meet
from stemma.understand.tagger.links import Relation
from stemma.understand.tagger.places import Places

HEAD_WITHIN = 3
"""In words: what is passed on opens with its own source, cue or content, behind a word for “that”."""


def agree(relation: Relation, met: Attribution, places: Places) -> bool:
    """Whether both found the same innermost source, or one alone found any, or the rules read the tagger's as
    part of what is said."""
    cue = places.span(relation.cue)
    if not any(meet(cue, span) for span in met.cue):
        return False
    if relation.source is None or not met.source:
        return True
    source = places.span(relation.source)
    said = [places.span(part) for part in relation.contents]
    return told_of((source,), said, met) or any(meet(source, span) for span in met.source)


def shares_content(relation: Relation, one: Attribution, places: Places) -> bool:
    parts = [places.span(part) for part in relation.contents]
    return any(meet(part, span) for part in parts for span in one.content)


def is_same(relation: Relation, one: Attribution, places: Places) -> bool:
    """Whether both tell of the same source and content by other words: “quoted X | as saying”."""
    if relation.source is None or not shares_content(relation, one, places):
        return False
    return any(meet(places.span(relation.source), span) for span in one.source)


def is_inside(relation: Relation, one: Attribution, places: Places) -> bool:
    """Whether a chain passes the relation on: as the head of its content, or by outer sources there."""
    cue = places.span(relation.cue)
    part = next((span for span in one.content if span.start <= cue.start and cue.end <= span.end), None)
    if part is None or relation.source is None or one.chain[-1].kind not in (None, "outlet"):
        return False
    outer = [places.span(each.source) for each in relation.outer]
    if any(meet(who, span) for who in outer for link in one.chain for span in link.source):
        return True
    if outer:
        return False
    spans = (relation.source, relation.cue, *relation.contents)
    first = min(span.start for span in spans)
    opens = places.rows.starts[max(0, first - HEAD_WITHIN)] <= part.start
    return opens and part.start <= places.rows.starts[first]

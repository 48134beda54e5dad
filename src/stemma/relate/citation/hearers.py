"""The report's own outlet inside the words of a source: somebody spoke to it, and it is no part of his name.

"A plumber, Sami, our paper to said": where a language writes the hearer right behind the speaker, the outlet's
name may have been read as his. And who is "a source of our paper" is no paper.
"""

from collections.abc import Sequence
from dataclasses import replace

from stemma.model import Analysis, Link, Span
from stemma.relate.citation.naming import Named

COMMAS = ",،、，"
MOST_WORDS = 4
PEOPLE = frozenset({"person", None})


def without_hearer(link: Link, named: Sequence[Named], analysis: Analysis) -> Link:
    """The link of a person whose words end with the own outlet's name behind a comma, without that name."""
    if link.kind not in PEOPLE or len(link.source) != 1:
        return link
    (source,) = link.source
    ours = next(
        (
            one.span
            for one in _own(named, analysis)
            if one.span.field == source.field and source.start < one.span.start < source.end <= one.span.end
        ),
        None,
    )
    if ours is None:
        return link
    text = analysis.version.field_text(source.field)
    before = text[source.start : ours.start].rstrip()
    if not before or before[-1] not in COMMAS:
        return link
    said = before.rstrip(COMMAS + " ")
    start = source.start + max(said.rfind(mark) for mark in COMMAS) + 1
    start += len(text[start:]) - len(text[start:].lstrip())
    end = source.start + len(said)
    name = text[start:end]
    if not 0 < len(name.split()) <= MOST_WORDS:
        return link
    return replace(link, source=(Span(start, end, source.field),), kind="person", name=name, entity=None, grounds=())


def names_hearer(publisher: Named, link: Link, analysis: Analysis) -> bool:
    """Whether the own outlet's name only tells whose unnamed source it is, or what place that is in."""
    return link.kind == "anonymous" and publisher.publisher == analysis.version.publisher


def _own(named: Sequence[Named], analysis: Analysis) -> Sequence[Named]:
    return [one for one in named if one.publisher == analysis.version.publisher]

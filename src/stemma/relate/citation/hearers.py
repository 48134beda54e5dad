"""The report's own outlet in the words of a source: somebody spoke to it, and it is no part of his name.

"A plumber, Sami, our paper to said": where a language writes the hearer right behind the speaker, the
outlet's name may have been read as his. And who is "a source of our paper" is no paper.
"""

from collections.abc import Sequence
from dataclasses import replace

from stemma import gazetteer
from stemma.model import BODY, Analysis, Attribution, Link, Span
from stemma.names.outlet_nouns import is_empty, is_outlet_noun
from stemma.relate.citation.naming import Named
from stemma.relate.citation.speaking import calls_own, is_said

COMMAS = ",،、，"
MOST_WORDS = 4
NEAR = 24
"""Letters between a speaker and his hearer: an article and a noun."""
ENDS = ".!?…。؟۔;؛:"
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
    return replace(
        link, source=(Span(start, end, source.field),), kind="person", name=name, entity=None, grounds=()
    )


def is_own_channel(link: Link, analysis: Analysis) -> bool:
    """Whether it is the speaker's own website, channel or the like: no outlet that carries his words."""
    words = (analysis.version.words(span) for span in link.source)
    return link.kind == "outlet" and any(calls_own(said, analysis.language) for said in words)


def names_hearer(publisher: Named, link: Link, analysis: Analysis) -> bool:
    """Whether the own outlet's name only tells whose unnamed source it is, or what place that is in."""
    return link.kind == "anonymous" and publisher.publisher == analysis.version.publisher


def is_beginning_of_us(name: str, analysis: Analysis) -> bool:
    """Whether a name that was read as a person's is the beginning of the own outlet's, word for word."""
    said, own = gazetteer.words(name), gazetteer.words(analysis.version.publisher or "")
    return bool(said) and len(said) < len(own) and own[: len(said)] == said


def hearing_passages(named: Sequence[Named], analysis: Analysis) -> Sequence[Span]:
    """Sentences in which somebody speaks and the own outlet's name stands behind him: "said X, to us"."""
    own = [one.span for one in _own(named, analysis) if one.span.field == BODY]
    contents = [span for one in analysis.attributions for span in one.content]
    heard = [
        one
        for one in own
        if not any(span.covers(one) for span in contents)
        and any(_is_behind(one, attribution, analysis) for attribution in analysis.attributions)
    ]
    return [
        sentence
        for sentence in analysis.sentences
        if any(sentence.start <= at.start < sentence.end for at in heard)
    ]


def _is_behind(own: Span, attribution: Attribution, analysis: Analysis) -> bool:
    """Whether but a comma and small words stand between the one who speaks, or his cue, and the name."""
    if not is_said(attribution, analysis):
        return False
    text = analysis.version.text
    gaps = (
        text[span.end : own.start]
        for span in (*attribution.source, *attribution.cue)
        if span.field == BODY and 0 <= own.start - span.end <= NEAR
    )
    return any(
        not any(mark in gap for mark in ENDS)
        and all(is_empty(word) or is_outlet_noun(word) for word in gazetteer.words(gap))
        for gap in gaps
    )


def _own(named: Sequence[Named], analysis: Analysis) -> Sequence[Named]:
    return [one for one in named if one.publisher == analysis.version.publisher]

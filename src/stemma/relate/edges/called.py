"""Sources that a report calls by a noun alone, and that have a report of the story: "the company".

A reader who holds an institution's own release knows whose it is that others quote as "the company",
«в компании» or 회사 측. So does who has just read the noun beside a name: "the extortion group Night Ward".
"""

from collections.abc import Iterator, Mapping, Sequence

from stemma.model import BODY, Analysis, Span
from stemma.names import spot
from stemma.names.bodies import BRANDS, Body, agree, body_of, noun_for_body
from stemma.relate.citation.naming import Named
from stemma.relate.citation.releases import house, is_release
from stemma.relate.publishers import one_house
from stemma.relate.when import certainly_before

BESIDE = 60
"""Letters before a name in which a noun for its bearer stands, within one sentence."""
BEHIND = 20


def called(analysis: Analysis, analyses: Mapping[str, Analysis], named: Sequence[Named]) -> Iterator[Named]:
    """Places of sources that are a mere noun for a body, where the story tells whose report is meant."""
    releases = _releases(analysis, analyses)
    told = list(named)
    for span in _sources(analysis):
        noun = noun_for_body(analysis.version.words(span), analysis.language)
        publisher = noun and (
            _named_so(noun, span, analysis, told) or _released(noun, span, analysis, releases)
        )
        if publisher:
            told.append(Named(span, publisher))
            yield told[-1]


def _sources(analysis: Analysis) -> Sequence[Span]:
    links = (link for one in analysis.attributions for link in one.chain)
    return sorted({link.source[0] for link in links if len(link.source) == 1})


def _named_so(noun: Body, at: Span, analysis: Analysis, named: Sequence[Named]) -> str | None:
    """The publisher whom the text names last before, with such a noun beside the name."""
    before = [one for one in named if one.span.field == BODY and one.span.end <= at.start]
    for one in sorted(before, key=lambda one: one.span, reverse=True) if at.field == BODY else ():
        if one.publisher != analysis.version.publisher and noun.heads & _beside(one.span, before, analysis):
            return one.publisher
    return None


def _beside(at: Span, named: Sequence[Named], analysis: Analysis) -> frozenset[str]:
    """What a name and the words around it in its sentence say that its bearer is, as far as the next name."""
    inside = next((one for one in analysis.sentences if one.start <= at.start < one.end), at)
    others = [one.span for one in named if one.span != at]
    start = max([inside.start, at.start - BESIDE, *(one.end for one in others if one.end <= at.start)])
    end = min([inside.end, at.end + BEHIND, *(one.start for one in others if one.start >= at.end)])
    around = analysis.version.text[start:end]
    return body_of(around, analysis.language).heads


def _releases(analysis: Analysis, analyses: Mapping[str, Analysis]) -> Sequence[Analysis]:
    """Releases in the set that this report may have read."""
    return [
        one
        for _, one in sorted(analyses.items())
        if is_release(one)
        and not one_house(one.version, analysis.version)
        and not certainly_before(analysis.version, one.version)
    ]


def _released(noun: Body, at: Span, analysis: Analysis, releases: Sequence[Analysis]) -> str | None:
    """The only house with a release that the noun fits, unless the report names another such body."""
    fitting = {
        publisher for one in releases if (publisher := one.version.publisher) and _fits(noun, one, analysis)
    }
    if len(fitting) != 1 or _has_other(noun, at, analysis, *fitting):
        return None
    return fitting.pop()


def _fits(noun: Body, release: Analysis, analysis: Analysis) -> bool:
    """Whether the noun says what the house is; where its name does not, the report must name it."""
    name = house(release.version.publisher or "")
    body = body_of(name, release.language)
    if body.heads:
        return agree(noun, body)
    return bool(noun.heads & BRANDS) and any(spot(text, name) for text in _texts(analysis))


def _texts(analysis: Analysis) -> Sequence[str]:
    return [text for field in (BODY, "headline") if (text := analysis.version.field_text(field))]


def _has_other(noun: Body, at: Span, analysis: Analysis, publisher: str) -> bool:
    """Whether the report names a body of that kind that is not this one, before the noun."""
    name = house(publisher)
    return any(
        one.kind == "institution"
        and one.span.field == at.field
        and one.span.end <= at.start
        and agree(noun, body_of(one.name, analysis.language))
        and not spot(one.name, name)
        for one in analysis.mentions
    )

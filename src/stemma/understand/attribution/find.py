"""A version, its language, sentences and mentions in; its attributions out, in order of their cues.

Never guesses a source: none is an answer. All spans of an attribution lie in one field, the body or
the headline. A language without an ``attribution.toml`` yields nothing.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.model import BODY, Attribution, AttributionKind, Block, Link, Mention, Span, Version
from stemma.understand import quotes
from stemma.understand.attribution.chains.chained import chained
from stemma.understand.attribution.chains.foregoing import (
    Published,
    Said,
    is_outlet,
    is_publication,
    led,
    published,
)
from stemma.understand.attribution.constructions.draft import drafts
from stemma.understand.attribution.constructions.drafted import Draft
from stemma.understand.attribution.elements.cutting import units
from stemma.understand.attribution.elements.headline_parts import parts
from stemma.understand.attribution.elements.lexicon import Lexicon, lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import tokens
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.quotes import Quotation

QUOTING = (("«", "»"), ("“", "”"))
STRAIGHT = '"'
ENCLOSING = (("«", "»"), ("“", "”"), ("「", "」"), ("‘", "’"), ("’", "‘"), ("(", ")"), ("（", "）"))
ENCLOSING_MARKS = frozenset(mark for pair in ENCLOSING for mark in pair)
MADE_BY = "attribution-rules/4"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the rules found, and what they read it from: for those who go on from here."""

    attributions: tuple[Attribution, ...]
    units: Sequence[Unit]
    """Of the body."""
    quotations: Sequence[Quotation]
    """Of the body."""
    naming: Naming
    published: Mapping[int, Published]


def find(
    version: Version, language: str | None, sentences: Sequence[Span], mentions: Sequence[Mention]
) -> tuple[Attribution, ...]:
    """Direct and indirect attributions with their chains, headline first."""
    found = answers(version, language, sentences, mentions)
    return found.attributions if found else ()


def answers(
    version: Version, language: str | None, sentences: Sequence[Span], mentions: Sequence[Mention]
) -> Answers | None:
    """The attributions with what they were read from; None for a language without an ``attribution.toml``."""
    lex = lexicon(language) if language else None
    if lex is None:
        return None
    marks = quotes.marks_of(language)
    quoted = {BODY: quotes.find(version.text, version.blocks, marks)}
    rows = {BODY: _row(version.text, BODY, version.blocks, sentences, quotations=quoted[BODY], lex=lex)}
    if version.headline:
        quoted["headline"] = quotes.find(version.headline, (), marks)
        whole = (Span(0, len(version.headline), "headline"),)
        blocks = parts(version.headline, quoted["headline"], lex.data.reactions)
        rows["headline"] = _row(
            version.headline, "headline", blocks, whole, quotations=quoted["headline"], lex=lex
        )
    naming = Naming(lex, mentions)
    for unit in rows[BODY]:
        naming.note_titles(unit)
    known = published(rows[BODY], naming, lex)
    found = tuple(
        _attribution(version.field_text(field), draft, quoted[field], naming=naming, known=known)
        for field in sorted(rows)
        for draft in drafts(rows[field], lex)
        if not _names_publication(draft, naming, lex)
    )
    return Answers(_longest(found), rows[BODY], quoted[BODY], naming, known)


def _names_publication(draft: Draft, naming: Naming, lex: Lexicon) -> bool:
    """Whether an outlet prints something; an institution that issues a report tells what stands in it."""
    reading = draft.reading
    prints = any(is_publication(reading.unit, reading.cue, part, lex) for part in reading.content)
    return prints and is_outlet(reading.unit, reading.source, naming, lex)


def _longest(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Without what the chain of another tells as well: “…, dijo el alcalde, según informa X.”"""
    known = {(one.source, one.cue): len(one.chain) for one in sorted(found, key=lambda one: len(one.chain))}
    return tuple(one for one in found if len(one.chain) == known[one.source, one.cue])


def _row(
    text: str,
    field: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    *,
    quotations: Sequence[Quotation],
    lex: Lexicon,
) -> list[Unit]:
    return list(units(text, field, blocks=blocks, sentences=sentences, quotations=quotations, lexicon=lex))


def _attribution(
    text: str,
    draft: Draft,
    quotations: Sequence[Quotation],
    *,
    naming: Naming,
    known: Mapping[int, Published],
) -> Attribution:
    inner, links = chained(draft, naming, naming.lex)
    reading = inner.reading
    if reading.unit.field == BODY and not reading.citings:
        links = led(links, Said(reading.unit, reading.source, reading.content), known, naming.lex)
    links = tuple(_with_whole(text, link) for link in links)
    content = tuple(_ended(text, span) for span in inner.content)
    if naming.lex.data.name_side != "any":
        content = whole(text, content)
    return Attribution(
        links[-1].source if links else whole(text, inner.source),
        inner.cue,
        content,
        kind_of(text, content, quotations),
        chain=links,
        made_by=MADE_BY,
    )


def whole(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """With the quotation mark that closes a name begun in it: агентство «Норд»."""
    return tuple(_closed(text, span) for span in spans)


def _with_whole(text: str, link: Link) -> Link:
    source = whole(text, link.source)
    return link if source == link.source else replace(link, source=source)


def _ended(text: str, span: Span) -> Span:
    """With the mark that closes a quotation of a few words at its end: این را «تاریخی» خواند."""
    words, follows = text[span.start : span.end], text[span.end : span.end + 1]
    opened = any(
        follows == closer and words.count(opener) > words.count(closer) for opener, closer in QUOTING
    )
    is_straight = follows == STRAIGHT and words.count(STRAIGHT) % 2 == 1
    return replace(span, end=span.end + 1) if opened or is_straight else span


def _closed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    if ENCLOSING_MARKS.isdisjoint(text[max(0, start - 1) : end + 1]):
        return span
    for opener, closer in ENCLOSING:
        words = text[start:end]
        opens = text[start - 1 : start] == opener
        closes = text[end : end + 1] == closer
        more = words.count(opener) - words.count(closer)
        if (more > 0 and closes) or (more == 0 and opens and closes):
            end += 1
        if (more < 0 or (more == 0 and closes)) and opens:
            start -= 1
    return Span(start, end, span.field)


def kind_of(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> AttributionKind:
    """direct: every word in double quotation marks; mixed: some; indirect: none."""
    inside = outside = 0
    doubles = [_double_near(quotations, span) for span in content]
    if not any(doubles):
        return "indirect"
    for span, double in zip(content, doubles, strict=True):
        for token in tokens(text, span.start, span.end):
            if token.normal[0].isalnum():
                quoted = any(q.start <= token.start < q.end for q in double)
                inside, outside = inside + quoted, outside + (not quoted)
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def _double_near(quotations: Sequence[Quotation], span: Span) -> list[Quotation]:
    """Outermost double quotations that meet the span; ``quotations`` are in order of their starts."""
    last = bisect_left(quotations, span.end, key=lambda quotation: quotation.start)
    near: list[Quotation] = []
    for quotation in (quotations[at] for at in range(last - 1, -1, -1)):
        if quotation.depth == 0 and quotation.is_double:
            if quotation.end <= span.start:
                break
            near.append(quotation)
    return near

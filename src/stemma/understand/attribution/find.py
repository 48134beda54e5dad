"""A version, its language, sentences and mentions in; its attributions out, in order of their cues.

Never guesses a source: none is an answer. All spans of an attribution lie in one field, the body or
the headline. A language without an ``attribution.toml`` yields nothing.
"""

from collections.abc import Iterator, Sequence

from stemma.model import BODY, Attribution, AttributionKind, Block, Link, Mention, Span, Version
from stemma.understand import quotes
from stemma.understand.attribution.draft import Draft, drafts
from stemma.understand.attribution.lexicon import Lexicon, lexicon
from stemma.understand.attribution.units import units
from stemma.understand.attribution.words import tokens
from stemma.understand.quotes import Quotation

MADE_BY = "attribution-rules/1"


def find(
    version: Version, language: str | None, sentences: Sequence[Span], mentions: Sequence[Mention]
) -> tuple[Attribution, ...]:
    """Direct and indirect attributions with their chains, headline first."""
    lex = lexicon(language) if language else None
    if lex is None:
        return ()
    marks = quotes.marks_of(language)
    found: list[Attribution] = []
    if version.headline:
        whole = (Span(0, len(version.headline), "headline"),)
        found += _of_field(version.headline, "headline", (), whole, lex=lex, marks=marks)
    found += _of_field(version.text, BODY, version.blocks, sentences, lex=lex, marks=marks)
    return tuple(found)


def _of_field(
    text: str,
    field: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    *,
    lex: Lexicon,
    marks: quotes.QuoteMarks,
) -> Iterator[Attribution]:
    quotations = quotes.find(text, blocks, marks)
    row = units(text, field, blocks=blocks, sentences=sentences, quotations=quotations)
    for draft in drafts(row, lex):
        yield _attribution(text, draft, quotations)


def _attribution(text: str, draft: Draft, quotations: Sequence[Quotation]) -> Attribution:
    link = Link(draft.source, draft.cue)
    return Attribution(
        draft.source,
        draft.cue,
        draft.content,
        _kind(text, draft.content, quotations),
        chain=(link,) if draft.source else (),
        made_by=MADE_BY,
    )


def _kind(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> AttributionKind:
    """direct: every word in double quotation marks; mixed: some; indirect: none."""
    double = [q for q in quotations if q.is_double and q.depth == 0]
    inside = outside = 0
    for span in content:
        near = [q for q in double if q.start < span.end and span.start < q.end]
        for token in tokens(text, span.start, span.end):
            if not token.normal[0].isalnum():
                continue
            if any(q.start <= token.start < q.end for q in near):
                inside += 1
            else:
                outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"

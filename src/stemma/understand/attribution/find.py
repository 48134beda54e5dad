"""A version, its language, sentences and mentions in; its attributions out, in order of their cues.

Never guesses a source: none is an answer. All spans of an attribution lie in one field, the body or
the headline. A language without an ``attribution.toml`` yields nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

from stemma.model import BODY, Attribution, AttributionKind, Block, Mention, Span, Version
from stemma.understand import quotes
from stemma.understand.attribution.chains import chained
from stemma.understand.attribution.draft import Draft, drafts
from stemma.understand.attribution.lexicon import Lexicon, lexicon
from stemma.understand.attribution.naming import Naming
from stemma.understand.attribution.units import Unit, units
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
    quoted = {BODY: quotes.find(version.text, version.blocks, marks)}
    rows = {BODY: _row(version.text, BODY, version.blocks, sentences, quotations=quoted[BODY], lex=lex)}
    if version.headline:
        quoted["headline"] = quotes.find(version.headline, (), marks)
        whole = (Span(0, len(version.headline), "headline"),)
        rows["headline"] = _row(
            version.headline, "headline", (), whole, quotations=quoted["headline"], lex=lex
        )
    naming = Naming(lex, mentions)
    for unit in rows[BODY]:
        naming.note_titles(unit)
    found: list[Attribution] = []
    for field in sorted(rows):
        for draft in drafts(rows[field], lex):
            found.append(_attribution(version.field_text(field), draft, quoted[field], naming=naming))
    return tuple(found)


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


def _attribution(text: str, draft: Draft, quotations: Sequence[Quotation], *, naming: Naming) -> Attribution:
    inner, links = chained(draft, naming, naming.lex)
    links = tuple(replace(link, source=_whole(text, link.source)) for link in links)
    return Attribution(
        links[-1].source if links else _whole(text, inner.source),
        inner.cue,
        inner.content,
        _kind(text, inner.content, quotations),
        chain=links,
        made_by=MADE_BY,
    )


def _whole(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """With the quotation mark that closes a name begun in it: агентство «Норд»."""
    return tuple(_closed(text, span) for span in spans)


def _closed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    for opener, closer in (("«", "»"), ("“", "”"), ("(", ")")):
        words = text[start:end]
        opens = text[start - 1 : start] == opener
        closes = text[end : end + 1] == closer
        more = words.count(opener) - words.count(closer)
        if (more > 0 and closes) or (more == 0 and opens and closes):
            end += 1
        if (more < 0 or (more == 0 and closes)) and opens:
            start -= 1
    return Span(start, end, span.field)


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

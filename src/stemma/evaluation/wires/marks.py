"""The agency marks of a report: which there are, and the report without them.

A mark is a credit of an agency (a byline, a dateline, an end mark, a line of copyright) as the program
reads it; the task ``credit`` measures how well. Pictures are marked apart and label no text, but their
marks are taken out, too.
"""

from collections.abc import Iterable
from dataclasses import replace

from stemma.extract.page import Paragraph, laid_out
from stemma.gazetteer import publisher_by_id
from stemma.model import BODY, Credit, Span, Version
from stemma.relate.citation.telling import WHOLE_REPORT
from stemma.understand import credits, language

ROUNDS = 12
"""What stands beside a mark may show once that is gone; no report has so many, one behind the other."""


def agency(publisher_id: str | None) -> str | None:
    """One string for all names of an agency and its services; None for another publisher, and for none."""
    known = publisher_by_id(publisher_id) if publisher_id else None
    return (known.family or known.id) if known is not None and known.kind == "agency" else None


def agencies(version: Version) -> frozenset[str]:
    """The agencies that a report marks as where its text is from."""
    found = (agency(one.publisher_id) for one in _marks(version) if one.role in WHOLE_REPORT)
    return frozenset(house for house in found if house)


def stripped(version: Version) -> Version:
    """The report without its agency marks, each with all of its words."""
    for _ in range(ROUNDS):
        marks = _marks(version)
        if not marks:
            break
        version = _without(version, [mark.span for mark in marks])
    return version


def _marks(version: Version) -> list[Credit]:
    found = credits.find(version, language.identify(version))
    return [one for one in found if agency(one.publisher_id) and not one.is_own]


def _without(version: Version, spans: Iterable[Span]) -> Version:
    by_field: dict[str, list[Span]] = {}
    for span in spans:
        by_field.setdefault(span.field, []).append(span)
    lines = tuple(
        _cut(line, 0, by_field.get(f"credit_lines/{at}", ())) for at, line in enumerate(version.credit_lines)
    )
    body = by_field.get(BODY, [])
    kept = [
        Paragraph(words, block.kind)
        for block in version.blocks
        if (words := _cut(version.text[block.start : block.end], block.start, body))
    ]
    text, blocks = laid_out(kept) if body else (version.text, version.blocks)
    return replace(
        version,
        text=text,
        blocks=blocks,
        byline=_cut(version.byline or "", 0, by_field.get("byline", ())) or None,
        origin=_cut(version.origin or "", 0, by_field.get("origin", ())) or None,
        credit_lines=tuple(line for line in lines if line),
        dateline=None if any(span.start == 0 for span in body) else version.dateline,
    )


def _cut(words: str, start: int, spans: Iterable[Span]) -> str:
    """A text that begins at ``start`` of its field, without what lies in the spans."""
    kept = (
        letter
        for at, letter in enumerate(words, start)
        if not any(span.start <= at < span.end for span in spans)
    )
    return "".join(kept).strip()

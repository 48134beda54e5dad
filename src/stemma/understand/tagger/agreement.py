"""An answer of the rules beside the tagger's: which words of the two count."""

from collections.abc import Sequence

from stemma.model import Attribution, Link, Span
from stemma.understand.tagger.cue_places import any_meet, holds

MARKS = 3
"""In code points: a blank and marks, with nothing else between two phrases."""


def is_marked(one: Attribution) -> bool:
    """Whether quotation marks show it."""
    return one.kind != "indirect"


def told_of(source: Sequence[Span], content: Sequence[Span], by_rules: Attribution) -> bool:
    """Whether the rules read a source as part of what is said, and not right behind theirs: “he | is said
    to …”, “the mayor said | the firm …”. A speaker behind what he says is none."""
    return any(
        holds(whole, part)
        and all(part.start > one.end + MARKS for one in by_rules.source)
        and any(part.end <= said.start for said in content)
        for whole in by_rules.content
        for part in source
    )


def trimmed(content: tuple[Span, ...], by_rules: Attribution) -> tuple[Span, ...]:
    """Without parts of which the rules have no word, where they have all others; with all of a quotation."""
    known = by_rules.content
    if by_rules.kind == "direct" and len(known) > len(content) and all(part in known for part in content):
        return known
    has_more = len(content) > len(known) > 0 and all(
        any(holds(one, part) for one in content) for part in known
    )
    if has_more:
        return known
    kept = tuple(part for part in content if any_meet((part,), known))
    return kept if all(any_meet((part,), kept) for part in known) and known else content


def filled(source: tuple[Span, ...], content: Sequence[Span], by_rules: Attribution) -> tuple[Span, ...]:
    """The whole phrase that the rules read, where the tagger took a part and none of it is content."""
    known = by_rules.source
    is_part = len(by_rules.chain) == 1 and len(known) == len(source) == 1 and holds(known[0], source[0])
    return known if is_part and not any_meet(known, content) else source


def with_outlet(chain: tuple[Link, ...], by_rules: Attribution | None) -> Span | None:
    """“《晨报》看到的备忘录”: the rules' words for a document, if the outlet that has it stands first."""
    if by_rules is None or not by_rules.chain or len(by_rules.source) != 1:
        return None
    (whole,), is_document = by_rules.source, by_rules.chain[-1].kind == "document"
    parts = [span for link in chain[-2:] for span in link.source]
    is_first = parts == sorted(parts)
    return whole if is_document and is_first and all(holds(whole, part) for part in parts) else None


def without_told(source: tuple[Span, ...], by_rules: Attribution | None) -> tuple[Span, ...]:
    """“مصادر | لـ«مرايا»”: the rules' source where the tagger's holds an outlet that they know was told."""
    if by_rules is None or len(by_rules.chain) < 2 or not by_rules.source:
        return source
    outer = [span for link in by_rules.chain[:-1] for span in link.source]
    has_told = any(part.start < span.start and span.end <= part.end + 1 for part in source for span in outer)
    is_same = any_meet(by_rules.source, source)
    return by_rules.source if has_told and is_same and not any_meet(by_rules.source, outer) else source

"""An answer of the rules beside the tagger's: which words of the two count."""

from collections.abc import Sequence

from stemma.model import Attribution, Span
from stemma.understand.tagger.cue_places import any_meet, holds


def is_marked(one: Attribution) -> bool:
    """Whether quotation marks show it."""
    return one.kind != "indirect"


def told_of(source: Sequence[Span], by_rules: Attribution) -> bool:
    """Whether the rules read a source as the one of whom nobody in particular says so: “he is said to …”."""
    return not by_rules.source and any(part in by_rules.content for part in source)


def trimmed(content: tuple[Span, ...], by_rules: Attribution) -> tuple[Span, ...]:
    """Without parts that the rules leave out, where they have all others."""
    known = by_rules.content
    has_more = len(content) > len(known) > 0 and all(
        any(holds(one, part) for one in content) for part in known
    )
    return known if has_more else content


def filled(source: tuple[Span, ...], content: Sequence[Span], by_rules: Attribution) -> tuple[Span, ...]:
    """The whole phrase that the rules read, where the tagger took a part and none of it is content."""
    known = by_rules.source
    is_part = len(by_rules.chain) == 1 and len(known) == len(source) == 1 and holds(known[0], source[0])
    return known if is_part and not any_meet(known, content) else source


def without_told(source: tuple[Span, ...], by_rules: Attribution | None) -> tuple[Span, ...]:
    """“مصادر | لـ«مرايا»”: the rules' source where the tagger's holds an outlet that they know was told."""
    if by_rules is None or len(by_rules.chain) < 2 or not by_rules.source:
        return source
    outer = [span for link in by_rules.chain[:-1] for span in link.source]
    has_told = any(part.start < span.start and span.end <= part.end + 1 for part in source for span in outer)
    is_same = any_meet(by_rules.source, source)
    return by_rules.source if has_told and is_same and not any_meet(by_rules.source, outer) else source

"""A version and its sentences in, the damage of its body out, in order: words as evidence each.

Kinds: ``unclosed-quotation``, ``fragment``, ``cut-sentence``, ``case-break``, ``doubled-words``,
``untranslated-words``. A check that the language's script or pack cannot decide stays silent.
"""

from collections.abc import Sequence

from stemma.model import Finding, Span, Version
from stemma.understand.damage import cuts, quotation, words
from stemma.understand.damage.pack import damage
from stemma.understand.damage.passage import Passage


def find(version: Version, language: str | None, sentences: Sequence[Span]) -> tuple[Finding, ...]:
    """All damage of a body."""
    passage = Passage(version, tuple(sentences), damage(language))
    found = [
        *quotation.unclosed(passage, language),
        *cuts.find(passage),
        *words.case_breaks(passage),
        *words.doubled(passage),
        *words.untranslated(passage),
    ]
    return tuple(sorted(found, key=_position))


def _position(finding: Finding) -> tuple[Span, str]:
    return finding.span or Span(0, 0), finding.kind

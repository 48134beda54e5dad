"""Citations in a language without a pack: another report's publisher named in the text, word for word.

Who said what cannot be told there, but that a report names the outlet of another one can.
"""

import re
from collections.abc import Iterator, Sequence

from stemma import languages
from stemma.model import BODY, Analysis, Evidence, Span
from stemma.names import outlet_words
from stemma.relate.node import witness_node
from stemma.relate.told import Told

NAMED = 0.6
LEAST_LETTERS = 6
"""A shorter name is too likely a common word."""


def named_outlets(analysis: Analysis, story: Sequence[Analysis]) -> Iterator[Told]:
    """An edge to each other report of the story whose publisher the text names."""
    if analysis.language in languages.codes():
        return
    for other in story:
        publisher = other.version.publisher
        if other.id == analysis.id or publisher is None or publisher == analysis.version.publisher:
            continue
        words = outlet_words(publisher)
        if sum(len(word) for word in words) < LEAST_LETTERS:
            continue
        pattern = r"(?<!\w)" + r"\W+".join(re.escape(word) for word in words) + r"(?!\w)"
        match = re.search(pattern, analysis.version.text, re.IGNORECASE)
        if match:
            span = Span(match.start(), match.end(), BODY)
            evidence = Evidence(analysis.id, span, match.group())
            yield Told(witness_node(analysis.id), witness_node(other.id), "citation", NAMED, (evidence,))

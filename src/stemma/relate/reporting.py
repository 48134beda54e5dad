"""Signs that an outlet reports for itself: the words that say so, or none found.

The phrases are data (``reporting.toml`` of each language pack). ``{publisher}`` in a phrase stands for
the report's own publisher.
"""

import re

import msgspec

from stemma import languages
from stemma.model import Analysis, Evidence, Span


class Reporting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``reporting.toml``: regular expressions for an outlet's own eyes, ears and questions."""

    own: tuple[str, ...] = ()


def own_reporting(analysis: Analysis) -> Evidence | None:
    """The first words that tell of the outlet's own reporting; None where there are none."""
    if analysis.language not in languages.codes():
        return None
    pack = languages.section(analysis.language, "reporting", Reporting)
    version = analysis.version
    publisher = re.escape(version.publisher or "\0")
    found: list[Span] = []
    for phrase in pack.own if pack else ():
        match = re.search(phrase.replace("{publisher}", publisher), version.text, re.IGNORECASE)
        if match:
            found.append(Span(match.start(), match.end()))
    if not found:
        return None
    first = min(found)
    return Evidence(version.id, first, version.words(first))

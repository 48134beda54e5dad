"""Signs that an outlet reports for itself: the words that say so, or none found.

The phrases are data (``reporting.toml`` of each language pack). ``{publisher}`` in a phrase stands for
the report's own publisher.
"""

import itertools
import re

import msgspec

from stemma import languages
from stemma.model import Analysis, Evidence, Span
from stemma.relate.reuse.quotation import quotations


class Reporting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``reporting.toml``: regular expressions for an outlet's own eyes, ears and questions."""

    own: tuple[str, ...] = ()


def own_reporting(analysis: Analysis) -> Evidence | None:
    """The first words that tell of the outlet's own reporting; None where there are none."""
    return next(iter(own_signs(analysis)), None)


def own_signs(analysis: Analysis) -> tuple[Evidence, ...]:
    """For each phrase that tells of own reporting its first place outside quotation marks, in order."""
    if analysis.language not in languages.codes():
        return ()
    pack = languages.section(analysis.language, "reporting", Reporting)
    version = analysis.version
    publisher = re.escape(version.publisher or "\0")
    quoted = quotations(version.text)
    found: set[Span] = set()
    for phrase in pack.own if pack else ():
        matches = re.finditer(phrase.replace("{publisher}", publisher), version.text, re.IGNORECASE)
        spans = (Span(match.start(), match.end()) for match in matches)
        found.update(itertools.islice((one for one in spans if not any(q.overlaps(one) for q in quoted)), 1))
    return tuple(Evidence(version.id, one, version.words(one)) for one in sorted(found))

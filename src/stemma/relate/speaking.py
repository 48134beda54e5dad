"""Words that say something, against words that only tell what somebody believes, wants or does.

A report that tells what a minister hopes has not therefore heard the minister: an edge to a person or an
institution needs a cue of speech, or words of theirs in quotation marks. The cues are data
(``speaking.toml`` of each language pack).
"""

import re
from functools import cache

import msgspec

from stemma import languages
from stemma.model import Analysis, Attribution


class Speaking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``speaking.toml``: a regular expression for cues of speech and writing."""

    cues: str


def is_said(attribution: Attribution, analysis: Analysis) -> bool:
    """Whether the attribution reports speech or writing; so where its language has no such data."""
    pattern = _pattern(analysis.language)
    if attribution.kind == "direct" or pattern is None:
        return True
    spans = (*attribution.cue, *(span for link in attribution.chain for span in link.cue))
    return any(pattern.search(analysis.version.words(span)) for span in spans)


@cache
def _pattern(language: str | None) -> re.Pattern[str] | None:
    if language not in languages.codes():
        return None
    pack = languages.section(language, "speaking", Speaking)
    return re.compile(pack.cues, re.IGNORECASE) if pack else None

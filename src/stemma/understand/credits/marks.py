"""Words in, whether an agency signs so out: small letters, or letters by their names.

"(fda)", "mpa" and the like are no words, but a writer signs with such letters, too: only a place that is an
agency's own, or the letters in capitals elsewhere in the report, tell the one from the other.
"""

import re

from stemma.model import Version
from stemma.understand.credits.cues import cues

_SMALL = re.compile(r"[^\W\d_]{3,4}")
_NUMBERED = re.compile(r"^\W*(?P<name>[^\W\d_]{2,8})(?:-\w+)?,\s*(?P=name):\d{4,}[-\d/]*\W*$")
_FEWEST_SPELT = 2


def is_small(words: str) -> bool:
    """Three or four small letters: "mpa"."""
    is_lower = words.islower() and words.upper() != words
    return is_lower and bool(_SMALL.fullmatch(words)) and not _is_word(words)


def is_spelt(words: str) -> bool:
    """Letters of another script by their names: "اے پی پی"."""
    said = words.split()
    return len(said) >= _FEWEST_SPELT and all(word in cues().letter_names for word in said)


def stands_elsewhere(mark: str, version: Version) -> bool:
    """Whether a report has the letters of a mark in capitals, or in the number of the agency's own line."""
    large = re.compile(rf"(?<!\w){re.escape(mark.upper())}(?!\w)")
    lines = (version.text, *version.credit_lines, *(one.text for one in version.furniture))
    return any(
        large.search(line) or ((found := numbered(line)) and found["name"].casefold() == mark.casefold())
        for text in lines
        for line in text.split("\n")
    )


def numbered(line: str) -> re.Match[str] | None:
    """A line by which an agency numbers what it sends: "© mpa-infocom, mpa:260613-99-118342/2"."""
    return _NUMBERED.match(line)


def _is_word(words: str) -> bool:
    return words in cues().nobody or words in cues().not_names

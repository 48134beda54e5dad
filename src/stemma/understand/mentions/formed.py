"""Words in, offices that every country has out: «ناروے کی وزارت خارجہ», 挪威外交部.

A stretch around an organisation's word is one where the gazetteer tells it from its form, country included.
"""

from collections.abc import Iterator, Sequence

from stemma.gazetteer import office
from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

REACH = 6
"""Words before or behind the organisation's word that may belong to its name."""


def candidates(found: Sequence[Token], lexicon: Lexicon) -> Iterator[Candidate]:
    """The longest such stretch around each organisation's word."""
    for here, token in enumerate(found):
        if token.key in lexicon.organisations or token.key in lexicon.organisation_names:
            stretch = _longest(found, here, lexicon)
            if stretch is not None:
                yield Candidate(*stretch, "institution", surety=2)


def _longest(found: Sequence[Token], here: int, lexicon: Lexicon) -> tuple[int, int] | None:
    first, last = _reach(found, here, lexicon)
    stretches = [
        (start, end)
        for start in range(first, here + 1)
        for end in range(here, last + 1)
        if start < end and _may_open(found[start], lexicon) and not _is_small(found[end], lexicon)
    ]
    for start, end in sorted(stretches, key=lambda stretch: (stretch[0] - stretch[1], stretch)):
        if office(" ".join(token.text for token in found[start : end + 1])) is not None:
            return start, end
    return None


def _reach(found: Sequence[Token], here: int, lexicon: Lexicon) -> tuple[int, int]:
    first = last = here
    while first > 0 and here - first < REACH and found[first].joined:
        if found[first - 1].possessive or found[first - 1].key in lexicon.speech:
            break
        first -= 1
    while last + 1 < len(found) and last - here < REACH and found[last + 1].joined:
        if found[last].possessive or found[last + 1].key in lexicon.speech:
            break
        last += 1
    return first, last


def _may_open(token: Token, lexicon: Lexicon) -> bool:
    return not _is_small(token, lexicon) or token.key in lexicon.office_openings


def _is_small(token: Token, lexicon: Lexicon) -> bool:
    return token.key in lexicon.articles or token.key in lexicon.organisation_links

"""Words in, institutions out whose letters stand in brackets behind them: “Office national des marées (ONM)”.

The letters are the initials of the words, small words between them aside; the first word has a capital.
"""

from collections.abc import Iterator, Sequence

from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

LEAST_LETTERS = 2
MOST_LETTERS = 8
LEAST_READ = 4


def candidates(found: Sequence[Token], lexicon: Lexicon) -> Iterator[Candidate]:
    """One before each such mark; what a word tells to be an outlet is none."""
    outlets = lexicon.outlet_before | lexicon.outlet_after | lexicon.outlet_names
    for here in range(len(found)):
        first = opening(found, here, lexicon)
        if first is None:
            continue
        keys = {one.key for one in found[first:here]}
        if keys & lexicon.organisations or not keys & outlets:
            yield Candidate(first, here - 1, "institution", surety=1)


def opening(found: Sequence[Token], mark: int, lexicon: Lexicon) -> int | None:
    """The first of the words before a mark in brackets whose initials it is made of, or None."""
    letters = found[mark].text
    if (
        not found[mark].bracketed
        or not _may_be_initials(letters)
        or not LEAST_LETTERS <= len(letters) <= MOST_LETTERS
    ):
        return None
    at = mark
    for letter in reversed(letters.upper()):
        at -= 1
        while at > 0 and found[at].text[:1].upper() != letter and _is_small(found[at], lexicon):
            at -= 1
        is_in_order = at >= 0 and found[at].text[:1].upper() == letter
        if not is_in_order or (at + 1 < mark and not found[at + 1].joined):
            return None
    return at if found[at].is_capital else None


def _may_be_initials(letters: str) -> bool:
    """“ONM”; “Istat” too, as some languages write letters that are read as a word."""
    return letters.isupper() or (len(letters) >= LEAST_READ and letters.istitle())


def _is_small(token: Token, lexicon: Lexicon) -> bool:
    return not token.is_capital and (
        token.key in lexicon.organisation_links
        or token.key in lexicon.articles
        or token.key in lexicon.stops
        or token.key in lexicon.role_links
    )

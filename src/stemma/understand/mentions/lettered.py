"""Words in, clubs and companies out whose name stands behind the letters of their form: “SV Ostrach”."""

from collections.abc import Iterator, Sequence

from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

MOST_LETTERED = 2
"""Words behind the letters: “SV Alt Ostrach”."""


def candidates(found: Sequence[Token], lexicon: Lexicon) -> Iterator[Candidate]:
    """One for each of the letters that a pack lists, as they are written."""
    for here, token in enumerate(found[:-1]):
        last = here
        while last + 1 < len(found) and last - here < MOST_LETTERED and _goes_on(found[last + 1], lexicon):
            last += 1
        if last > here and token.text in lexicon.words.organisation_letters:
            yield Candidate(here, last, "institution", surety=3)


def _goes_on(token: Token, lexicon: Lexicon) -> bool:
    return token.joined and token.is_capital and token.key not in lexicon.stops

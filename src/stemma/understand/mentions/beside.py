"""A name in a script with capitals in, the words beside it that tell its bearer's role out."""

from collections.abc import Sequence

from stemma.gazetteer import place
from stemma.understand.mentions import apposed, complements
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

MOST_DESCRIBING = 2
"""Small words between an article and the role that they describe."""
LONGEST_ROLE = 12
"""Words in the longest role phrase: what is longer is read no further."""


def role_beside(found: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The role phrase right before the name, or set off by a comma right after it."""
    start = first
    names_domain = first > 0 and found[first].joined and found[first - 1].key in lexicon.organisation_links
    while (
        not names_domain
        and start > max(0, first - LONGEST_ROLE)
        and found[start].joined
        and _in_role_before(found, start - 1, lexicon)
    ):
        start -= 1
    if any(lexicon.is_role(token.key) for token in found[start:first]):
        while start < first - 1 and not _opens_role(found[start], lexicon):
            start += 1
        return start, first - 1
    owner = complements.role_with_complement(found, first, lexicon) if last > first else None
    office = (
        (owner, first - 1) if owner is not None else apposed.role_with_office(found, first, last, lexicon)
    )
    if office is not None:
        return office
    here = last + 1
    if here >= len(found) or found[here].joined or found[here].opens_sentence:
        return None
    end = here
    while (
        end < min(len(found), here + LONGEST_ROLE)
        and (end == here or found[end].joined)
        and _in_role_after(found[end], lexicon)
    ):
        end += 1
    described = _described_role(found, here, lexicon)
    if described is not None and described >= end:
        return here, described
    head = min(end, here + 4)
    if end > here and any(lexicon.is_role(token.key) for token in found[here:head]):
        return here, end - 1
    return None


def _described_role(found: Sequence[Token], here: int, lexicon: Lexicon) -> int | None:
    """The role behind an article and a few small words that describe it: "the water minister"."""
    if found[here].key not in lexicon.articles:
        return None
    for at in range(here + 1, min(len(found), here + 2 + MOST_DESCRIBING)):
        token = found[at]
        if not token.joined or token.is_capital or token.key in lexicon.speech:
            return None
        if lexicon.is_role(token.key):
            return at
        if token.key in lexicon.stops:
            return None
    return None


def _opens_role(token: Token, lexicon: Lexicon) -> bool:
    return lexicon.is_role(token.key) or not (
        token.key in lexicon.organisation_links or token.key in lexicon.articles
    )


def _in_role_before(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """Whether the word is in a role phrase; an unknown capital is, right behind a word of one."""
    if _in_role(found[here], lexicon):
        return True
    inside = here > 0 and found[here].joined and found[here].is_capital and bool(lexicon.words.endings)
    return inside and found[here].key not in lexicon.stops and _in_role(found[here - 1], lexicon)


def _in_role(token: Token, lexicon: Lexicon) -> bool:
    return (
        lexicon.is_role(token.key)
        or token.key in lexicon.role_links
        or token.key in lexicon.organisations
        or lexicon.describes_country(token.key)
        or (place(token.text) is not None and token.is_capital)
    )


def _in_role_after(token: Token, lexicon: Lexicon) -> bool:
    return _in_role(token, lexicon) or token.is_capital or token.key in lexicon.articles

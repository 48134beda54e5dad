"""A run of capitalised words in, the institution that it names out, if a word of it says so."""

from collections.abc import Iterator, Sequence

from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token


def institution(
    found: Sequence[Token], first: int, last: int, lexicon: Lexicon, elsewhere: frozenset[int]
) -> Iterator[Candidate]:
    """The run as an institution's name, if a word of it says so and no role stands in it."""
    while first <= last and not _may_open(found[first], lexicon):
        first += 1
    stretch = found[first : last + 1]
    end = next((index for index, token in enumerate(stretch) if lexicon.is_role(token.key)), len(stretch))
    stretch = stretch[:end]
    if len(stretch) < 2 or not any(token.key in lexicon.organisations for token in stretch):
        return
    if any(
        token.key in lexicon.stops
        and _is_foreign_stop(token, lexicon)
        and not _is_governed(stretch, index, lexicon)
        for index, token in enumerate(stretch)
    ):
        return
    while stretch and (stretch[-1].key in lexicon.organisation_links or not stretch[-1].is_capital):
        stretch = stretch[:-1]
    all_known = all(first + index in elsewhere or not token.is_capital for index, token in enumerate(stretch))
    end = first + len(stretch)
    if stretch and _is_over_place(found, end, lexicon):
        stretch = found[first : end + 1]
    if len(stretch) > 1 and not all_known:
        yield Candidate(first, first + len(stretch) - 1, "institution", surety=2)


def _is_governed(stretch: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """“Universidad de Puerto Calo”: a common word with a capital behind a link, and a capital behind it."""
    inside = 0 < index < len(stretch) - 1 and lexicon.words.complement_needs_link
    return (
        inside
        and stretch[index].is_capital
        and stretch[index].key not in lexicon.articles
        and stretch[index - 1].key in lexicon.organisation_links
        and stretch[index + 1].is_capital
    )


def _is_over_place(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """Whether a small noun closes the place that an office is over: «Полиция Тарнского района»."""
    owners = lexicon.words.owner_endings
    if not owners or here >= len(found) or not found[here].joined:
        return False
    return found[here].key in lexicon.place_words and found[here - 1].key.endswith(owners)


def _may_open(token: Token, lexicon: Lexicon) -> bool:
    known_part = token.key in lexicon.organisation_parts or token.key in lexicon.organisations
    return token.is_capital and (known_part or token.key not in lexicon.stops)


def _is_foreign_stop(token: Token, lexicon: Lexicon) -> bool:
    return (
        token.key not in lexicon.organisation_parts
        and token.key not in lexicon.organisations
        and token.key not in lexicon.organisation_links
    )

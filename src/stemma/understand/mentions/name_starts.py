"""Where a person's name begins in a piece of a run of capitalised words."""

from collections.abc import Sequence

from stemma.understand.mentions.given import is_given_name
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

MOST_LINKS = 2
LEAST_WITH_OWNER = 2
"""Words that must follow what an office is over, for them to be its holder's name."""


def name_start(
    found: Sequence[Token], first: int, last: int, lexicon: Lexicon, elsewhere: frozenset[int]
) -> int:
    """Where the name starts in words that may open with a country, or another word before a given name."""
    while first < last and first in elsewhere and found[first].key not in lexicon.given_names:
        first += 1
    if found[first].opens_sentence and last - first > 1 and not is_given_name(found[first].key, lexicon):
        first += is_given_name(found[first + 1].key, lexicon)
    if last - first == 1 and names_see(found, first, lexicon):
        first += 1
    if last - first >= LEAST_WITH_OWNER and _closes_role(found, first, lexicon):
        first += 1
    if first < last and _is_place_of_role(found, first, lexicon):
        behind = (index for index in range(first + 1, last) if is_given_name(found[index].key, lexicon))
        return next(behind, first)
    owners = lexicon.words.owner_endings
    if not owners or first >= last or not _follows_role(found, first, lexicon):
        return first
    given = [index for index in range(first + 1, last) if is_given_name(found[index].key, lexicon)]
    if given and not is_given_name(found[first].key, lexicon):
        return given[0]
    is_owner = last - first >= LEAST_WITH_OWNER and found[first].key.endswith(owners)
    return first + 1 if is_owner else first


def names_see(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """Whether a word tells what a clergyman is over: «Митрополит Галденський Никодим»."""
    behind = here > 0 and found[here].joined and found[here - 1].key in lexicon.clergy
    return behind and found[here].key.endswith(lexicon.words.see_endings or ("\n",))


def _closes_role(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """Whether a capital tells what a role is for: “ministro dell'Energia Abele Brusati”."""
    if found[here].key not in lexicon.role_links or is_given_name(found[here].key, lexicon):
        return False
    back = here - 1
    while back > 0 and here - back <= MOST_LINKS and found[back].key in lexicon.role_links:
        back -= 1
    return 0 <= back < here - 1 and lexicon.is_role(found[back].key)


def _is_place_of_role(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """“le maire de | Port-Salins Yann Le Goff”: behind a role and its link, no given name."""
    behind = here > 1 and found[here].joined and found[here - 1].key in lexicon.role_links
    is_role = behind and not found[here - 1].is_capital and lexicon.is_role(found[here - 2].key)
    return is_role and not is_given_name(found[here].key, lexicon)


def _follows_role(found: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    return first > 0 and (lexicon.is_role(found[first - 1].key) or found[first - 1].key in lexicon.role_links)

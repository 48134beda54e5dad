"""A name in, the role phrase out that stands before it with what the role is over, in a script with capitals.

“Le général de brigade Tancrède de Vauxelles”, “el director general de Puertos, José Luis de la Hoz, …”: the
words between the role and the name hang on it by a link, or are listed beside roles; any other word (a verb,
most often) parts the two. A comma may stand before the name where one, or the sentence's end, closes it.
"""

from collections.abc import Sequence

from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

LONGEST_ROLE = 14
LEAST_NAME = 2
LONGEST_TITLE = 2


def role_with_office(
    found: Sequence[Token], first: int, last: int, lexicon: Lexicon
) -> tuple[int, int] | None:
    """First and last word of the role before a name of two words or more, or None."""
    if last - first + 1 < LEAST_NAME or not lexicon.words.complement_needs_link:
        return None
    end = _before_titles(found, first, lexicon)
    if end < 0 or found[end + 1].opens_sentence or _governs(found[end], lexicon):
        return None
    is_set_off = not found[end + 1].joined
    if is_set_off and not (found[end + 1].after_comma and _is_closed(found, last)):
        return None
    start = _role(found, end, lexicon)
    return None if start is None else (start, end)


def _before_titles(found: Sequence[Token], first: int, lexicon: Lexicon) -> int:
    """The word before a name and the titles that it bears: “…, Dr. Anna Lund”."""
    at = first - 1
    while at >= 0 and first - at <= LONGEST_TITLE and found[at].key in lexicon.titles:
        at -= 1
    return at


def _governs(token: Token, lexicon: Lexicon) -> bool:
    """Whether a name right behind the word is what the role is over: “el alcalde de Puerto Calo”."""
    return not lexicon.is_role(token.key) and (
        token.key in lexicon.organisation_links or token.key in lexicon.articles
    )


def _is_closed(found: Sequence[Token], last: int) -> bool:
    """Whether a comma or the end of the sentence stands behind a name."""
    after = last + 1
    return after >= len(found) or found[after].opens_sentence or found[after].after_comma


def _role(found: Sequence[Token], end: int, lexicon: Lexicon) -> int | None:
    """The role that the words up to ``end`` hang on."""
    at = end
    while at >= 0 and end - at < LONGEST_ROLE:
        if lexicon.is_role(found[at].key):
            return at
        if not found[at].joined or not _hangs(found, at, lexicon):
            return None
        at -= 1
    return None


def _hangs(found: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word belongs to the words before it: a link, an office, what a link governs."""
    token, before = found[at], found[at - 1].key
    if token.key in lexicon.speech:
        return False
    if token.key in lexicon.role_links or token.key in lexicon.organisation_links:
        return True
    listed = token.key in lexicon.organisations or token.key in lexicon.organisation_parts
    is_linked = before in lexicon.organisation_links or (before in lexicon.articles and at > 1)
    return listed or is_linked or token.is_capital or lexicon.describes_country(token.key)

"""A piece of a run of capitalised words in, the person that it names out.

A capital alone proves nothing: a person needs a role, a title, a known given name, a verb of saying
beside it, or its family name again elsewhere in the text.
"""

from collections.abc import Iterator, Sequence

from stemma.gazetteer import place
from stemma.understand.mentions.beside import role_beside
from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.given import is_given_name
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.name_starts import names_see
from stemma.understand.mentions.tokens import Token

LONGEST_NAME = 4


def people(
    found: Sequence[Token], first: int, last: int, lexicon: Lexicon, alone: frozenset[str]
) -> Iterator[Candidate]:
    opening = lexicon.particles - lexicon.articles
    while first <= last and not found[first].is_capital and found[first].key not in opening:
        first += 1
    length = last - first + 1
    if length < 1 or length > LONGEST_NAME + 1 or _is_known_place(found, first, last):
        return
    if length > 1 and found[first].key in lexicon.outlet_after:
        return  # “told | Radio Hesk”
    if any(token.text.isupper() and len(token.text) > 2 for token in found[first : last + 1]):
        return
    role = role_beside(found, first, last, lexicon)
    titled = first > 0 and not found[first].opens_sentence and found[first - 1].key in lexicon.titles
    if length == 1:
        owners = lexicon.words.owner_endings
        before = role is not None and role[1] < first and not (owners and found[first].key.endswith(owners))
        is_see = first > 1 and names_see(found, first - 1, lexicon)
        is_family = not is_given_name(found[first].key, lexicon) and len(found[first].text) > 2
        if is_see or ((titled or before) and is_family):
            yield Candidate(first, last, "person", surety=1, role=role)
        return
    said = _speaks(found, first, last, lexicon)
    repeated = found[last].key in alone
    named = is_given_name(found[first].key, lexicon)
    with_article = first > 0 and found[first - 1].key in lexicon.articles
    if role or titled or (not with_article and (said or named or repeated)):
        yield Candidate(first, last, "person", surety=3 if role or titled or named else 1, role=role)


def _is_known_place(found: Sequence[Token], first: int, last: int) -> bool:
    return place(" ".join(token.text for token in found[first : last + 1])) is not None


def _speaks(found: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    return next_key(found, last) in lexicon.speech or (
        first > 0 and found[first].joined and found[first - 1].key in lexicon.speech
    )


def next_key(found: Sequence[Token], here: int) -> str:
    return found[here + 1].key if here + 1 < len(found) and found[here + 1].joined else ""


def lonely_capitals(found: Sequence[Token], lexicon: Lexicon) -> frozenset[str]:
    """Capitalised words beside a verb of saying and no other capital: names said again in short."""
    return frozenset(
        token.key
        for index, token in enumerate(found)
        if token.is_capital
        and token.key not in lexicon.stops
        and not (
            token.joined
            and index
            and found[index - 1].is_capital
            and found[index - 1].key not in lexicon.stops
        )
        and not _next_is_capital(found, index)
        and _speaks(found, index, index, lexicon)
    )


def _next_is_capital(found: Sequence[Token], index: int) -> bool:
    return index + 1 < len(found) and found[index + 1].joined and found[index + 1].is_capital

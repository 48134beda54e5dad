"""Institutions written without capitals: "the Ruritanian foreign ministry", «министерство обороны»."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from stemma.gazetteer import office, place
from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

MOST_PARTS = 6


def candidates(found: Sequence[Token], lexicon: Lexicon) -> Iterator[Candidate]:
    """Candidates around every organisation's word."""
    for here, token in enumerate(found):
        if token.key in lexicon.organisation_names and (token.is_capital or not lexicon.has_case):
            last = _country_end(found, here)
            yield Candidate(here, last, "institution", surety=2)
        elif token.key in lexicon.organisations:
            yield from _after(found, here, lexicon)
            yield from _before(found, here, lexicon)


def _after(found: Sequence[Token], here: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """What the organisation is for follows its word: «министерство иностранных дел Велирии»."""
    last, parts = here, 0
    while last + 1 < len(found) and found[last + 1].joined and last - here < MOST_PARTS:
        token = found[last + 1]
        if token.key in lexicon.organisation_parts or _is_complement(found, here, last + 1, lexicon):
            parts += not lexicon.words.complement_needs_link or last > here
        elif token.key not in lexicon.organisation_links:
            break
        last += 1
    while last > here and not (
        found[last].key in lexicon.organisation_parts or _is_complement(found, here, last, lexicon)
    ):
        last -= 1
    if parts and last > here:
        yield Candidate(here, _country_end(found, last), "institution", surety=1)


def _is_complement(found: Sequence[Token], noun: int, at: int, lexicon: Lexicon) -> bool:
    """What the organisation is for by its form: “ministère de la Pêche”, «Министерство рыболовства»."""
    token, words = found[at], lexicon.words
    if token.key in lexicon.stops or token.key in lexicon.speech or lexicon.is_role(token.key):
        return False
    if words.complement_needs_link:
        is_linked = at > noun + 1 and found[at - 1].key in lexicon.organisation_links
        if is_linked and not token.is_capital:
            return _is_named(found, noun, at, lexicon)
        return is_linked and place(token.text) is None
    is_formed = bool(words.complement_endings) and token.key.endswith(words.complement_endings)
    return is_formed and at == noun + 1 and found[noun].is_capital and not token.is_capital


def _is_named(found: Sequence[Token], noun: int, at: int, lexicon: Lexicon) -> bool:
    """“l'Alliance pour le littoral”: a capital amid the sentence shows that what is small is of the name."""
    # As they are written: without its accent “à” is a verb.
    small = {*lexicon.words.organisation_links, *lexicon.words.articles}
    between = found[noun + 1 : at]
    if not found[noun].is_capital or found[at].text in small or any(one.is_capital for one in between):
        return False
    behind_article = noun > 0 and found[noun].joined and found[noun - 1].key in lexicon.articles
    is_shown = behind_article or not (found[noun].opens_sentence or noun == 0)
    return is_shown and all(
        one.text.lower() in small or before.text.lower() in small
        for before, one in pairwise(found[noun : at + 1])
    )


def _before(found: Sequence[Token], here: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """What the organisation is for stands before its word, behind a country."""
    first = here
    while first > 0 and found[first].joined and here - first < MOST_PARTS:
        token = found[first - 1]
        known = token.key in lexicon.organisation_parts or lexicon.describes_country(token.key)
        if not known and not (token.is_capital and place(token.text)):
            break
        first -= 1
    if first < here and office(" ".join(token.text for token in found[first : here + 1])) is not None:
        yield Candidate(first, here, "institution", surety=2)


def _country_end(found: Sequence[Token], last: int) -> int:
    """The last word of a capitalised name right after, at most two words: «… обороны Южной Велирии»."""
    end = last
    while end + 1 < len(found) and end - last < 2 and found[end + 1].joined and found[end + 1].is_capital:
        end += 1
    name = " ".join(token.text for token in found[last + 1 : end + 1])
    if end > last and (end - last == 1 or place(name) is not None):
        return end
    return min(last + 1, end)

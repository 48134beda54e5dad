"""Words of a script without capitals in, people and institutions out.

A person is told by a title or role phrase before the name, or by a role phrase right after it. Where
the name ends is told by words that no name holds; when in doubt it is two words long.
"""

from collections.abc import Iterator, Sequence

from stemma.gazetteer import person_of_family_name, place
from stemma.understand.mentions import owners
from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

LONGEST_NAME = 5
USUAL_NAME = 2
LONGEST_ROLE = 12
"""Words in the longest role phrase: what is longer is read no further."""


def candidates(found: Sequence[Token], lexicon: Lexicon) -> Iterator[Candidate]:
    """Candidates at every role, title and organisation's word."""
    for here, token in enumerate(found):
        if token.key in lexicon.titles:
            yield from _person(found, here + 1, lexicon, role=None)
        elif lexicon.is_role(token.key) and not _inside_role(found, here, lexicon):
            end = _role_end(found, here, lexicon)
            before = tuple(_person_before(found, here, end, lexicon))
            yield from before or _person(found, end + 1, lexicon, role=(here, end))
        if token.key in lexicon.organisations:
            yield from _institution(found, here, lexicon)
        if here and f"{found[here - 1].key} {token.key}" in lexicon.led_by:
            yield from _person(found, here + 1, lexicon, role=None, least=USUAL_NAME)
        if token.key in lexicon.speech:
            yield from _before_relative(found, here + 1, lexicon)
        if token.key in lexicon.place_words and _names_place(found, here + 1, lexicon):
            yield Candidate(here + 1, here + 1, "place", surety=1)


def role_beside(found: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The role phrase right before a name, or right after it with or without a comma."""
    start = first
    while (
        start > max(0, first - LONGEST_ROLE) and found[start].joined and _in_role(found, start - 1, lexicon)
    ):
        start -= 1
    while start < first and not lexicon.is_role(found[start].key):
        start += 1
    if start < first:
        return start, first - 1
    after = last + 1
    if after < len(found) and not found[after].opens_sentence and lexicon.is_role(found[after].key):
        return after, _role_end(found, after, lexicon)
    return None


def _names_place(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    return (
        here < len(found)
        and found[here].joined
        and len(found[here].key) > 2
        and _may_be_name(found[here], lexicon)
        and found[here].key not in lexicon.place_words
        and found[here].key not in lexicon.role_links
    )


def _inside_role(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    return here > 0 and found[here].joined and lexicon.is_role(found[here - 1].key)


def _role_end(found: Sequence[Token], here: int, lexicon: Lexicon) -> int:
    """The last word of a role phrase: role words, offices, countries, adjectives with an article."""
    last = here
    end = min(len(found), here + LONGEST_ROLE) - 1
    while last < end and found[last + 1].joined and _in_role(found, last + 1, lexicon):
        last += 1
    return last


def _in_role(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    token = found[here]
    if lexicon.is_role(token.key) or token.key in lexicon.role_links:
        return True
    if token.key in lexicon.organisations or token.key in lexicon.organisation_parts:
        return True
    if lexicon.describes_country(token.key) or place(token.text) is not None:
        return True
    following = found[here + 1].text if here + 1 < len(found) and found[here + 1].joined else ""
    if following and place(f"{token.text} {following}") is not None:
        return True
    if here and place(f"{found[here - 1].text} {token.text}") is not None:
        return True
    return bool(lexicon.article) and token.key.startswith(lexicon.article) and len(token.key) > 4


def _before_relative(found: Sequence[Token], first: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """Two words without an article that a relative pronoun follows: behind a verb of saying, a name."""
    after = first + USUAL_NAME
    if after >= len(found) or found[after].key not in lexicon.relatives or not found[after].joined:
        return
    stretch = found[first:after]
    if all(
        token.joined and _may_be_name(token, lexicon) and not _bears_article(token.key, lexicon)
        for token in stretch
    ):
        yield Candidate(first, after - 1, "person", surety=2)


def _person(
    found: Sequence[Token],
    first: int,
    lexicon: Lexicon,
    *,
    role: tuple[int, int] | None,
    least: int = 1,
) -> Iterator[Candidate]:
    """A name that starts right after a title or role phrase, perhaps behind another title."""
    while first < len(found) and found[first].joined and found[first].key in lexicon.titles:
        first += 1
    if first >= len(found) or found[first].opens_sentence or not _may_be_name(found[first], lexicon):
        return
    if _bears_article(found[first].key, lexicon):
        return
    if not found[first].joined and role is not None:
        return
    if role is not None:
        start = owners.name_start(found, role, first, lexicon, _may_be_name)
        if start is None:
            return
        first = start
    last = _name_end(found, first, lexicon)
    length = last - first + 1
    if role is not None and not _is_whole_role(found, role, first, lexicon):
        return
    if length >= USUAL_NAME or (role is None and length == least == 1 and len(found[first].key) > 2):
        surety = 2 if length >= USUAL_NAME else 1
        yield Candidate(first, last, "person", surety=surety, role=role)


def _bears_article(word: str, lexicon: Lexicon) -> bool:
    """Whether the word bears the article, behind a prefix too: no given name does."""
    if not lexicon.article:
        return False
    openings = [lexicon.article, *(prefix + lexicon.article for prefix in lexicon.words.prefixes)]
    openings += [
        prefix + lexicon.article[1:] for prefix in lexicon.words.prefixes if prefix == lexicon.article[1:]
    ]
    return word.startswith(tuple(openings))


def _is_whole_role(found: Sequence[Token], role: tuple[int, int], first: int, lexicon: Lexicon) -> bool:
    """Whether the name can start where the role phrase ends: the phrase says what it is over, or need not.

    "Head" alone is followed by what he is the head of; "the prime minister" by his name.
    """
    start, end = role
    alone = found[start].key
    is_definite = bool(lexicon.article) and alone.startswith(lexicon.article)
    told = end > start or is_definite or alone in lexicon.roles_alone
    return told or found[first].key in lexicon.given_names


def _name_end(found: Sequence[Token], first: int, lexicon: Lexicon) -> int:
    if person_of_family_name(found[first].text) is not None:
        return first
    last, wanted = first, USUAL_NAME
    while last + 1 < len(found) and last + 1 - first < LONGEST_NAME:
        token = found[last + 1]
        if not token.joined or not _may_be_name(token, lexicon):
            break
        wanted += found[last].key in lexicon.extenders or found[last].key in lexicon.particles
        if last + 1 - first >= wanted and token.key not in lexicon.particles:
            break
        last += 1
    return last


def _person_before(found: Sequence[Token], role: int, role_end: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """A name right before a role phrase, with or without a comma: «…، سخنگوی وزارت خارجه»."""
    last = role - 1
    if last < 1 or found[role].opens_sentence:
        return
    first = last
    while first > 0 and found[first].joined and last - first + 1 < LONGEST_NAME:
        if not _may_be_name(found[first - 1], lexicon):
            break
        first -= 1
    stretch = found[first : last + 1]
    bounded = first == 0 or not found[first].joined or found[first - 1].key in lexicon.stops | lexicon.titles
    named = found[first].key in lexicon.given_names
    comma = not found[role].joined
    if not all(_may_be_name(token, lexicon) for token in stretch) or not bounded:
        return
    if USUAL_NAME <= len(stretch) <= USUAL_NAME + 1 and (named or comma):
        yield Candidate(first, last, "person", surety=2 if named else 1, role=(role, role_end))


def _may_be_name(token: Token, lexicon: Lexicon) -> bool:
    return not (
        token.key in lexicon.stops
        or token.key in lexicon.speech
        or lexicon.is_role(token.key)
        or token.key in lexicon.organisations
        or token.key in lexicon.titles
        or token.text[0].isdigit()
        or token.text.isascii()
        or any(mark in token.text for mark in lexicon.words.no_name_marks)
        or token.text.startswith(lexicon.words.no_name_openings)
        or lexicon.describes_country(token.key)
        or (place(token.text) is not None and token.key not in lexicon.given_names)
    )


def _institution(found: Sequence[Token], here: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """An organisation's word with what it is for and whose it is: «وزارت خارجه ایران»."""
    last = here
    content = 0
    while last + 1 < len(found) and found[last + 1].joined and last - here < LONGEST_NAME:
        token = found[last + 1]
        if not _in_institution(found, last + 1, lexicon):
            break
        content += token.key not in lexicon.organisation_links
        last += 1
    while last > here and found[last].key in lexicon.organisation_links:
        last -= 1
    if content:
        yield Candidate(here, last, "institution", surety=1)


def _in_institution(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    token = found[here]
    if token.key in lexicon.organisation_parts or token.key in lexicon.organisation_links:
        return True
    if lexicon.describes_country(token.key) or place(token.text) is not None:
        return True
    following = found[here + 1].text if here + 1 < len(found) and found[here + 1].joined else ""
    pair = place(f"{token.text} {following}") if following else None
    if pair is not None or place(f"{found[here - 1].text} {token.text}") is not None:
        return True
    is_noun = bool(lexicon.article) and token.key.startswith(lexicon.article) and len(token.key) > 4
    return is_noun and token.key not in lexicon.stops and not lexicon.is_role(token.key)

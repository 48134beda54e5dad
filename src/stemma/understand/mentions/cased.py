"""Words of a script with capitals in, people, institutions and outlets out, told from form and neighbours.

A capital alone proves nothing: a person needs a role, a title, a known given name, a verb of saying
beside it, or its family name again elsewhere in the text.
"""

from collections.abc import Iterator, Sequence

from stemma.gazetteer import place
from stemma.names.inflection import nominatives
from stemma.understand.mentions import places
from stemma.understand.mentions.beside import role_beside
from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

LONGEST_NAME = 4
MOST_LINKS = 2
LEAST_WITH_OWNER = 2
"""Words that must follow what an office is over, for them to be its holder's name."""


def candidates(found: Sequence[Token], lexicon: Lexicon, elsewhere: frozenset[int]) -> Iterator[Candidate]:
    """Candidates from every run of capitalised words. ``elsewhere``: words of known names of other kinds."""
    alone = _lonely_capitals(found, lexicon)
    for first, last in _runs(found, lexicon):
        yield from _institution(found, first, last, lexicon, elsewhere)
        for start, end in _pieces(found, first, last, lexicon):
            place_end = places.end_of_place(found, start, end, lexicon)
            if place_end is not None:
                yield Candidate(start, place_end, "place", surety=2)
                start = place_end + 1  # noqa: PLW2901 - what is left of the piece may be a person
            if start <= end:
                name = _name_start(found, start, end, lexicon, elsewhere)
                yield from _people(found, name, end, lexicon, alone)


def _runs(found: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words, with particles between them and links after an organisation's word."""
    position = 0
    while position < len(found):
        if not found[position].is_capital:
            position += 1
            continue
        last = position
        organisation = found[position].key in lexicon.organisations
        while (step := _step(found, last, organisation, lexicon)) is not None:
            organisation = organisation or any(
                token.key in lexicon.organisations for token in found[last + 1 : step + 1]
            )
            last = step
        yield position, last
        position = last + 1


def _step(found: Sequence[Token], last: int, organisation: bool, lexicon: Lexicon) -> int | None:
    """The next capitalised word that still belongs to the run, or None."""
    for here in range(last + 1, min(last + 4, len(found))):
        token = found[here]
        if not token.joined or _breaks(found[here - 1], token, lexicon):
            return None
        if token.is_cyrillic != found[last].is_cyrillic:
            return None
        if token.is_capital:
            return here
        is_link = organisation and token.key in lexicon.organisation_links
        if not (is_link or token.key in lexicon.particles):
            return None
    return None


def _breaks(token: Token, following: Token, lexicon: Lexicon) -> bool:
    """A possessive parts two names, but not inside "Workers' Party"."""
    inside = token.key in lexicon.organisation_parts or following.key in lexicon.organisations
    return token.possessive and not inside


def _institution(
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


def _pieces(found: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """What is left of a run between roles, titles, organisations' words, countries' adjectives and stops.

    What stands right before a role is what the role is for: "Water Resources Minister".
    """
    start: int | None = None
    for here in range(first, last + 1):
        if _may_be_in_name(found, here, lexicon):
            start = here if start is None else start
        elif start is not None:
            if not lexicon.is_role(found[here].key):
                yield start, here - 1
            start = None
    if start is not None:
        yield start, last


def _may_be_in_name(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    token = found[here]
    if not token.is_capital:
        return token.key in lexicon.particles
    if token.key in lexicon.also_names and here and token.joined and _may_precede(found, here - 1, lexicon):
        return True
    if _is_capital_particle(found, here, lexicon):
        return True
    return not (
        token.key in lexicon.titles
        or lexicon.is_role(token.key)
        or token.key in lexicon.organisations
        or token.key in lexicon.stops
        or lexicon.describes_country(token.key)
        or (lexicon.is_role(_next_key(found, here)) and token.key in lexicon.role_links)
    )


def _is_capital_particle(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """“Jean-Baptiste Le Goaziou”: an article with a capital between two words of a name."""
    inside = 0 < here < len(found) - 1 and found[here].joined and found[here + 1].joined
    opens = found[here - 1].is_capital or _is_inner_particle(found, here - 1, lexicon)
    between = inside and opens and found[here + 1].is_capital
    return between and found[here].key in lexicon.particles and not found[here - 1].opens_sentence


def _is_inner_particle(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """“Jean-Edouard | de | La Vaissière”: a particle behind a word of a name, not the first word."""
    behind = here > 0 and found[here].joined and found[here].key in lexicon.particles
    return behind and found[here - 1].is_capital and not found[here - 1].opens_sentence


def _name_start(
    found: Sequence[Token], first: int, last: int, lexicon: Lexicon, elsewhere: frozenset[int]
) -> int:
    """Where the name starts in words that may open with a country, or another word before a given name."""
    while first < last and first in elsewhere and found[first].key not in lexicon.given_names:
        first += 1
    if found[first].opens_sentence and last - first > 1 and not is_given_name(found[first].key, lexicon):
        first += is_given_name(found[first + 1].key, lexicon)
    if last - first == 1 and _is_see(found, first, lexicon):
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


def _is_see(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
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


def may_be_named(token: Token, lexicon: Lexicon) -> bool:
    """Whether a capitalised word can be part of a name: no role, title, stop or country's adjective."""
    return not (
        token.key in lexicon.titles
        or lexicon.is_role(token.key)
        or token.key in lexicon.role_links
        or token.key in lexicon.stops
        or lexicon.describes_country(token.key)
        or place(token.text) is not None
    )


def _may_precede(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """Whether the word is a given name, or one behind a role, that a family name follows."""
    behind_role = here > 0 and found[here].joined and lexicon.is_role(found[here - 1].key)
    return found[here].is_capital and (found[here].key in lexicon.given_names or behind_role)


def _people(
    found: Sequence[Token], first: int, last: int, lexicon: Lexicon, alone: frozenset[str]
) -> Iterator[Candidate]:
    while first <= last and not found[first].is_capital and found[first].key not in lexicon.particles:
        first += 1
    length = last - first + 1
    if length < 1 or length > LONGEST_NAME + 1 or _is_known_place(found, first, last):
        return
    if any(token.text.isupper() and len(token.text) > 2 for token in found[first : last + 1]):
        return
    role = role_beside(found, first, last, lexicon)
    titled = first > 0 and not found[first].opens_sentence and found[first - 1].key in lexicon.titles
    if length == 1:
        owners = lexicon.words.owner_endings
        before = role is not None and role[1] < first and not (owners and found[first].key.endswith(owners))
        is_see = first > 1 and _is_see(found, first - 1, lexicon)
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


def is_given_name(word: str, lexicon: Lexicon) -> bool:
    """Whether the word is a common given name, in another case perhaps."""
    if word in lexicon.given_names:
        return True
    return bool(lexicon.words.endings) and any(form[0] in lexicon.given_names for form in nominatives(word))


def _is_known_place(found: Sequence[Token], first: int, last: int) -> bool:
    return place(" ".join(token.text for token in found[first : last + 1])) is not None


def _speaks(found: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    return _next_key(found, last) in lexicon.speech or (
        first > 0 and found[first].joined and found[first - 1].key in lexicon.speech
    )


def _next_key(found: Sequence[Token], here: int) -> str:
    return found[here + 1].key if here + 1 < len(found) and found[here + 1].joined else ""


def _lonely_capitals(found: Sequence[Token], lexicon: Lexicon) -> frozenset[str]:
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

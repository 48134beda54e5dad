"""Words of a script with capitals in, people, institutions and outlets out, told from form and neighbours.

A capital alone proves nothing: a person needs a role, a title, a known given name, a verb of saying
beside it, or its family name again elsewhere in the text.
"""

from collections.abc import Iterator, Sequence

from stemma.gazetteer import place
from stemma.understand.mentions import places
from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.cased_institutions import institution
from stemma.understand.mentions.cased_people import lonely_capitals, next_key, people
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.name_starts import name_start
from stemma.understand.mentions.tokens import Token


def candidates(found: Sequence[Token], lexicon: Lexicon, elsewhere: frozenset[int]) -> Iterator[Candidate]:
    """Candidates from every run of capitalised words. ``elsewhere``: words of known names of other kinds."""
    alone = lonely_capitals(found, lexicon)
    for first, last in _runs(found, lexicon):
        yield from institution(found, first, last, lexicon, elsewhere)
        for start, end in _pieces(found, first, last, lexicon):
            place_end = places.end_of_place(found, start, end, lexicon)
            if place_end is not None:
                yield Candidate(start, place_end, "place", surety=2)
                start = place_end + 1  # noqa: PLW2901 - what is left of the piece may be a person
            if start <= end:
                name = name_start(found, start, end, lexicon, elsewhere)
                yield from people(found, name, end, lexicon, alone)


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
            is_told = here > last + 1 and not organisation and token.key in lexicon.outlet_heads
            return None if is_told else here  # “Bassi | al Corriere della Costa”
        is_link = organisation and token.key in lexicon.organisation_links
        if not (is_link or token.key in lexicon.particles):
            return None
    return None


def _breaks(token: Token, following: Token, lexicon: Lexicon) -> bool:
    """A possessive parts two names, but not inside "Workers' Party"."""
    inside = token.key in lexicon.organisation_parts or following.key in lexicon.organisations
    return token.possessive and not inside


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
        or (lexicon.is_role(next_key(found, here)) and token.key in lexicon.role_links)
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

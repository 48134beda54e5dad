"""Words of a script with capitals in, places out that no gazetteer knows: "the village of Lower Brask".

A word for a kind of place must stand before the name. What it told is a place elsewhere in the text too.
"""

from collections.abc import Iterator, Sequence

from stemma.gazetteer import place
from stemma.names.inflection import nominatives
from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

LONGEST_PLACE = 2
"""Words in a place's name; of more the first is the place and the rest somebody there."""


def end_of_place(found: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> int | None:
    """The last word of the place that capitalised words name first, or None where they name none."""
    if not _is_told(found, first, lexicon) or first > last:
        return None
    given = [at for at in range(first, last) if found[at].key in lexicon.given_names]
    if given:
        return given[0] - 1 if given[0] > first else None
    size = last - first + 1
    if size == LONGEST_PLACE and _is_over_it(found, first, lexicon):
        return None
    if size <= LONGEST_PLACE and all(token.is_capital for token in found[first : last + 1]):
        return last
    return first if not lexicon.place_links else None


def _is_told(found: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a word for a kind of place stands right before, behind a link where the language has one."""
    before = first - 1
    if before < 0 or not found[first].joined:
        return False
    if lexicon.place_links:
        if found[before].key not in lexicon.place_links or not found[before].joined:
            return False
        before -= 1
    return before >= 0 and found[before].key in lexicon.place_words


def _is_over_it(found: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a role stands before the place's word, so that its holder's name may follow."""
    return first > 1 and found[first - 1].joined and lexicon.is_role(found[first - 2].key)


def again(
    found: Sequence[Token], chosen: Sequence[Candidate], taken: set[int], lexicon: Lexicon
) -> Iterator[Candidate]:
    """The places that words told, wherever else they stand alone, in any case."""
    told: set[tuple[str, ...]] = set()
    for candidate in chosen:
        name = " ".join(token.text for token in found[candidate.first : candidate.last + 1])
        if candidate.kind == "place" and candidate.known_as is None and place(name) is None:
            told |= _forms(found, candidate.first, candidate.last)
    if not told or not lexicon.has_case:
        return
    for size in sorted({len(form) for form in told}, reverse=True):
        for first in range(len(found) - size + 1):
            last = first + size - 1
            is_free = _stands_alone(found, first, last) and taken.isdisjoint(range(first, last + 1))
            if is_free and told & _forms(found, first, last):
                taken.update(range(first, last + 1))
                yield Candidate(first, last, "place", surety=1)


def _forms(found: Sequence[Token], first: int, last: int) -> frozenset[tuple[str, ...]]:
    stretch = found[first : last + 1]
    name = " ".join(token.text for token in stretch)
    return nominatives(name) | {tuple(token.key for token in stretch)}


def _stands_alone(found: Sequence[Token], first: int, last: int) -> bool:
    """Whether a run of capitals is just these words."""
    stretch = found[first : last + 1]
    if not all(token.is_capital for token in stretch) or not all(token.joined for token in stretch[1:]):
        return False
    before = found[first].joined and found[first - 1].is_capital and not found[first - 1].opens_sentence
    after = last + 1 < len(found) and found[last + 1].joined and found[last + 1].is_capital
    return not before and not after

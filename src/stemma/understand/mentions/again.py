"""Names that a text gives in full once and in short later: family names, and letters in brackets."""

from collections.abc import Iterator, Sequence, Set

from stemma.model import EntityKind
from stemma.understand.mentions import places
from stemma.understand.mentions.brackets import opening
from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.known import stems
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

LONGEST_MARK = 8
SHORTEST_FORM = 3


def with_short_forms(
    found: Sequence[Token], chosen: Sequence[Candidate], lexicon: Lexicon
) -> tuple[Candidate, ...]:
    """The chosen ones and the short forms of them that stand elsewhere, in the order of the text."""
    taken = {index for candidate in chosen for index in range(candidate.first, candidate.last + 1)}
    marks = dict(_marks(found, chosen, lexicon))
    families = frozenset(
        form for name in _family_names(found, chosen, lexicon) for form in _forms(name, lexicon)
    )
    more: list[Candidate] = []
    for index, token in enumerate(found):
        if index in taken:
            continue
        if token.text in marks:
            more.append(Candidate(index, index, marks[token.text], surety=1))
        elif (token.is_capital or not lexicon.has_case) and families & _forms(token.key, lexicon):
            more.append(Candidate(_first_of_whole(found, chosen, index, taken), index, "person", surety=1))
    taken |= {candidate.first for candidate in more}
    more += places.again(found, chosen, taken, lexicon)
    return tuple(sorted((*chosen, *more), key=lambda candidate: candidate.first))


def _first_of_whole(found: Sequence[Token], chosen: Sequence[Candidate], last: int, taken: Set[int]) -> int:
    """Where the whole name begins, if the one that ends here is said again in full: “Halis Tanır”."""
    for one in chosen:
        size = one.last - one.first
        if one.kind != "person" or not size or size > last or not taken.isdisjoint(range(last - size, last)):
            continue
        whole = [token.key for token in found[one.first : one.last + 1]]
        if [token.key for token in found[last - size : last + 1]] == whole:
            return last - size
    return last


def _forms(word: str, lexicon: Lexicon) -> frozenset[str]:
    """The word and, where names have cases, what it may be the case of; nothing for a word of no name."""
    if word in lexicon.stops:
        return frozenset()
    return frozenset(form for form in stems(word, lexicon.words) if form == word or len(form) > SHORTEST_FORM)


def _family_names(found: Sequence[Token], chosen: Sequence[Candidate], lexicon: Lexicon) -> Iterator[str]:
    """The last word of each full name; a short first word too, which may be a family name put first."""
    for candidate in chosen:
        if candidate.kind != "person" or candidate.last == candidate.first:
            continue
        words = [found[candidate.last].key]
        first = found[candidate.first].key
        if lexicon.has_case and candidate.last - candidate.first == 2 and len(first) <= 4:
            words.append(first)
        yield from (word for word in words if len(word) > 2 and word not in lexicon.stops)


def _marks(
    found: Sequence[Token], chosen: Sequence[Candidate], lexicon: Lexicon
) -> Iterator[tuple[str, EntityKind]]:
    """Letters in brackets right after a name whose words begin with them: "Tidal Institute (TI)"."""
    for candidate in chosen:
        after = candidate.last + 1
        if candidate.kind not in ("institution", "outlet") or after >= len(found):
            continue
        mark = found[after]
        initials = "".join(
            token.text[0] for token in found[candidate.first : candidate.last + 1] if token.is_capital
        )
        is_made_of = mark.text == initials or opening(found, after, lexicon) == candidate.first
        if mark.bracketed and 1 < len(mark.text) <= LONGEST_MARK and is_made_of:
            yield mark.text, candidate.kind

"""A role and the word behind it in, where the holder's name starts out, in a script without capitals.

An owner that no gazetteer knows may stand between: «رئيس بلدية فارغا بيتر لوند» is the head of the
municipality of Varga. A language with an article shows by its lack that an owner follows.
"""

from collections.abc import Callable, Sequence

from stemma.gazetteer import place
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

LEAST_NAME = 2
FURTHEST = 4


def name_start(
    found: Sequence[Token],
    role: tuple[int, int],
    first: int,
    lexicon: Lexicon,
    may_be_name: Callable[[Token, Lexicon], bool],
) -> int | None:
    """The first word of the name, or None where too little tells it from the owner's."""
    stretch = _stretch(found, first, lexicon, may_be_name)
    if found[first].key in lexicon.given_names:
        return first
    given = [at for at in range(first + 1, first + stretch - 1) if found[at].key in lexicon.given_names]
    if given and found[first].key not in lexicon.extenders and found[first].key not in lexicon.particles:
        return given[0]
    last = found[role[1]].key
    if last in lexicon.open_owners:
        return None
    if last not in lexicon.place_owners or place(found[role[1]].text) is not None:
        return first
    return first + 1 if stretch > LEAST_NAME else None


def _stretch(
    found: Sequence[Token],
    first: int,
    lexicon: Lexicon,
    may_be_name: Callable[[Token, Lexicon], bool],
) -> int:
    """How many words from here on may be a name's."""
    last = first
    while (
        last + 1 < len(found)
        and last + 1 - first < FURTHEST
        and found[last + 1].joined
        and may_be_name(found[last + 1], lexicon)
    ):
        last += 1
    return last - first + 1

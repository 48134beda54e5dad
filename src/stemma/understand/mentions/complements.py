"""A name in, the role out that stands before it with words of what it is over: «капитан судна Игорь Лунин».

Only where such words need no link and show by their endings that they depend on the role.
"""

from collections.abc import Sequence

from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

MOST_WORDS = 4


def role_with_complement(found: Sequence[Token], first: int, lexicon: Lexicon) -> int | None:
    """The role's first word, if it and its complement end right before the name."""
    endings = lexicon.words.complement_endings
    if not endings:
        return None
    here = first - 1
    while here >= 0 and first - here <= MOST_WORDS and found[here + 1].joined:
        token = found[here]
        if lexicon.is_role(token.key):
            return here if here < first - 1 else None
        if not _depends(token, endings, lexicon):
            return None
        here -= 1
    is_role = here >= 0 and found[here + 1].joined and lexicon.is_role(found[here].key)
    return here if is_role and here < first - 1 else None


def _depends(token: Token, endings: tuple[str, ...], lexicon: Lexicon) -> bool:
    if token.is_capital or token.key in lexicon.speech or token.key in lexicon.place_words:
        return False
    is_known = token.key in lexicon.role_links or token.key in lexicon.organisations
    return is_known or (token.key not in lexicon.stops and token.key.endswith(endings))

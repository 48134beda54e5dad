"""Words in, documents out: a kind of document with words that tell which one it is.

"An order" alone names nothing; "strategic partnership agreement" and "an order on fishing rights" do.
"""

from collections.abc import Iterator, Sequence

from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token

MOST_PARTS = 4


def candidates(found: Sequence[Token], lexicon: Lexicon) -> Iterator[Candidate]:
    """A document's word with describing words around it, or with a title in quotation marks after it."""
    for here, token in enumerate(found):
        if token.key not in lexicon.documents:
            continue
        first, last = here, here
        while (
            first > 0
            and found[first].joined
            and here - first < MOST_PARTS
            and _describes(found[first - 1], lexicon)
        ):
            first -= 1
        if last + 2 < len(found) and found[last + 1].key in lexicon.document_links and found[last + 1].joined:
            end = _parts_end(found, last + 2, lexicon)
            last = end if end > last + 1 else last
        else:
            last = max(last, _parts_end(found, last + 1, lexicon))
        if first < here or last > here:
            yield Candidate(first, last, "document", surety=0)


def _parts_end(found: Sequence[Token], here: int, lexicon: Lexicon) -> int:
    """The last of the describing words, or of a nested document's, from here on; ``here - 1`` for none."""
    last = here - 1
    while last + 1 < len(found) and found[last + 1].joined and last + 1 - here < MOST_PARTS:
        token = found[last + 1]
        if not (
            _describes(token, lexicon) or token.key in lexicon.documents or token.key in lexicon.articles
        ):
            break
        last += 1
    while last >= here and found[last].key in lexicon.articles:
        last -= 1
    return last


def _describes(token: Token, lexicon: Lexicon) -> bool:
    return token.key in lexicon.document_parts

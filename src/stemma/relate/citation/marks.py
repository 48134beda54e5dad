"""The short mark by which an outlet signs its own dispatches: "(KV)" of the agency Kyberwacht."""

from stemma import gazetteer
from stemma.gazetteer import key
from stemma.names.bodies import body_of
from stemma.names.outlet_nouns import is_empty, is_outlet_noun
from stemma.names.short_forms import are_initials
from stemma.names.sound import latin_letters

AGENCIES = frozenset({"agency", "news_agency"})
FEWEST, MOST = 2, 4
"""Letters of a mark."""


def is_own_mark(said: str, publisher: str, language: str | None) -> bool:
    """Whether a credit's name is the publisher's initials; an agency's may stand inside the word of its name.

    A mark that the gazetteer knows as another outlet's is that one's.
    """
    if gazetteer.publisher(said) is not None:
        return False
    return are_initials(said, publisher) or _is_inside_name(said, publisher, language)


def _is_inside_name(said: str, publisher: str, language: str | None) -> bool:
    """Whether an agency's only telling word begins with the first letter and has the others in this order."""
    telling = [
        word for word in gazetteer.words(publisher) if not (is_empty(word) or is_outlet_noun(word))
    ]
    letters = latin_letters(key(said))
    is_mark = said.isupper() and FEWEST <= len(letters) <= MOST
    if not is_mark or len(telling) != 1 or not AGENCIES & body_of(publisher, language).heads:
        return False
    rest = iter(latin_letters(telling[0]))
    return latin_letters(telling[0]).startswith(letters[0]) and all(letter in rest for letter in letters)

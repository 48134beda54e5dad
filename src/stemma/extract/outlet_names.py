"""A line in, whether it is the name of an outlet out: by its form, whatever outlet it is."""

import re

from stemma.extract import page_words
from stemma.extract.words import key

QUOTED_NAME = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
HOST = re.compile(r"(?:www\.)?[\w-]{3,}(?:\.[a-z][\w-]+)*\.[a-z]{2,10}", re.IGNORECASE)
MOST_IN_SITE_NAME = 6
MOST_BEFORE_QUOTED = 2
MOST_IN_COMPOUND = 3
FEWEST_BEFORE_ENDING = 2
SHORT_WORD = 3
"""Letters: articles and prepositions in a name may be written small."""


def is_site_name(text: str) -> bool:
    """A few words, each as a name is written, with a noun that outlets bear first or last."""
    if not text.split() or len(text.split()) > MOST_IN_SITE_NAME or not is_written_as_name(text):
        return False
    outlets = page_words.keys("outlets")
    folded = key(text).split()
    ends = {" ".join(folded[:n]) for n in (1, 2)} | {" ".join(folded[-n:]) for n in (1, 2)}
    return len(folded) > 1 and bool(ends & outlets)


def bears_outlet(text: str) -> bool:
    """Whether the form of a name is an outlet's, also by the end of a word, "Landkurier", or as an address.

    Too little for a line anywhere; enough where the place of the name says the same.
    """
    if not text.strip():
        return False
    is_host = HOST.fullmatch(text.strip()) is not None
    return is_host or is_site_name(text) or _is_quoted_name(text) or _is_compound(text)


def _is_quoted_name(text: str) -> bool:
    found = QUOTED_NAME.search(text)
    return found is not None and len(text[: found.start()].split()) in range(1, MOST_BEFORE_QUOTED + 1)


def _is_compound(text: str) -> bool:
    words = key(text).split()
    if not words or len(words) > MOST_IN_COMPOUND or not is_written_as_name(text):
        return False
    return any(
        word.endswith(ending) and len(word) >= len(ending) + FEWEST_BEFORE_ENDING
        for ending in page_words.keys("outlet_endings")
        for word in (words[0], words[-1])
    )


def is_written_as_name(text: str) -> bool:
    """Whether no word but the shortest is written small, and no mark ends the line.

    A line that is a noun and a name in quotation marks is one in whatever case the noun is written.
    """
    if text[-1] in "!?؟;؛:.":
        return False
    words = QUOTED_NAME.sub("", text).split()
    small = any(word[0].islower() for word in words if len(word) > SHORT_WORD)
    is_noun_and_name = bool(QUOTED_NAME.search(text)) and len(words) <= MOST_BEFORE_QUOTED
    return is_noun_and_name or not small

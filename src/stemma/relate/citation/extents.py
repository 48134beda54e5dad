"""Names that were cut short: a name and a source's words in, the name as far as the words go on with it out.

In scripts without capitals nothing shows where a person's name ends, and a list may know only its beginning;
of an institution's name in Cyrillic, the last words are often in small letters.
"""

import re

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere_words
from stemma.model import ExemplarKind
from stemma.names.outlet_nouns import is_empty

MOST = 2
"""Words that may be lacking."""
FOLLOWS = re.compile(r"((?:\s+[^\W\d_][\w\u200c\u0640-\u0655-]*){1,2})\s*(?=$|[,،(（«\"])")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def whole_name(name: str, kind: ExemplarKind | None, words: str) -> str:
    """The name with the one or two words that end the source behind it, where they belong to it."""
    at = words.find(name)
    if at < 0 or not _may_go_on(name, kind):
        return name
    found = FOLLOWS.match(words, at + len(name))
    more = gazetteer.words(found[1]) if found else ()
    if not more or any(map(_ends_name, more)):
        return name
    return f"{name}{found[1]}" if found else name


def _may_go_on(name: str, kind: ExemplarKind | None) -> bool:
    is_caseless = name.upper() == name.lower()
    if kind == "person":
        return is_caseless and " " in name
    return kind == "institution" and CYRILLIC.search(name) is not None and " " in name


def _ends_name(word: str) -> bool:
    return is_empty(word) or word in everywhere_words("roles") or word in everywhere_words("personal")

"""Names that were cut short: a name and a source's words in, the name as far as the words go on with it out.

In scripts without capitals nothing shows where a person's name ends, and a list may know only its beginning;
of an institution's name in Cyrillic, the last words are often in small letters.
"""

import re
import unicodedata
from collections.abc import Mapping

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere_words
from stemma.model import Entity, ExemplarKind, Link
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


def fullest(link: Link, entities: Mapping[str, Entity]) -> str:
    """A person's fullest spelling in the reports: "По словам Рыбинцева" names Павел Рыбинцев."""
    assert link.name is not None
    entity = entities.get(link.entity or "")
    if entity is None or link.kind != "person":
        return link.name
    alike = [name for name in entity.names if _script(name) == _script(link.name)]
    return max(alike or [link.name], key=lambda name: len(name.split()))


def _script(name: str) -> str:
    """The first word of its first letter's Unicode name: LATIN, CYRILLIC, ARABIC, …"""
    letter = next((character for character in name if character.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""


def _may_go_on(name: str, kind: ExemplarKind | None) -> bool:
    is_caseless = name.upper() == name.lower()
    if kind == "person":
        return is_caseless and " " in name
    return kind == "institution" and CYRILLIC.search(name) is not None and " " in name


def _ends_name(word: str) -> bool:
    return is_empty(word) or word in everywhere_words("roles") or word in everywhere_words("personal")

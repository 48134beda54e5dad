"""Words in, whether they name a publisher out: one that the gazetteer knows, or one by its form."""

import re
from functools import lru_cache

from stemma import gazetteer
from stemma.model import Version
from stemma.understand.credits.cues import cues

_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?", re.IGNORECASE)
_ACRONYM = re.compile(r"[^\W\d_]{2,8}(?:[-&.][^\W\d_]{1,4})?")
_DESCRIBED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<mark>[^()]+)\)")
_SENTENCE = re.compile(r"[^\W\d_]{4,}[.!?؟۔]\s")
_LONGEST_NAME = 8


@lru_cache(maxsize=8192)
def known(words: str) -> str | None:
    """Gazetteer id of the publisher of this name."""
    if _SENTENCE.search(words) or _are_lone_capitals(words):
        return None
    described = _DESCRIBED.fullmatch(words)
    if described and gazetteer.publisher(described["name"]) is None and not _has_form(described["name"]):
        return None
    found = gazetteer.publisher(words)
    return found.id if found else None


def is_agency(words: str) -> bool:
    """Whether it is a known news agency."""
    found = known(words)
    publisher = gazetteer.publisher_by_id(found) if found else None
    return publisher is not None and publisher.kind == "agency"


def is_doubtful(words: str) -> bool:
    """Whether it is known but is a common word too."""
    found = gazetteer.publisher(words)
    return found is not None and gazetteer.is_weak(words, found)


def is_own(words: str, version: Version) -> bool:
    """Whether it is the report's own publisher."""
    own = version.publisher
    if own and gazetteer.key(words) == gazetteer.key(own):
        return True
    found = known(words)
    if found:
        return found in (version.publisher_id, known(own) if own else None)
    if own and _DOMAIN.fullmatch(own):
        return gazetteer.key(words.removeprefix("The ")) == gazetteer.key(
            own.rsplit(".", 1)[0].removeprefix("www.")
        )
    described = _DESCRIBED.fullmatch(own or "")
    return described is not None and gazetteer.key(words) in (
        gazetteer.key(described["name"]),
        gazetteer.key(described["mark"]),
    )


def is_acronym(words: str) -> bool:
    """A single word of capitals, as agencies' marks are; never in a script without case."""
    return bool(_ACRONYM.fullmatch(words)) and words.isupper()


def is_publisher(words: str) -> bool:
    """Known, an address, or a capitalised name with a word such as "Agency" at one of its ends."""
    return known(words) is not None or bool(_DOMAIN.fullmatch(words)) or _has_form(words)


def is_credited(words: str) -> bool:
    """Whether words that stand where a credit phrase expects a name can be one."""
    folded = words.casefold().strip()
    parts = words.split()
    if not parts or len(parts) > _LONGEST_NAME or folded in cues().not_names or not words[0].isalnum():
        return False
    if folded in cues().agencies or is_publisher(words):
        return True
    if cues().byline.match(words):
        return False
    return any(_begins_large(part) for part in parts) and not words[0].isdigit()


def is_unnamed(words: str) -> bool:
    """ "agencies", "wire services": sources that stay unnamed."""
    return words.casefold().strip() in cues().agencies


def _has_form(words: str) -> bool:
    parts = [part.strip("().,") for part in words.split()]
    if not 2 <= len(parts) <= _LONGEST_NAME:
        return False
    marked = any(part.casefold() in cues().publisher_words for part in (parts[0], parts[-1]))
    return marked and _begins_large(parts[0]) and (_begins_large(parts[-1]) or _begins_large(parts[-2]))


def _are_lone_capitals(words: str) -> bool:
    """ "A A": sizes of type on a page and the like, in a script with case."""
    return " " in words and all(len(part) == 1 and part.isupper() for part in words.split())


def _begins_large(word: str) -> bool:
    """A capital, or a letter of a script that has none."""
    first = word.lstrip("«“\"'(")[:1]
    return first.isalpha() and not first.islower()

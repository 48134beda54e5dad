"""A few words in, whether they name who wrote the report: by a label before them or a calling behind them."""

import re
from functools import cache

from stemma.extract import page_words
from stemma.extract.words import ends_as_sentence, key, word_count

LONGEST_NAME = 8
FEWEST_IN_PERSON, MOST_IN_PERSON = 2, 4
PARTICLE = 3
"""Letters: "de", "van", "bin" stand small in a name."""
ADDRESS = re.compile(r"\s*[(<\[]?\S+@\S+[)>\]]?\s*$")
PARTED = re.compile(r"\s*[/|]\s*|\s+[-–—]\s+")
AROUND = " \t,;|·•"


def is_byline(text: str) -> bool:
    """Whether a line, or a part of one, is a byline: "By Jane Roe", "von Jan Rohwer", 편다온 기자."""
    bare = _opening("byline_bare").match(text)
    if bare is not None and may_be_name(bare["value"]):
        return True
    opened = _opening("byline_openings").match(text)
    return (opened is not None and is_person(opened["value"])) or _has_calling(text)


def names_agencies(text: str) -> bool:
    """Whether a few words are followed by agencies that stay unnamed: "Coast Courier / agencies"."""
    *before, last = PARTED.split(text)
    is_short = len(before) in (1, 2) and word_count(text) <= LONGEST_NAME
    return is_short and key(last) in page_words.unnamed_agencies()


def without_label(text: str) -> str:
    """The name behind "By" or "Text:", or the words as they are."""
    for field in ("byline", "byline_bare", "byline_openings"):
        found = _labelled(field).match(text) if field == "byline" else _opening(field).match(text)
        if found is not None:
            return str(found["value"])
    return text


def is_person(value: str) -> bool:
    """Two to four words that all begin as a name does, particles aside."""
    words = ADDRESS.sub("", value).strip(AROUND).split()
    if not FEWEST_IN_PERSON <= len(words) <= MOST_IN_PERSON or not may_be_name(value):
        return False
    ends = words[0][0].isupper() and words[-1][0].isupper()
    return ends and all(word[0].isupper() for word in words[1:-1] if len(word) > PARTICLE)


def may_be_name(value: str, *, proper: bool = True, longest: int = LONGEST_NAME) -> bool:
    """Whether words that stand where a name is expected can be one; ``proper`` asks for a capital."""
    first = next((character for character in value if character.isalpha()), "")
    return (
        bool(first)
        and word_count(value) <= longest
        and not (proper and first.islower())
        and not (ends_as_sentence(value) and word_count(value) > 4)
        and not (proper and any(character.isdigit() for character in value))
    )


def _has_calling(text: str) -> bool:
    """A name of one or two words with the calling behind it, and at most an address after that."""
    words = ADDRESS.sub("", text).strip(AROUND).replace("=", " ").split()
    if not 2 <= len(words) <= 3 or any(character.isdigit() for character in " ".join(words)):
        return False
    return words[-1] in page_words.entries("byline_ends")


@cache
def _opening(field: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*{page_words.alternatives(field)}\s+(?P<value>\S.*)$", re.IGNORECASE)


@cache
def _labelled(field: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*{page_words.alternatives(field)}\s*[:：]\s*(?P<value>\S.*)$", re.IGNORECASE)

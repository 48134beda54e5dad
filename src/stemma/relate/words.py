"""A text in, its words and numbers out, in a form in which two texts can be compared."""

import re
import unicodedata
from functools import cache

import msgspec

from stemma import languages

_WORD = re.compile(r"[^\W\d_](?:[\w'’]*\w)?")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_INSIDE = re.compile(r"(?<=[^.!?:\"“„«»\s] )[^\W\d_][\w'’]+")
"""A word that opens neither a sentence nor a quotation."""
_NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_FOLD = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ё": "е"})


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Section ``stories`` of a language pack.

    ``sentences_alone``: it compares sentences; whole reports are not grouped by it, which needs a measure
    of stories in the language.
    """

    neutral: tuple[str, ...]
    common: str
    sentences_alone: bool = False


def pack(language: str | None) -> Pack | None:
    """The pack's section, or None where the language has no pack."""
    if language is None or language not in languages.codes():
        return None
    return languages.section(language, "stories", Pack)


@cache
def common_words(language: str | None) -> frozenset[str]:
    """The pack's words that say nothing of an event, folded."""
    section = pack(language)
    if section is None or section.sentences_alone:
        return frozenset()
    return frozenset(_WORD.findall(folded(section.common)))


def words(text: str) -> list[str]:
    """Words of a text, folded and without inflection as far as a plain cut can tell.

    Where a script sets no spaces between words, pairs of characters stand for them.
    """
    found = []
    for word in _WORD.findall(folded(text)):
        if is_unspaced(word):
            found += [word[at : at + 2] for at in range(max(1, len(word) - 1))]
        elif len(word) > 1:
            found.append(stem(word))
    return found


def is_unspaced(word: str) -> bool:
    """Whether it has characters of a script that sets no spaces between words."""
    return _UNSPACED.search(word) is not None


def stem(word: str) -> str:
    """The part of a folded word that its forms are likely to share."""
    return word[: max(5, len(word) - 3)]


def capitals(text: str) -> list[tuple[str, bool]]:
    """Words inside sentences and whether each has a capital; none where a script has no case."""
    found = [m.group() for m in _INSIDE.finditer(text)]
    forms = {
        word: (stem(folded(word)), word[0].isupper()) for word in set(found) if word.lower() != word.upper()
    }
    return [forms[word] for word in found if word in forms]


def numbers(text: str) -> frozenset[str]:
    """Numbers of a text in ASCII digits, without separators."""
    found = _NUMBER.findall(text)
    return frozenset("".join(str(unicodedata.digit(c)) for c in word if c.isdigit()) for word in found)


def folded(text: str) -> str:
    """Letters that are spelt in two ways made one; case and vowel marks dropped."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", text).lower().translate(_FOLD)
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "\u200c\u200d\u0640")

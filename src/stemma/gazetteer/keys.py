"""A name as written in, the key under which it is looked up out: equal keys, equal spelling but for dress.

Case, accents, vowel marks, spaces, punctuation, and letters that one script writes in two ways
(ك and ک, ё and е) are dress. Nothing that another name could differ in is taken away.
"""

import unicodedata
from functools import lru_cache

_FOLDED = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ئ": "ی",
        "ې": "ی",
        "ۍ": "ی",
        "ك": "ک",
        "ګ": "گ",
        "أ": "ا",
        "إ": "ا",
        "ٱ": "ا",
        "آ": "ا",
        "ؤ": "و",
        "ة": "ه",
        "ۀ": "ه",
        "ە": "ه",
        "ھ": "ه",
        "ё": "е",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ə": "e",
        "ـ": None,
        "\u200c": None,
        "\u200d": None,
        "\u200e": None,
        "\u200f": None,
        "\u00ad": None,
        "ʼ": None,
        "’": None,
        "'": None,
        "ʿ": None,
        "ʾ": None,
        "‘": None,
        "`": None,
        "ء": None,
    }
)


def words(name: str) -> tuple[str, ...]:
    """The words of a name, folded; punctuation parts them, apostrophes and joiners do not."""
    return _words(name)


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """One string for all ways to dress a name; empty where it holds no letter or digit."""
    return "".join(_words(name))


def is_han(word: str) -> bool:
    """Whether a word is written in Han signs alone."""
    return bool(word) and all("\u3400" <= char <= "\u9fff" for char in word)


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKC", name).casefold().translate(_FOLDED)
    plain = unicodedata.normalize("NFC", _without_marks(folded))
    return tuple("".join(char if _in_word(char) else " " for char in plain).split())


def _without_marks(text: str) -> str:
    """Accents and vowel marks go; й stays a letter of its own, digits become European ones."""
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", text):
        if char == "\u0306" and kept and kept[-1] == "и":
            kept[-1] = "й"
        elif not _is_dress(char):
            kept.append(str(unicodedata.digit(char)) if unicodedata.category(char) == "Nd" else char)
    return "".join(kept)


def _is_dress(char: str) -> bool:
    """Accents, points of Hebrew and Arabic, and signs without a shape; other scripts' marks are letters."""
    category = unicodedata.category(char)
    return category == "Cf" or (
        category == "Mn" and ("\u0300" <= char <= "\u036f" or "\u0590" <= char <= "\u06ff")
    )


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char) in ("Mn", "Mc")

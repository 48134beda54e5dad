"""One word of a name in, its Latin spelling and its skeleton of consonants out: to compare, not to show.

Spellings of one name in different scripts and romanisations have the same skeleton, or nearly so. The
broad skeleton folds more: letters that Arabic script cannot tell apart (p and b, g, k and gh, o and w).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from stemma.gazetteer import key

_ARABIC = {
    "ا": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "s", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d",
    "ذ": "z", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "z", "ط": "t", "ظ": "z",
    "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "و": "w",
    "ه": "h", "ی": "y", "ں": "n", "ے": "y", "ټ": "t", "ډ": "d", "ړ": "r", "ږ": "g", "ښ": "kh", "څ": "s",
    "ځ": "z", "ڼ": "n", "ڈ": "d", "ڑ": "r", "ٹ": "t",
}  # fmt: skip
_FOLDS = tuple(
    (re.compile(pattern), fold)
    for pattern, fold in (
        (r"['’`ʹʺ\-]", ""), (r"(?<=[aeiouy])j(?![aeiouy])", "i"),
        (r"shch|sch|sh|ş|š", "S"), (r"tch|tsch|ch|ç|č", "C"), (r"zh|dj|dzh|ž|j", "J"),
        (r"kh|x", "H"), (r"gh|ğ", "g"), (r"ph", "f"), (r"th", "t"), (r"dh", "d"), (r"ts|tz|c(?=[eiy])", "s"),
        (r"ck|[ckq]", "k"), (r"w", "v"), (r"z", "s"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_UNHEARD = re.compile(r"[^a-z0-9şšçčžğ]")
_VOWELS = re.compile(r"[aeiouy]")
_BROAD = str.maketrans(
    {"p": "b", "g": "k", "J": "k", "H": "k", "C": "k", "d": "t", "v": "", "f": "", "h": ""}
)
_FIRST_BROAD = str.maketrans({"v": "b", "f": "b", "p": "b", "h": "h"})
_FIRST = frozenset("vfph")
_ABJAD = re.compile(r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]")
HELPED = re.compile(r"[aei]sh?(?P<after>[bcdfghjklmnpqrtvz]\w)")
OPENS_IN_S = re.compile(r"s(?:h|ch)?(?P<after>[bcdfghjklmnpqrtvz]\w)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ENDINGS = re.compile(r"(?:ого|ому|ыми|ими|ами|ями|ой|ей|ою|ею|ом|ем|ым|им|ую|юю|а|я|у|ю|е|ы|и|ь|й)$")


@dataclass(frozen=True, slots=True)
class Sound:
    """``latin`` its Latin letters, ``heard`` the same folded, ``bones`` the consonants of that.

    ``broad`` is what every script keeps of the consonants.
    """

    word: str
    latin: str
    heard: str
    bones: str
    broad: str
    lacks_vowels: bool
    stem: str | None
    """A Cyrillic word without its case ending; else None."""


@lru_cache(maxsize=65536)
def sound(word: str) -> Sound:
    """The sound of one word; ``word`` is a key (see ``gazetteer.key``)."""
    abjad = bool(_ABJAD.search(word))
    latin = "".join(_ARABIC.get(char, char) for char in word.replace("تش", "چ")) if abjad else word
    latin = latin_letters(latin)
    folded = latin
    for pattern, fold in _FOLDS:
        folded = pattern.sub(fold, folded)
    opening = "a" if folded[:1] in "aeiouy" else folded[:1]
    bones = _squeeze(opening + _VOWELS.sub("", folded[1:]))
    stem = _ENDINGS.sub("", word) if _CYRILLIC.search(word) and len(word) > 4 else None
    return Sound(word, latin, folded, bones, _broad(bones), abjad, stem)


def bare_of_help(word: str, other: str) -> str:
    """The word without the vowel that its script or language puts before s and a consonant, as the other

    has none there: «استپ» for "Step…".
    """
    helped, plain = HELPED.match(latin_of(word)), OPENS_IN_S.match(latin_of(other))
    return word[1:] if helped and plain and helped["after"][:1] == plain["after"][:1] else word


@lru_cache(maxsize=65536)
def latin_of(word: str) -> str:
    """A word (a key) as Latin letters have it, whatever its script."""
    is_abjad = bool(_ABJAD.search(word))
    return latin_letters("".join(_ARABIC.get(char, char) for char in word) if is_abjad else word)


@lru_cache(maxsize=65536)
def latin_letters(word: str) -> str:
    """A word in small Latin letters without accents."""
    from anyascii import anyascii  # noqa: PLC0415 - its tables load on first use only

    return _UNHEARD.sub("", anyascii(word).casefold())


def _broad(bones: str) -> str:
    first = bones[:1].translate(_FIRST_BROAD) if bones[:1] in _FIRST else bones[:1].translate(_BROAD)
    return _squeeze(first + bones[1:].translate(_BROAD))


def _squeeze(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", text)


def skeleton(name: str) -> str:
    """The consonants of a whole name, words sorted: equal for most spellings of one name in any script."""
    return " ".join(sorted(filter(None, (sound(key(word)).broad for word in re.split(r"[\s\-–]+", name)))))

"""Two words of a name in, whether they can be one word heard and written in two scripts out.

Stricter than the skeleton: vowels that a script writes must agree, and nothing may be left over but the
short vowels that Arabic script leaves out. A letter of many readings stands for all of them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from stemma.names.sound import latin_letters

_VOWELS = frozenset("AEIOU")
_LETTERS: dict[str, tuple[str, ...]] = {
    "shch": ("S",), "sch": ("S",), "sh": ("S",), "tsch": ("C",), "tch": ("C",), "dzh": ("J",),
    "dj": ("J",), "zh": ("JZ",), "kh": ("hk",), "gh": ("gh",), "ch": ("Chk",), "ph": ("f",),
    "th": ("ts",), "dh": ("dz",), "ck": ("k",), "ts": ("t", "s"), "tz": ("t", "s"), "x": ("k", "s"),
    "ou": ("UO",),
    "oo": ("U",), "ee": ("I",), "ff": ("fv",), "yo": ("I", "OE"), "ye": ("IE",), "ya": ("I", "A"),
    "yu": ("I", "U"), "ai": ("AE", "I"), "ay": ("AE", "I"), "ei": ("AE", "I"),
    "ey": ("AE", "I"), "ej": ("AE", "I"), "a": ("A",), "e": ("E",), "i": ("I",), "o": ("O",),
    "u": ("U",), "y": ("I",),
    "b": ("b",), "c": ("ks",), "d": ("d",), "f": ("f",), "g": ("gJ",), "h": ("h",), "j": ("JZI",),
    "k": ("k",), "l": ("l",), "m": ("m",), "n": ("n",), "p": ("p",), "q": ("k",), "r": ("r",), "s": ("s",),
    "t": ("t",), "v": ("v",), "w": ("v",), "z": ("z",),
}  # fmt: skip
_ARABIC_SCRIPT: dict[str, str] = {
    "ا": "AO", "ب": "bp", "پ": "p", "ت": "t", "ث": "st", "ج": "JZg", "چ": "C", "ح": "h", "خ": "hk",
    "د": "d", "ذ": "dz", "ر": "r", "ز": "z", "ژ": "JZ", "س": "s", "ش": "S", "ص": "s", "ض": "dz", "ط": "t",
    "ظ": "z", "ع": "AEIOU", "غ": "gh", "ف": "fv", "ق": "kg", "ک": "k", "گ": "gJ", "ل": "l", "م": "m",
    "ن": "n", "و": "vUO", "ه": "h", "ی": "IEJ",
}  # fmt: skip
_PARTS = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_LAST_AS_VOWEL = "ه"
_CARRIER = "ا"
_AFTER_CARRIER = frozenset("یو")
_OFTEN_LEFT_OUT = "ی"
LONG_WORD = 5
"""Letters from which on one of two Arabic spellings may leave out a ی inside."""
LEAST_CONSONANTS = 2
LEAST_PHONES = 4


@dataclass(frozen=True, slots=True)
class Phone:
    """``readings``: capitals are vowels, but for the consonants S, C, J and Z (sh, ch, j and zh)."""

    readings: frozenset[str]
    may_be_unwritten: bool = False
    """A vowel that Arabic script need not write."""

    @property
    def is_vowel(self) -> bool:
        return self.readings <= _VOWELS


@dataclass(frozen=True, slots=True)
class Heard:
    """A word's phones; ``lacks_vowels`` where its script leaves short vowels out."""

    phones: tuple[Phone, ...]
    lacks_vowels: bool

    @property
    def is_telling(self) -> bool:
        """Whether there is enough of it for likeness to mean something."""
        consonants = sum(not phone.is_vowel for phone in self.phones)
        return consonants > LEAST_CONSONANTS or (
            consonants == LEAST_CONSONANTS and len(self.phones) >= LEAST_PHONES
        )


@lru_cache(maxsize=65536)
def heard(word: str) -> Heard:
    """The phones of one word; ``word`` is a key (see ``gazetteer.key``)."""
    if any(char in _ARABIC_SCRIPT for char in word):
        return Heard(_of_arabic(word), lacks_vowels=True)
    latin = re.sub(r"(?:iy|ij|yj|yi|ii|yy)$", "i", latin_letters(word))
    readings = [reading for part in _PARTS.findall(latin) for reading in _LETTERS[part]]
    squeezed = [one for at, one in enumerate(readings) if not at or one != readings[at - 1]]
    if squeezed and squeezed[-1] == "f":
        squeezed[-1] = "fv"
    last = len(squeezed) - 1
    return Heard(
        tuple(
            Phone(frozenset(one), may_be_unwritten=frozenset(one) <= _VOWELS and 0 < at < last)
            for at, one in enumerate(squeezed)
        ),
        lacks_vowels=False,
    )


def _of_arabic(word: str) -> tuple[Phone, ...]:
    phones: list[Phone] = []
    word = word.replace("تش", "چ")
    for at, char in enumerate(word):
        readings = _ARABIC_SCRIPT.get(char, "")
        carries = at == 0 and char == _CARRIER and word[1:2] in _AFTER_CARRIER
        if at == 0 and char == _CARRIER:
            readings = "AEIOU"
        if char == _LAST_AS_VOWEL and at == len(word) - 1 and at > 1:
            readings = "AEh"
        if readings:
            inside = char == _OFTEN_LEFT_OUT and 0 < at < len(word) - 1 and len(word) >= LONG_WORD
            phones.append(Phone(frozenset(readings), may_be_unwritten=carries or inside))
    return tuple(phones)


@lru_cache(maxsize=65536)
def one_word(left: str, right: str) -> bool:
    """Whether two words (keys) can be one; the same answer in either order."""
    one, other = heard(left), heard(right)
    return _agree(one, other)


def _agree(one: Heard, other: Heard) -> bool:
    """Every phone has its like in order, but for the vowels that the other script leaves out."""
    a, b = one.phones, other.phones
    reached = {0}
    for at in range(len(a) + 1):
        here = sorted(reached)
        following: set[int] = set()
        while here:
            place = here.pop(0)
            if at < len(a) and place < len(b) and a[at].readings & b[place].readings:
                following.add(place + 1)
            if at < len(a) and _may_skip(a[at], other):
                following.add(place)
            if place < len(b) and _may_skip(b[place], one) and place + 1 not in reached:
                reached.add(place + 1)
                here.append(place + 1)
        if at == len(a):
            return len(b) in reached
        reached = following
    return False


def _may_skip(phone: Phone, against: Heard) -> bool:
    return phone.may_be_unwritten and (against.lacks_vowels or _is_carrier(phone))


def _is_carrier(phone: Phone) -> bool:
    return phone.readings == _VOWELS

"""A word of a name in Hangul or Han and another word in, whether both are heard as one name out.

Han and Hangul meet by the Korean reading of each sign, two Han words by their short forms. A Latin or
Cyrillic word is met where it can be written so: sound by sound, with the vowels that syllables need.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby
from typing import Literal, TypeAlias

import msgspec

from stemma.gazetteer import is_han
from stemma.names.sound import latin_letters

SAME_SIGNS = 0.97
SAME_READING = 0.95
SAME_SOUND = 0.88
SHORTEST = 3
"""Letters of the shortest word that is compared by its sounds."""
LONGEST = 24
Script: TypeAlias = Literal["hangul", "han"]
_VOWELS = "aeiouy"
_FIRST, _VOWELS_IN_ALL, _ENDS = 0xAC00, 21, 28


class _Heard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    variants: str
    transcribing: str
    readings: Mapping[str, str]
    romanised: Mapping[str, str]
    syllables: Mapping[str, tuple[str, ...]]
    hangul: Mapping[str, str]
    han: Mapping[str, str]


def is_hangul(word: str) -> bool:
    """Whether a word is written in whole syllables of Hangul alone."""
    return bool(word) and all("\uac00" <= char <= "\ud7a3" for char in word)


def is_syllabic(word: str) -> bool:
    return is_han(word) or is_hangul(word)


@lru_cache(maxsize=65536)
def syllabic_likeness(left: str, right: str) -> float:
    """From 0 to 1; at least one of the words (keys) is syllabic."""
    if is_syllabic(left) and is_syllabic(right):
        return _signs(left, right)
    word, other = (left, right) if is_syllabic(left) else (right, left)
    if is_hangul(word) and _is_korean(word, latin_letters(other)):
        return SAME_READING
    if is_han(word) and latin_letters(word) == latin_letters(other):
        return SAME_READING
    is_lettered = other.isalpha() and not any("\u0590" <= char <= "\u07ff" for char in other)
    return SAME_SOUND if is_lettered and _is_transcribed(word, latin_letters(other)) else 0.0


def transcriptions(text: str) -> Iterator[str]:
    """Runs of signs with which foreign names are written in Han, in their short forms, longest only."""
    for is_name, run in groupby(short_signs(text), _heard().transcribing.__contains__):
        if is_name:
            yield "".join(run)


def initials(word: str) -> Iterator[str]:
    """Classes of sounds one of which a word shares with what it is like."""
    letters = latin_letters(word)[:1]
    yield next((group for group in ("aeiouyw", "bpfvw", "lr", "mn") if letters and letters in group), "other")
    if letters == "w":
        yield "bpfvw"


def _signs(left: str, right: str) -> float:
    if len(left) != len(right):
        return 0.0
    if is_han(left) and is_han(right):
        return SAME_SIGNS if short_signs(left) == short_signs(right) else 0.0
    syllables, signs = (left, right) if is_hangul(left) else (right, left)
    if is_hangul(signs):
        return 0.0
    read = all(sign in _heard().readings.get(one, "") for one, sign in zip(syllables, signs, strict=True))
    return SAME_READING if read else 0.0


def short_signs(text: str) -> str:
    """Signs of Han in their short forms, other characters as they are."""
    return text.translate(_short_forms())


def _is_korean(word: str, latin: str) -> bool:
    """A family name as it is used to be written, or syllables that can be spelt so."""
    return latin in _heard().romanised.get(word, "").split() or bool(_spellings(word).fullmatch(latin))


@lru_cache(maxsize=16384)
def _spellings(word: str) -> re.Pattern[str]:
    return re.compile("".join(map(_syllable, word)))


def _syllable(sign: str) -> str:
    """A syllable of Hangul in Latin letters: its place in Unicode tells its sounds."""
    rest, end = divmod(ord(sign) - _FIRST, _ENDS)
    initial, vowel = divmod(rest, _VOWELS_IN_ALL)
    sounds = _heard().syllables
    vowels = sounds["closed" if end else "vowels"]
    return f"{sounds['initials'][initial]}{vowels[vowel]}{sounds['finals'][end]}"


def _is_transcribed(word: str, latin: str) -> bool:
    if len(word) < 2 or not SHORTEST <= len(latin) <= LONGEST:
        return False
    return bool(_pattern(latin, "hangul" if is_hangul(word) else "han").fullmatch(reading(word)))


def reading(word: str) -> str:
    """The Latin reading of the signs, without vowels that stand only for a syllable's sake."""
    latin = latin_letters(word)
    if is_hangul(word):
        latin = latin.replace("eu", "").replace("eo", "O").replace("ae", "e").replace("r", "l")
    else:
        latin = latin.replace("eer", "el").replace("aer", "al").replace("ier", "il").replace("uer", "ul")
        latin = latin.replace("uo", "o").replace("ng", "n").replace("er", "l" if latin != "er" else "er")
    return re.sub(r"(.)\1+", r"\1", latin)


@lru_cache(maxsize=16384)
def _pattern(latin: str, script: Script) -> re.Pattern[str]:
    """What a Latin word can be read as there."""
    sounds = becoming(latin, script)
    return re.compile("".join(sounds)) if sounds else re.compile(r"(?!)")


def becoming(latin: str, script: Script) -> tuple[str, ...]:
    """What each sound of a Latin word can be read as there, as regular expressions; none where one cannot.

    A lonely consonant has a vowel behind it.
    """
    table: Mapping[str, str] = getattr(_heard(), script)
    plain = re.sub(r"(.)\1+", r"\1", latin)
    parts: list[str] = []
    at = 0
    while at < len(plain):
        size = next((size for size in (4, 3, 2, 1) if plain[at : at + size] in table), 0)
        if not size:
            return ()
        after = plain[at + size : at + size + 1]
        parts.append(f"(?:{table[plain[at : at + size]]})")
        if plain[at] not in _VOWELS and (not after or after not in _VOWELS):
            parts[-1] += "?" if plain[at] in "lr" else "[eiu]?"
        at += size
    return tuple(parts)


@cache
def _short_forms() -> Mapping[int, str]:
    return {ord(pair[0]): pair[1] for pair in _heard().variants.split()}


@cache
def _heard() -> _Heard:
    text = files("stemma.names").joinpath("heard.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _Heard)

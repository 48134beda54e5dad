"""Two words (keys) in; whether they are one name that two presses write each in its own way out.

"Shájtnaya" and "шахтная", "Houdok" and «гудок»: what one language spells j the other spells х, without
either being wrong. Spellings that can be heard alike meet for nothing, vowels that differ cost a little,
consonants must all be met; ``transcribed.toml`` has the spellings.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from stemma.names.sound import latin_letters

_VOWELS = frozenset("aeiou")
_VOWELS_AND_J = _VOWELS | {"j"}
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_DOUBLED = re.compile(r"(.)\1+")
_CASE = re.compile(
    r"(?<=[^аеиоуыэюяіїєй]{2})(?:ом|ем|[аеуюяиіїы])$|(?<=[аеиоуюя]{1}[^аеиоуыэюяіїєй])(?:ом|ем|[ауеі])$"
)
"""What Cyrillic declines a foreign name with."""
_MUTE_H = re.compile(r"h(?=[aeiou])")
"""Nobody hears it in "Hoja": «Оха»."""
_LONGEST = 7
_SHORT, _LONG = 5, 8
_COST_SHORT, _COST, _COST_LONG = 0.3, 0.45, 0.8
_OTHER_VOWEL = 0.4
_OTHER_END = 0.9
"""At the end another vowel is another word: Gabbiano and Gabbiani."""
_NO_VOWEL = 0.6
_MUTE = 0.3
_UNMET = 9.0


@dataclass(frozen=True, slots=True)
class _Spelling:
    size: int
    sounds: frozenset[str]
    is_vowel: bool
    """Whether it is heard as a vowel above all."""


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    mute: frozenset[str]
    unheard: frozenset[str]
    long: frozenset[str]
    latin: Mapping[str, str]
    cyrillic: Mapping[str, str]
    arabic: Mapping[str, str]


@lru_cache(maxsize=65536)
def is_transcribed(said: str, wanted: str) -> bool:
    """Whether ``said`` may be how another press writes ``wanted``, in a case form or not."""
    if not 0.4 <= len(said) / max(len(wanted), 1) <= 2.5:
        return False
    if _MUTE_H.match(wanted) and not said.isascii() and _may_be_one(said, wanted[1:]):
        return True
    return _may_be_one(said, wanted)


def _may_be_one(said: str, wanted: str) -> bool:
    if _first(said).isdisjoint(_first(wanted)):
        return False
    forms = {said, _CASE.sub("", said)} if _CYRILLIC.search(said) and len(said) >= _SHORT else {said}
    return any(_cost(form, wanted) <= _allowed(form, wanted) for form in forms)


def first_sounds(word: str) -> frozenset[str]:
    """All sounds that a word may begin with: words that share none are never one name transcribed."""
    return _first(word) | _first(word[1:]) if _MUTE_H.match(word) else _first(word)


@lru_cache(maxsize=65536)
def _first(word: str) -> frozenset[str]:
    """The sounds that a word may begin with; all vowels are one."""
    opens = _spelt_at(0, _plain(word))
    return frozenset("a" if sound in _VOWELS else sound for one in opens for sound in one.sounds)


def _allowed(one: str, other: str) -> float:
    size = min(len(one), len(other)) if not (is_abjad(one) or is_abjad(other)) else max(len(one), len(other))
    return _COST_SHORT if size < _SHORT else _COST_LONG if size >= _LONG else _COST


def is_abjad(word: str) -> bool:
    """Whether a word is written in a script that leaves short vowels out."""
    return bool(_ARABIC.search(word))


def _cost(one: str, other: str) -> float:
    """The least cost of meeting every spelling of one word with one of the other's, in order."""
    a, b = _DOUBLED.sub(r"\1", _plain(one)), _DOUBLED.sub(r"\1", _plain(other))
    heard_a, heard_b = _spellings(a), _spellings(b)
    abjad_a, abjad_b = is_abjad(a), is_abjad(b)
    best = [[_UNMET] * (len(b) + 1) for _ in range(len(a) + 1)]
    best[0][0] = 0.0
    for at in range(len(a) + 1):
        for place in range(len(b) + 1):
            here = best[at][place]
            if here > _COST_LONG:
                continue
            for own in heard_a[at]:
                for met in heard_b[place]:
                    ends = at + own.size == len(a) and place + met.size == len(b)
                    cost = here + _apart(own, met, ends=ends)
                    row = best[at + own.size]
                    row[place + met.size] = min(row[place + met.size], cost)
            for size, cost in _left_out(a, at, heard_a[at], abjad_b):
                best[at + size][place] = min(best[at + size][place], here + cost)
            for size, cost in _left_out(b, place, heard_b[place], abjad_a):
                best[at][place + size] = min(best[at][place + size], here + cost)
    return best[-1][-1]


def _apart(one: _Spelling, other: _Spelling, *, ends: bool) -> float:
    if not one.sounds.isdisjoint(other.sounds):
        return 0.0
    if not (one.is_vowel and other.is_vowel):
        return _UNMET
    return _OTHER_END if ends else _OTHER_VOWEL


def _left_out(
    word: str, at: int, spellings: tuple[_Spelling, ...], other_is_abjad: bool
) -> list[tuple[int, float]]:
    """Sizes of the spellings that the other word may lack here, and the cost."""
    table = _table()
    found: list[tuple[int, float]] = []
    if at and word[at:] in table.mute:
        found.append((len(word) - at, _MUTE))
    if at and word[at : at + 1] in table.unheard:
        found.append((1, 0.0))
    for one in spellings:
        if at and one.is_vowel:
            is_long = word[at : at + one.size] in table.long
            is_inside = not is_long and at + one.size < len(word) and not _is_vowel(word[at - 1])
            is_short = other_is_abjad and is_inside and not is_abjad(word)
            found.append((one.size, 0.0 if is_short else _NO_VOWEL))
    return found


@lru_cache(maxsize=16384)
def _spellings(word: str) -> tuple[tuple[_Spelling, ...], ...]:
    """For each letter, what begins there: sizes of spellings and the sounds of each."""
    return (*(_spelt_at(at, word) for at in range(len(word))), ())


def _spelt_at(at: int, word: str) -> tuple[_Spelling, ...]:
    table = _letters(word)
    ends = range(at + 1, min(at + _LONGEST, len(word)) + 1)
    return tuple(table[word[at:end]] for end in ends if word[at:end] in table)


def _is_vowel(letter: str) -> bool:
    one = _letters(letter).get(letter)
    return one is not None and one.sounds <= _VOWELS_AND_J


def _plain(word: str) -> str:
    return word if _CYRILLIC.search(word) or is_abjad(word) else latin_letters(word)


def _letters(word: str) -> Mapping[str, _Spelling]:
    script = "cyrillic" if _CYRILLIC.search(word) else "arabic" if is_abjad(word) else "latin"
    return _sounds()[script]


@cache
def _sounds() -> Mapping[str, Mapping[str, _Spelling]]:
    table = _table()
    return {
        script: {spelling: _spelling(spelling, heard) for spelling, heard in letters.items()}
        for script, letters in (
            ("latin", table.latin),
            ("cyrillic", table.cyrillic),
            ("arabic", table.arabic),
        )
    }


def _spelling(spelling: str, heard: str) -> _Spelling:
    sounds = heard.split()
    return _Spelling(len(spelling), frozenset(sounds), is_vowel=sounds[0] in _VOWELS)


@cache
def _table() -> _Table:
    text = files("stemma.names").joinpath("transcribed.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _Table)

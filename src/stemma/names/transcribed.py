"""Two words (keys) in; whether they are one name that two presses write each in its own way out.

"Shájtnaya" and "шахтная", "Houdok" and «гудок»: what one language spells j the other spells х, without
either being wrong. Spellings that can be heard alike meet for nothing, vowels that differ cost a little,
consonants must all be met; ``transcribed.toml`` has the spellings.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from stemma.names.sound import latin_letters

_VOWELS = frozenset("aeiou")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_DOUBLED = re.compile(r"(.)\1+")
_CASE = re.compile(r"(?<=[^аеиоуыэюяіїєй]{2})(?:ом|ем|[аеуюяиіїы])$|(?<=[аеиоуюя]{1}[^аеиоуыэюяіїєй])(?:ом|ем|[ауеі])$")
"""What Cyrillic declines a foreign name with."""
_LONGEST = 7
_SHORT, _LONG = 5, 8
_COST_SHORT, _COST, _COST_LONG = 0.3, 0.45, 0.8
_OTHER_VOWEL = 0.4
_NO_VOWEL = 0.6
_MUTE = 0.3
_UNMET = 9.0
_Spelling = tuple[int, frozenset[str]]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    mute: frozenset[str]
    unheard: frozenset[str]
    latin: Mapping[str, str]
    cyrillic: Mapping[str, str]
    arabic: Mapping[str, str]


@lru_cache(maxsize=65536)
def is_transcribed(said: str, wanted: str) -> bool:
    """Whether ``said`` may be how another press writes ``wanted``, in a case form or not."""
    if not 0.4 <= len(said) / max(len(wanted), 1) <= 2.5:
        return False
    forms = {said, _CASE.sub("", said)} if _CYRILLIC.search(said) and len(said) >= _SHORT else {said}
    return any(_cost(form, wanted) <= _allowed(form, wanted) for form in forms)


def _allowed(one: str, other: str) -> float:
    size = min(len(one), len(other)) if not (_is_abjad(one) or _is_abjad(other)) else max(len(one), len(other))
    return _COST_SHORT if size < _SHORT else _COST_LONG if size >= _LONG else _COST


def _is_abjad(word: str) -> bool:
    return bool(_ARABIC.search(word))


def _cost(one: str, other: str) -> float:
    """The least cost of meeting every spelling of one word with one of the other's, in order."""
    a, b = _DOUBLED.sub(r"\1", _plain(one)), _DOUBLED.sub(r"\1", _plain(other))
    heard_a, heard_b = _spellings(a), _spellings(b)
    abjad_a, abjad_b = _is_abjad(a), _is_abjad(b)
    best = [[_UNMET] * (len(b) + 1) for _ in range(len(a) + 1)]
    best[0][0] = 0.0
    for at in range(len(a) + 1):
        for place in range(len(b) + 1):
            here = best[at][place]
            if here > _COST_LONG:
                continue
            for size, sounds in heard_a[at]:
                for length, others in heard_b[place]:
                    cost = here + _apart(sounds, others)
                    if cost < best[at + size][place + length]:
                        best[at + size][place + length] = cost
            for size, cost in _left_out(a, at, heard_a[at], abjad_b):
                best[at + size][place] = min(best[at + size][place], here + cost)
            for size, cost in _left_out(b, place, heard_b[place], abjad_a):
                best[at][place + size] = min(best[at][place + size], here + cost)
    return best[-1][-1]


def _apart(one: frozenset[str], other: frozenset[str]) -> float:
    if not one.isdisjoint(other):
        return 0.0
    return _OTHER_VOWEL if one <= _VOWELS and other <= _VOWELS else _UNMET


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
    for size, sounds in spellings:
        if at and sounds <= _VOWELS:
            is_inside = at + size < len(word)
            found.append((size, 0.0 if other_is_abjad and is_inside and not _is_abjad(word) else _NO_VOWEL))
    return found


@lru_cache(maxsize=16384)
def _spellings(word: str) -> tuple[tuple[_Spelling, ...], ...]:
    """For each letter, what begins there: sizes of spellings and the sounds of each."""
    table = _letters(word)
    return (
        *(
            tuple(
                (size, sounds)
                for size in range(1, min(_LONGEST, len(word) - at) + 1)
                if (sounds := table.get(word[at : at + size])) is not None
            )
            for at in range(len(word))
        ),
        (),
    )


def _plain(word: str) -> str:
    return word if _CYRILLIC.search(word) or _is_abjad(word) else latin_letters(word)


def _letters(word: str) -> Mapping[str, frozenset[str]]:
    script = "cyrillic" if _CYRILLIC.search(word) else "arabic" if _is_abjad(word) else "latin"
    return _sounds()[script]


@cache
def _sounds() -> Mapping[str, Mapping[str, frozenset[str]]]:
    table = _table()
    return {
        script: {spelling: frozenset(heard.split()) for spelling, heard in letters.items()}
        for script, letters in (
            ("latin", table.latin),
            ("cyrillic", table.cyrillic),
            ("arabic", table.arabic),
        )
    }


@cache
def _table() -> _Table:
    text = files("stemma.names").joinpath("transcribed.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _Table)

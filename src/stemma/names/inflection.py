"""A name in a language whose names have cases in, the nominatives that it may be a case of out.

The words of a name agree in case and gender, so that a name of two words has few readings. A word
that no declension fits stands as it is in every case. Nothing is looked up: endings decide.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import msgspec

from stemma import languages
from stemma.gazetteer import key, words
from stemma.gazetteer.language_words import everywhere_keys
from stemma.names.sound import sound

SHORTEST_STEM = 2
LONGEST_NAME = 4
NOMINATIVE = 0


class Declension(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way of declining names: endings behind stems that end so."""

    gender: str
    """The letters m, f, n of the genders that decline so."""
    stem: tuple[str, ...]
    nominative: str
    oblique: tuple[tuple[str, ...], ...]


class Inflection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``inflection.toml``: how a language declines names."""

    declension: tuple[Declension, ...]
    unchanged: tuple[str, ...]
    """Endings of names that stand so in every case."""
    unchanged_feminine: tuple[str, ...]
    """The same for women's names only."""
    never_unchanged: tuple[str, ...]
    """Longer endings that only cases have."""


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    """A name as one of its cases (0 is the nominative) in one gender."""

    nominative: tuple[str, ...]
    case: int
    gender: str


@lru_cache(maxsize=16384)
def nominatives(name: str) -> frozenset[tuple[str, ...]]:
    """The words (keys) of every nominative that the name may be a case of; its own words where none."""
    return frozenset(reading.nominative for reading in readings(name)) or frozenset({words(name)})


def may_be_one(left: str, right: str) -> bool:
    """Whether the two may be cases of one name."""
    return bool(nominatives(left) & nominatives(right))


def is_oblique(name: str) -> bool:
    """Whether the name is surely in another case than the nominative."""
    found = readings(name)
    return bool(found) and all(reading.case != NOMINATIVE for reading in found)


@lru_cache(maxsize=16384)
def others(name: str) -> frozenset[tuple[str, ...]]:
    """The words (keys) of every nominative that the name may be another case of."""
    return frozenset(reading.nominative for reading in readings(name) if reading.case != NOMINATIVE)


def may_be_case_of(name: str, other: str) -> bool:
    """Whether the name may be an oblique case of the other as that stands."""
    return words(other) in others(name)


def may_be_family_name(word: str, name: str, *, is_nominative: bool = False) -> bool | None:
    """Whether a word may be a case of a word of the name; None where their letters or stems differ."""
    if not (_declines(key(word)) and any(map(_declines, words(name)))):
        return None
    stem = sound(key(word)).stem or key(word)
    if not any((sound(part).stem or part) == stem for part in words(name)):
        return None
    whole = {part for form in nominatives(name) for part in form}
    return bool(whole & ({key(word)} if is_nominative else {form[0] for form in nominatives(word)}))


def differ_by_case_only(left: str, right: str) -> bool:
    """Whether the words of both have the same stems, in order, in a language whose names have cases."""
    one, other = words(left), words(right)
    return len(one) == len(other) and all(
        _declines(a) and (a == b or (sound(a).stem or a) == (sound(b).stem or b))
        for a, b in zip(one, other, strict=True)
    )


@lru_cache(maxsize=16384)
def readings(name: str) -> tuple[Reading, ...]:
    """Every case and gender that all words of the name can be in together; none for other scripts."""
    found = words(name)
    if not found or len(found) > LONGEST_NAME or not all(map(_declines, found)):
        return ()
    known = [_of_given_name(options) for options in map(_of_word, found)]
    wholes = known[0]
    for options in known[1:]:
        wholes = tuple(
            Reading(one.nominative + other.nominative, one.case, one.gender)
            for one in wholes
            for other in options
            if one.case == other.case and one.gender == other.gender
        )
    return tuple(sorted(set(wholes)))


def _of_given_name(options: Sequence[Reading]) -> tuple[Reading, ...]:
    """A word that is a common given name in one of its readings is that name."""
    told = tuple(option for option in options if option.nominative[0] in everywhere_keys("given_names"))
    return told or tuple(options)


def _declines(word: str) -> bool:
    return "а" <= word[:1] <= "ӿ"


@lru_cache(maxsize=16384)
def _of_word(word: str) -> tuple[Reading, ...]:
    return tuple(sorted({*_declined(word), *_unchanged(word)}))


def _unchanged(word: str) -> Iterator[Reading]:
    """The word as a name that does not change, in every case."""
    rules = _rules()
    if word.endswith(rules.never_unchanged):
        return
    always = word.endswith(rules.unchanged)
    genders = "fmn" if always else "f" if word.endswith(rules.unchanged_feminine) else ""
    cases = max((len(row.oblique) for row in rules.declension), default=0) + 1
    yield from (Reading((word,), case, gender) for case in range(cases) for gender in genders)


def _declined(word: str) -> Iterator[Reading]:
    for row in _rules().declension:
        for case, endings in enumerate(((row.nominative,), *row.oblique)):
            for ending in endings:
                stem = word.removesuffix(ending) if ending else word
                if (ending and stem == word) or len(stem) < SHORTEST_STEM or not stem.endswith(row.stem):
                    continue
                yield from (Reading((stem + row.nominative,), case, gender) for gender in row.gender)


@cache
def _rules() -> Inflection:
    """The rules of all languages together; letters are folded as names are."""
    found = [languages.section(code, "inflection", Inflection) for code in languages.codes()]
    packs = list(dict.fromkeys(pack for pack in found if pack))
    return Inflection(
        tuple(_keyed(row) for pack in packs for row in pack.declension),
        tuple(key(ending) for pack in packs for ending in pack.unchanged),
        tuple(key(ending) for pack in packs for ending in pack.unchanged_feminine),
        tuple(key(ending) for pack in packs for ending in pack.never_unchanged),
    )


def _keyed(row: Declension) -> Declension:
    return Declension(
        row.gender,
        tuple(map(key, row.stem)),
        key(row.nominative),
        tuple(tuple(map(key, endings)) for endings in row.oblique),
    )

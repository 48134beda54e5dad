"""Names of several texts in, groups of names of one bearer out. The order of the texts does not matter.

One known id, one bearer. Spellings that compare as one name are one bearer unless their texts speak
against it: two countries, two known ids. A group says why its spellings are together.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from stemma.gazetteer import key
from stemma.model import EntityKind
from stemma.names import compare
from stemma.names.callings import callings
from stemma.names.organisation import content_words
from stemma.names.parts import person_name
from stemma.names.sound import sound
from stemma.names.syllabic import initials, is_syllabic
from stemma.understand.naming.bearer import Bearer
from stemma.understand.naming.cases import are_two_people
from stemma.understand.naming.gather import Gathered, Name
from stemma.understand.naming.known import known_as
from stemma.understand.naming.places import join_places
from stemma.understand.naming.roles import join_by_role

SURE = 0.84
MOST_ALIKE = 200
"""A word that more names of organisations have tells too little of whose it is …"""
BEGINNING = 3
"""… so that only those are compared that begin with the same letters."""


def join(texts: Sequence[Gathered]) -> list[Bearer]:
    """All bearers, each with the names that are its."""
    bearers = _by_exact_name(texts)
    bearers = _by_alias(bearers, [alias for text in texts for alias in text.aliases])
    for kind in sorted({bearer.kind for bearer in bearers} - {"place", "document"}):
        of_kind = [bearer for bearer in bearers if bearer.kind == kind]
        others = [bearer for bearer in bearers if bearer.kind != kind]
        bearers = others + _by_likeness(of_kind)
    places = [bearer for bearer in bearers if bearer.kind == "place"]
    bearers = [bearer for bearer in bearers if bearer.kind != "place"] + join_places(places)
    return _outlets_first(join_by_role(bearers, texts))


def _outlets_first(bearers: list[Bearer]) -> list[Bearer]:
    """A name that is an outlet's in one place is the same outlet where it was taken for something else."""
    outlets = {
        key(name.full): bearer for bearer in bearers if bearer.kind == "outlet" for name in bearer.names
    }
    kept: list[Bearer] = []
    for bearer in bearers:
        names = [key(name.full) for name in bearer.names]
        home = next((outlets[name] for name in names if name in outlets), None)
        if bearer.kind in ("person", "institution") and not bearer.known and home is not None:
            home.take(bearer, None)
        else:
            kept.append(bearer)
    return kept


def _by_exact_name(texts: Sequence[Gathered]) -> list[Bearer]:
    """One bearer for each known id, and for each name in the texts that do not speak against one another."""
    found: dict[tuple[EntityKind, str], list[Bearer]] = {}
    for text in sorted(texts, key=lambda gathered: gathered.analysis.id):
        for name, count in text.names.items():
            known = _known(name, text.analysis.language)
            countries = (
                text.countries.get(key(name.full), frozenset()) if name.kind == "person" else frozenset()
            )
            subjects = text.subjects & {name.spelling} if name.kind == "person" else frozenset()
            roles = text.roles.get(key(name.full), frozenset()) if name.kind == "person" else frozenset()
            bearer = Bearer(name.kind, {name: count}, known, countries, callings(roles), subjects)
            place = (name.kind, f"={known}" if known else key(name.full))
            fitting = next((other for other in found.get(place, []) if other.may_be(bearer)), None)
            if fitting is None:
                found.setdefault(place, []).append(bearer)
            else:
                fitting.take(bearer, None)
    return [bearer for _, same in sorted(found.items()) for bearer in same]


def _known(name: Name, language: str | None) -> str | None:
    return known_as(name.full, name.kind, language)


def _by_alias(bearers: list[Bearer], aliases: Sequence[tuple[Name, Name]]) -> list[Bearer]:
    home = {name: at for at, bearer in enumerate(bearers) for name in bearer.names}
    gone: dict[int, int] = {}
    for one, other in sorted(aliases, key=lambda pair: (pair[0].spelling, pair[1].spelling, pair[0].text)):
        if one not in home or other not in home:
            continue
        left, right = (_root(gone, home[name]) for name in (one, other))
        if left != right and bearers[left].may_be(bearers[right]):
            bearers[left].take(
                bearers[right], f"'{other.spelling}' stands in brackets after '{one.spelling}'"
            )
            gone[right] = left
    return [bearer for at, bearer in enumerate(bearers) if at not in gone]


def _by_likeness(bearers: list[Bearer]) -> list[Bearer]:
    """Bearers whose spellings compare as one name are joined, the surest pairs first."""
    pairs = sorted(_pairs(bearers), key=lambda pair: (-pair[0], pair[1]))
    at = dict(enumerate(bearers))
    home: dict[int, int] = {}
    for _, (_, _, left, right), reason in pairs:
        one, other = _root(home, left), _root(home, right)
        if one != other and at[one].may_be(at[other]):
            first, second = min(one, other), max(one, other)
            at[first].take(at.pop(second), reason)
            home[second] = first
    return [at[index] for index in sorted(at)]


def _root(home: Mapping[int, int], index: int) -> int:
    """Where a bearer is that may have gone into another one."""
    while index in home:
        index = home[index]
    return index


def _pairs(bearers: Sequence[Bearer]) -> Iterable[tuple[float, tuple[str, str, int, int], str]]:
    blocks: dict[str, set[int]] = {}
    full = [sorted({name.full for name in bearer.names}) for bearer in bearers]
    for index, names in enumerate(full):
        for word in {word for name in names for word in _block_words(name, bearers[index].kind)}:
            blocks.setdefault(word, set()).add(index)
    candidates = {
        pair for block in blocks.values() for part in _parts(block, full, bearers) for pair in _both(part)
    }
    for left, right in sorted(candidates | set(_heard_pairs(bearers, full))):
        if not bearers[left].may_be(bearers[right]):
            continue
        best = _best(full[left], full[right], bearers[left].kind)
        if best is not None and are_two_people(bearers[left], bearers[right], best[1], best[2]):
            continue
        if best is not None:
            yield best[0], (best[1], best[2], left, right), best[3]


def _both(part: Iterable[int]) -> Iterable[tuple[int, int]]:
    return combinations(sorted(part), 2)


def _parts(
    block: set[int], full: Sequence[Sequence[str]], bearers: Sequence[Bearer]
) -> Iterable[Iterable[int]]:
    """The block; where very many outlets are called "… Courier", those whose own words begin alike."""
    if len(block) <= MOST_ALIKE or any(bearers[index].kind == "person" for index in block):
        return (block,)
    parts: dict[str, set[int]] = {}
    for index in block:
        for name in full[index]:
            heard = "".join(sound(word).latin for word in content_words(name, bearers[index].kind))
            parts.setdefault(heard[:BEGINNING], set()).add(index)
    return parts.values()


def _heard_pairs(bearers: Sequence[Bearer], full: Sequence[Sequence[str]]) -> Iterable[tuple[int, int]]:
    """People whose names are in Han or Hangul, each with those that have a word that begins like theirs."""
    blocks: dict[str, set[int]] = {}
    syllabic: set[int] = set()
    for index, names in enumerate(full):
        words = {word for name in names for word in person_name(name).words}
        if bearers[index].kind != "person":
            continue
        if any(map(is_syllabic, words)):
            syllabic.add(index)
        for group in {group for word in words for group in initials(word)}:
            blocks.setdefault(group, set()).add(index)
    for block in blocks.values():
        for one in block & syllabic:
            yield from ((min(one, other), max(one, other)) for other in block if one != other)


def _best(left: Sequence[str], right: Sequence[str], kind: EntityKind) -> tuple[float, str, str, str] | None:
    """The surest pair of spellings that are one name, with the reason."""
    found = [
        (verdict.score, one, other, f"'{one}' and '{other}': {verdict.reason}")
        for one in left
        for other in right
        if (verdict := compare(one, other, kind)).same and verdict.score >= SURE and _enough(one, other, kind)
    ]
    return max(found, key=lambda entry: (entry[0], entry[1], entry[2])) if found else None


def _enough(one: str, other: str, kind: EntityKind) -> bool:
    """A single word is too little to tell two people across texts apart, unless both are that one word."""
    if kind != "person":
        return True
    return min(len(person_name(one).words), len(person_name(other).words)) > 1 or key(one) == key(other)


def _block_words(name: str, kind: EntityKind) -> Mapping[str, None]:
    """What two names must share to be compared at all: the broad skeleton of a word, or its first letters."""
    words = person_name(name).words if kind == "person" else name.split()
    sounds = [sound(key(word)) for word in words if key(word)]
    shared = [found.broad for found in sounds if len(found.broad) > 1] + [found.latin[:4] for found in sounds]
    if kind != "person" and sounds:
        shared.append(sounds[0].latin if len(sounds) == 1 else "".join(found.latin[:1] for found in sounds))
    return dict.fromkeys(shared)

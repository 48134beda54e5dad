"""Words in, the names in them that the gazetteer holds out; the longest name at a place wins.

Names that are common words too count only where the words before or after tell what they are. A
language's case endings and the letters written together with a name are data of its pack.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from stemma import gazetteer
from stemma.gazetteer import key, words
from stemma.gazetteer.language_words import NameWords, everywhere
from stemma.model import EntityKind
from stemma.understand.mentions.tokens import Token, tokens

_NOMINATIVE = ("ия", "ий", "ый", "ая", "ое", "ие", "а", "я", "о", "е", "ь", "й", "ы", "и")
"""Endings of Cyrillic names as the gazetteer lists them."""
SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Known:
    """Tokens ``first`` to ``last`` (included) name something known; ``skip`` letters are a prefix."""

    first: int
    last: int
    kind: EntityKind
    known_as: str
    weak: bool
    skip: int = 0


@dataclass(slots=True)
class _Node:
    next: dict[str, "_Node"] = field(default_factory=dict)
    names: list[tuple[str, EntityKind, str, bool]] = field(default_factory=list)


def known(found: Sequence[Token], language: NameWords, *, has_case: bool) -> Iterator[Known]:
    """Every known name, left to right, without overlap.

    A state's portal bears a name that any state's could ("the legal information portal"): it is meant
    only where the text tells of that state.
    """
    matches = list(_all(found, language, has_case=has_case))
    for match in matches:
        portal = gazetteer.publisher_by_id(match.known_as) if match.kind == "outlet" else None
        if portal is None or portal.kind != "portal" or _tells_of(portal.country, found, matches):
            yield match


def _tells_of(country: str | None, found: Sequence[Token], matches: Sequence[Known]) -> bool:
    """Whether a text names a country, one of its places or offices, or its adjective."""
    if country is None:
        return True
    for match in matches:
        place = gazetteer.place_by_id(match.known_as) if match.kind == "place" else None
        office = gazetteer.office_by_id(match.known_as) if match.kind == "institution" else None
        if country in (place.country if place else None, office.country if office else None):
            return True
    adjectives = map(gazetteer.country_of_adjective, {token.text for token in found})
    return any(one is not None and one.country == country for one in adjectives)


def _all(found: Sequence[Token], language: NameWords, *, has_case: bool) -> Iterator[Known]:
    position = 0
    while position < len(found):
        match = _longest(found, position, language, has_case)
        if match is None:
            position += 1
        else:
            yield match
            position = match.last + 1


def known_name(name: str, language: NameWords, kinds: tuple[EntityKind, ...]) -> str | None:
    """The gazetteer id of a whole name of one of these kinds, case endings and prefixes aside, or None."""
    found = tokens(name, ())
    for index, token in enumerate(found):
        if index and not token.joined:
            return None
    match = _longest(found, 0, language, has_case=False) if found else None
    return match.known_as if match and match.last == len(found) - 1 and match.kind in kinds else None


def _longest(found: Sequence[Token], position: int, language: NameWords, has_case: bool) -> Known | None:
    for beginning, skip in _beginnings(found[position].key, language):
        best = _walk(found, position, position, _trie(), beginning, language, has_case)
        if best is not None:
            last, _, kind, known_as, weak = best
            return Known(position, last, kind, known_as, weak, skip)
    return None


def _walk(
    found: Sequence[Token],
    first: int,
    here: int,
    node: _Node,
    word: str,
    language: NameWords,
    has_case: bool,
) -> tuple[int, str, EntityKind, str, bool] | None:
    """The longest name from this word on; ``word`` is this word's key without a prefix."""
    best = None
    possessive = found[here].possessive
    for stem in (*stems(word, language), *((word + "s",) if possessive else ())):
        child = node.next.get(stem)
        if child is None:
            continue
        for name, kind, known_as, weak in child.names:
            if best is None and _dressed_alike(name, found[first : here + 1], has_case):
                best = (here, name, kind, known_as, weak)
        if here + 1 < len(found) and found[here + 1].joined:
            longer = _walk(found, first, here + 1, child, found[here + 1].key, language, has_case)
            if longer is not None and (best is None or longer[0] > best[0]):
                best = longer
    return best


def _dressed_alike(name: str, here: Sequence[Token], has_case: bool) -> bool:
    """Whether capitals stand where the name has them: "US" is no "us", "Who" no "WHO"."""
    if has_case and name[0].isupper() and not here[0].is_capital:
        return False
    # Folding makes ة and ه one letter, but an Arabic place never ends in the ه of "his".
    if name.endswith("ة") and here[-1].text.endswith("ه"):
        return False
    if len(name) <= 5 and name.isupper() and not name.islower():
        return all(token.text.isupper() for token in here)
    return True


def _beginnings(word: str, language: NameWords) -> Iterator[tuple[str, int]]:
    yield word, 0
    if language.article:
        for prefix in language.prefixes:
            contracted = prefix + language.article[1:]
            if word.startswith(contracted) and len(word) > len(contracted) + SHORTEST_STEM:
                yield language.article + word[len(contracted) :], len(contracted)
    for prefix in language.prefixes:
        if word.startswith(prefix) and len(word) > len(prefix) + SHORTEST_STEM:
            yield word[len(prefix) :], len(prefix)


def stems(word: str, language: NameWords) -> Iterator[str]:
    """The word itself and what is left of it without each case ending that it may have."""
    yield word
    seen = {word}
    for ending in ("", *language.endings):
        stem = word.removesuffix(ending) if ending else _nominative(word)
        if len(stem) >= SHORTEST_STEM and stem not in seen:
            seen.add(stem)
            yield stem


def _nominative(word: str) -> str:
    """A Cyrillic name without the ending that it has in a dictionary."""
    if not "а" <= word[:1] <= "я":
        return word
    ending = next((end for end in _NOMINATIVE if word.endswith(end)), "")
    stem = word.removesuffix(ending)
    return stem if len(stem) >= SHORTEST_STEM else word


@cache
def _trie() -> _Node:
    root = _Node()
    for name, kind, known_as, weak in _entries():
        as_words = words(name)
        if as_words[:1] and as_words[0] in everywhere("articles"):
            continue
        as_written = tuple(part for part in map(key, name.split()) if part)
        for path in dict.fromkeys((as_words, as_written, ("".join(as_words),))):
            node = root
            for word in path:
                node = node.next.setdefault(_nominative(word), _Node())
            if node is not root:
                node.names.append((name, kind, known_as, weak))
    return root


def _entries() -> Iterator[tuple[str, EntityKind, str, bool]]:
    """Offices before places: of two bearers of one name the first counts."""
    for publisher in gazetteer.publishers():
        for name in publisher.all_names():
            yield name, "outlet", publisher.id, name in publisher.weak
    for office in gazetteer.offices():
        for name in office.all_names():
            yield name, "institution", office.id, False
    for place in gazetteer.places():
        for name in place.all_names():
            yield name, "place", place.id, name in place.weak
    for person in gazetteer.people():
        for name in (*person.all_names(), *person.family_names):
            yield name, "person", person.id, False

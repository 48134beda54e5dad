"""A run of letters in, the places where it is cut into words out: for Han, and for Hangul with its endings.

Han is written without spaces: the longest known word is taken at each sign, else the sign by itself. An
ending is cut off a Hangul word only where a known word is left.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from stemma import gazetteer, languages
from stemma.gazetteer import is_han, key, words
from stemma.gazetteer.language_words import name_words

Cut = Callable[[str, int], tuple[int, ...]]
"""A run and the place where it begins, to the places where it is cut."""
_STRETCH = re.compile(r"[\u3400-\u9fff]+|[^\u3400-\u9fff]+")
LISTS = ("titles", "roles", "organisations", "organisation_names", "organisation_parts", "speech", "stops")


@cache
def cutter(code: str) -> Cut | None:
    """The cutter of a language; None where spaces part words and nothing is written on names."""
    if languages.language(code).script not in ("Hans", "Hant", "Hani", "Kore", "Hang"):
        return None
    known = _known(code)
    endings = tuple(sorted(name_words(code).written_on, key=lambda ending: (-len(ending), ending)))
    longest: dict[str, int] = {}
    for word in known:
        longest[word[0]] = max(longest.get(word[0], 0), len(word))
    return (lambda run, at: _off(run, at, known, endings)) if endings else _han(known, longest)


def _han(known: frozenset[str], longest: Mapping[str, int]) -> Cut:
    def cut(run: str, at: int) -> tuple[int, ...]:
        return tuple(
            at + stretch.start() + end
            for stretch in _STRETCH.finditer(run)
            for end in _stretch(stretch.group(), known, longest)
            if stretch.start() + end < len(run)
        )

    return cut


def _stretch(run: str, known: frozenset[str], longest: Mapping[str, int]) -> Iterator[int]:
    """Where the words of a stretch end; what is no Han is one."""
    yield from _signs(run, known, longest) if is_han(run) else ()
    yield len(run)


def _signs(run: str, known: frozenset[str], longest: Mapping[str, int]) -> Iterator[int]:
    here = 0
    while here < len(run):
        sizes = range(min(longest.get(run[here], 1), len(run) - here), 1, -1)
        here += next((size for size in sizes if run[here : here + size] in known), 1)
        if here < len(run):
            yield here


def _off(run: str, at: int, known: frozenset[str], endings: tuple[str, ...]) -> tuple[int, ...]:
    if run in known:
        return ()
    for ending in endings:
        stem = run.removesuffix(ending)
        if stem != run and stem in known:
            return (at + len(stem),)
    return ()


def _known(code: str) -> frozenset[str]:
    """Single words of names and of the lists that are as they stand in a text of such a script."""
    pack = name_words(code)
    listed = (word for name in LISTS for word in getattr(pack, name))
    entries = (*gazetteer.publishers(), *gazetteer.offices(), *gazetteer.places(), *gazetteer.people())
    named = (name for entry in entries for name in entry.names.get(code, ()))
    families = (name for person in gazetteer.people() for name in person.family_names)
    parts = (part for name in (*listed, *named, *families) for part in words(name))
    return frozenset(part for part in parts if len(part) > 1 and key(part) == part and not part.isascii())

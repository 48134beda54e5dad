"""A report in, the places and people of the gazetteer that it names out: signs that every language shares.

A country is called something else in each language, and what scripts of signs make of a name is not always
heard as that name. Of few places, which many reports name, each tells less than a name that few have.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from stemma import gazetteer
from stemma.gazetteer import is_han, key
from stemma.names.syllabic import short_signs
from stemma.relate.stories.name_forms import NameForms
from stemma.relate.stories.report import Report

SHORTEST = 3
"""Letters of the shortest name, where letters write it."""
LONGEST = 3
"""Words of the longest name."""
_WORD = re.compile(r"[^\W\d_]+")


def known_names(report: Report, forms: NameForms) -> frozenset[str]:
    """Ids, those of places and people apart from each other."""
    text = f"{report.headline}\n{report.body}"
    of_countries = filter(None, map(_country, forms.whole))
    in_signs = (_in_signs()[found] for found in _signs().findall(short_signs(text)))
    words = _WORD.findall(text)
    cut = (_names().get(key(form)) for form in forms.whole.difference(words))
    return frozenset((*_in_letters(words), *filter(None, cut), *of_countries, *in_signs))


def _in_letters(words: Sequence[str]) -> Iterator[str]:
    """The longest names from left to right, the first word with a capital where a script has any."""
    keys = [key(word) for word in words]
    at = 0
    while at < len(words):
        sizes = range(LONGEST, 0, -1) if words[at][0].title() == words[at][0] else ()
        size = next((size for size in sizes if "".join(keys[at : at + size]) in _names()), 0)
        if size:
            yield _names()["".join(keys[at : at + size])]
        at += max(1, size)


@lru_cache(maxsize=1 << 16)
def _country(adjective: str) -> str | None:
    found = gazetteer.country_of_adjective(adjective) if len(adjective) >= SHORTEST else None
    return f"place {found.id}" if found else None


@cache
def _names() -> Mapping[str, str]:
    """Id by key."""
    return {name: known for name, known in _all_names() if len(name) >= SHORTEST and not is_han(name)}


@cache
def _in_signs() -> Mapping[str, str]:
    return {short_signs(name): known for name, known in _all_names() if len(name) > 1 and is_han(name)}


@cache
def _signs() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _in_signs()), key=lambda name: (-len(name), name))))


def _all_names() -> Iterator[tuple[str, str]]:
    for place in gazetteer.places():
        yield from ((key(name), f"place {place.id}") for name in place.all_names() if name not in place.weak)
    for person in gazetteer.people():
        names = (*person.all_names(), *person.family_names)
        yield from ((key(name), f"person {person.id}") for name in names)

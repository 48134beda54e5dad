"""Two names of institutions, outlets, places or documents in; whether one bears both, and why, out."""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from stemma import gazetteer
from stemma.gazetteer import key, words
from stemma.gazetteer.language_words import everywhere
from stemma.names import declined
from stemma.names.inflection import may_be_one
from stemma.names.sound import bare_of_help, sound

Verdict = tuple[bool, float, str]
SAME = 0.85
LEAST_INITIALS = 3
NAMES = 16384
"""Of so many names it is remembered what they tell: each is compared with many others."""
LEAST_CORE = 4
"""Letters below which an outlet's own words stand in other phrases by chance."""


def compare_organisations(left: str, right: str, kind: str) -> Verdict:
    """See ``compare``. What both are known as decides where both are known."""
    known = _known(left, right, kind)
    if known is not None:
        return known
    first, second = content_words(left, kind), content_words(right, kind)
    if not first or not second:
        return False, 0.2, "nothing is left but words that many names share"
    if "".join(first) == "".join(second):
        return True, 0.95, "the same but for its legal form and small words"
    if _is_abbreviation(words(left), words(right)) or _is_abbreviation(words(right), words(left)):
        return True, 0.85, "one is the other's initials"
    if may_be_one(left, right):
        return True, 0.9, "the two are cases of one name"
    return _spelt(first, second)


def outlet_words(outlet: str) -> tuple[str, ...]:
    """The words, case-folded, that tell which outlet it is: without "the", "news agency" and the like."""
    return content_words(outlet, "outlet")


def contains_outlet(text: str, outlet: str) -> bool:
    """Whether the words that tell which outlet it is stand together in a text of the same script."""
    core, said = content_words(outlet, "outlet"), tuple(words(text))
    if sum(len(word) for word in core) < LEAST_CORE:
        return False
    return any(said[start : start + len(core)] == core for start in range(len(said) - len(core) + 1))


def _known(left: str, right: str, kind: str) -> Verdict | None:
    found = [_known_as(name, kind) for name in (left, right)]
    if None in found:
        return None
    if found[0] == found[1]:
        return True, 0.97, f"both are known names of {found[0][1] if found[0] else ''}"
    return False, 0.1, "the two are known names of different bearers"


@lru_cache(maxsize=NAMES)
def _known_as(name: str, kind: str) -> tuple[str, str] | None:
    if kind == "outlet":
        found = declined.publisher(name)
    elif kind == "place":
        place = gazetteer.place(name)
        return (place.id, place.label) if place else None
    elif kind == "institution":
        office = gazetteer.office(name)
        return (office.id, office.label) if office else None
    else:
        return None
    return (found.id, found.label) if found else None


def _spelt(first: tuple[str, ...], second: tuple[str, ...]) -> Verdict:
    """Every word must have its like; one letter of a long word may differ."""
    one, other = "".join(first), "".join(second)
    x, y = sound(bare_of_help(one, other)), sound(bare_of_help(other, one))
    pair = (x.broad, y.broad) if x.lacks_vowels or y.lacks_vowels else (x.latin, y.latin)
    if not all(pair):
        return False, 0.0, "nothing can be heard of one of the names"
    ratio = 1 - OSA.distance(*pair) / max(map(len, pair))
    if _numbers(first) != _numbers(second):
        return False, round(ratio / 2, 3), "their numbers differ"
    if len(first) == len(second) and ratio >= SAME and _each_close(first, second):
        return True, round(ratio, 3), "the spellings differ by a letter or two"
    if ratio >= 0.95:
        return True, round(ratio, 3), "the spellings differ by a letter or two"
    return False, round(ratio * 0.8, 3), "their words differ"


def _each_close(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return all(_word_close(one, other) for one, other in zip(first, second, strict=True))


def _word_close(one: str, other: str) -> bool:
    x, y = sound(bare_of_help(one, other)), sound(bare_of_help(other, one))
    if x.lacks_vowels or y.lacks_vowels:
        return x.broad == y.broad
    if x.bones[:1] != y.bones[:1]:
        return False
    distance = OSA.distance(x.latin, y.latin)
    return distance == 0 or (distance <= 1 + len(x.latin) // 12 and min(len(x.latin), len(y.latin)) > 3)


def _numbers(found: tuple[str, ...]) -> list[str]:
    return sorted(word for word in found if any(char.isdigit() for char in word))


def _is_abbreviation(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one word is the first letters of three or more; small words may be passed over."""
    if len(short) != 1 or len(long) < LEAST_INITIALS or len(short[0]) < LEAST_INITIALS:
        return False
    telling = [word for word in long if word not in _empty_words()]
    return short[0] in ("".join(word[0] for word in long), "".join(word[0] for word in telling))


@cache
def _empty_words() -> frozenset[str]:
    fields = ("legal_forms", "articles", "organisation_links")
    return frozenset(key(word) for field in fields for word in everywhere(field))


@cache
def _outlet_words() -> frozenset[tuple[str, ...]]:
    """Words beside an outlet's name that only say that it is one, as runs of words."""
    fields = ("outlet_before", "outlet_after", "outlet_qualifiers")
    return frozenset(tuple(words(phrase)) for field in fields for phrase in everywhere(field))


def _outlet_core(found: tuple[str, ...]) -> tuple[str, ...]:
    """The name without "news agency" before or after it, unless nothing else is left."""
    for size in range(len(found) - 1, 0, -1):
        if found[:size] in _outlet_words():
            return _outlet_core(found[size:])
        if found[-size:] in _outlet_words():
            return _outlet_core(found[:-size])
    return found


@lru_cache(maxsize=NAMES)
def content_words(name: str, kind: str) -> tuple[str, ...]:
    """The words that tell who it is; initials with full stops are one word."""
    quoted = re.search(r"[«“„\"](.+?)[»”“\"]", name) if kind == "outlet" else None
    name = quoted.group(1) if quoted else name
    closed = re.sub(
        r"\b(?:\w\.){2,}\w?", lambda found: found.group().replace(".", ""), name.replace("&", " ")
    )
    found = tuple(words(re.sub(r"(?<=[a-zа-я])(?=[A-ZА-Я]{2,}\b)", " ", closed)))
    if kind == "outlet":
        found = _outlet_core(found)
    kept = tuple(word for word in found if word not in _empty_words())
    return kept or found

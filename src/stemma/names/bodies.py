"""What institutions are and what they are for, from the words of their names in any two languages.

«Министерство природных ресурсов Алмарского края» and "Almar Bölgesi Doğal Kaynaklar Bakanlığı" are one
kind of body (a ministry), for one thing (natural resources), and share a proper name. A court is no
governor's office. The words are data: ``bodies.toml`` of each language pack, with the same keys in all.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise, product
from typing import Literal

import msgspec

from stemma import gazetteer, languages
from stemma.gazetteer.places import ARTICLE
from stemma.names.outlet_nouns import is_empty
from stemma.names.similarity import CLOSE, likeness
from stemma.names.sound import skeleton
from stemma.names.syllabic import is_syllabic

Verdict = Literal["same", "possible", "other"]
Meaning = tuple[str, str]
Entry = tuple[tuple[str, ...], Meaning]
Entries = tuple[Entry, ...]
TABLES = ("heads", "fields")
OFFICE = "office"
OUTLETS = frozenset({"newspaper", "news_agency", "broadcaster"})
BRANDS = frozenset({"company", "group", "club", "operator", "bank", "airline", "shipping_company"})
"""What a body may be whose name does not say so; the noun alone is nobody's name."""
LEAST_LETTERS = 3
"""Of a word that may be a proper name."""
LEAST_ALIKE = 3
"""Sounds with which two forms of one name begin."""


class Bodies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``bodies.toml``: words by what they say; ``*`` at an end stands for any letters, or none."""

    heads: dict[str, tuple[str, ...]]
    fields: dict[str, tuple[str, ...]]
    beside: tuple[str, ...] = ()
    """Words beside a noun for a body that tell nothing of whose it is: "the same company"."""


class Keys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``bodies.toml`` beside this module: what the packs' keys say of one another."""

    general: frozenset[str]
    loose: dict[str, frozenset[str]]
    implied: dict[str, str]
    called: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Body:
    """``heads``: what it is; ``fields``: what it is for; ``names``: the words that are left."""

    heads: frozenset[str]
    fields: frozenset[str]
    names: tuple[str, ...]


def compare_bodies(one: str, language: str | None, other: str, other_language: str | None) -> Verdict:
    """Whether two names in two languages are one institution's. ``possible`` is too little to tell it from
    another of its kind: only where there is no other."""
    left, right = body_of(one, language), body_of(other, other_language)
    fields = left.fields - _keys().general, right.fields - _keys().general
    has_field = bool(fields[0] & fields[1])
    if not _kinds(left.heads) & _kinds(right.heads) or (all(fields) and not has_field):
        return "other"
    if any(_is_alike(first, second) for first, second in product(left.names, right.names)):
        return "same"
    return "possible" if has_field or not (left.names and right.names) else "other"


def noun_for_body(words: str, language: str | None) -> Body | None:
    """What words say of a body that they do not name: "the company", «в самой компании», 公司方面."""
    said = body_of(words, language)
    beside = _beside(language)
    pairs = [" ".join(pair) for pair in pairwise(gazetteer.words(words))]
    origins = {word for pair in pairs if gazetteer.tells_origin(pair) for word in pair.split()}
    named = [
        one
        for one in said.names
        if one not in beside and one not in origins and not gazetteer.tells_origin(one)
    ]
    return said if said.heads and not named else None


def is_outlet(body: Body) -> bool:
    """Whether a name is one of an outlet, whatever else its words mean."""
    return not body.heads.isdisjoint(OUTLETS)


def agree(noun: Body, name: Body) -> bool:
    """Whether a noun for a body may stand for the one that has a name."""
    fields = noun.fields - _keys().general, name.fields - _keys().general
    heads = noun.heads.union(*(_keys().called.get(head, frozenset()) for head in noun.heads))
    return bool(heads & name.heads) and (not all(fields) or bool(fields[0] & fields[1]))


@lru_cache(maxsize=16384)
def body_of(name: str, language: str | None) -> Body:
    """What a name says of its bearer; nothing but names where the language has no such words."""
    said, known = gazetteer.words(name), _openings(language)
    meant: set[Meaning] = set()
    names: list[str] = []
    at = 0
    while at < len(said):
        there = [(len(entry), told) for entry, told in known.of(said[at]) if _stands(entry, said, at)]
        size = max((words for words, _ in there), default=0)
        found = {told for words, told in there if words == size}
        signs, rest = set[Meaning](), said[at]
        if not size and is_syllabic(rest):
            signs, rest = _in_signs(rest, _entries(language))
        meant |= found | signs
        if not size and len(rest) >= (1 if signs else LEAST_LETTERS) and not is_empty(rest):
            names.append(rest)
        at += size or 1
    heads, fields = (frozenset(key for told, key in meant if told == table) for table in TABLES)
    fields |= {field for head, field in _keys().implied.items() if head in heads}
    return Body(heads, fields, tuple(name.removeprefix(ARTICLE) for name in names))


def _stands(entry: Sequence[str], said: Sequence[str], at: int) -> bool:
    """Whether the words from a place on are those of an entry."""
    there = said[at : at + len(entry)]
    return len(there) == len(entry) and all(map(_fits, there, entry))


def _fits(word: str, pattern: str) -> bool:
    if pattern.startswith("*"):
        return word.endswith(pattern[1:])
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _in_signs(word: str, known: Entries) -> tuple[set[Meaning], str]:
    """What stands anywhere in a word of signs or syllables, the longest first, and what is left of it."""
    meant: set[Meaning] = set()
    for (sign, *more), told in sorted(known, key=lambda one: -len(one[0][0])):
        if not more and is_syllabic(sign) and sign in word:
            meant |= {other for entry, other in known if entry == (sign,)} | {told}
            word = word.replace(sign, " ")
    return meant, "".join(word.split())


@cache
def _keys() -> Keys:
    read = files("stemma.names").joinpath("bodies.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(read), Keys)


@cache
def _entries(language: str | None) -> Entries:
    pack = languages.section(language, "bodies", Bodies) if language in languages.codes() else None
    tables = [(TABLES[0], pack.heads), (TABLES[1], pack.fields)] if pack is not None else []
    return tuple(
        (tuple(word.split()), (table, key))
        for table, by_key in tables
        for key, words in by_key.items()
        for word in words
    )


class _Openings:
    """Entries by the word with which they open, or by the first or last letter of what it must hold."""

    def __init__(self, entries: Entries) -> None:
        self._whole: dict[str, list[Entry]] = {}
        self._begun: dict[str, list[Entry]] = {}
        self._ended: dict[str, list[Entry]] = {}
        for entry in entries:
            word = entry[0][0]
            if word.startswith("*"):
                self._ended.setdefault(word[-1], []).append(entry)
            elif word.endswith("*"):
                self._begun.setdefault(word[0], []).append(entry)
            else:
                self._whole.setdefault(word, []).append(entry)

    def of(self, word: str) -> Iterator[Entry]:
        """All that may stand where a text has this word."""
        yield from self._whole.get(word, ())
        yield from self._begun.get(word[0], ())
        yield from self._ended.get(word[-1], ())


@cache
def _openings(language: str | None) -> _Openings:
    return _Openings(_entries(language))


@cache
def _beside(language: str | None) -> frozenset[str]:
    pack = languages.section(language, "bodies", Bodies) if language in languages.codes() else None
    return frozenset(pack.beside if pack is not None else ())


def _kinds(heads: frozenset[str]) -> frozenset[str]:
    """What a body is, those taken together that languages do not tell apart; a special one beats them."""
    loose = {head: kind for kind, alike in _keys().loose.items() for head in alike}
    loose |= dict.fromkeys(_keys().implied, OFFICE)
    return heads - loose.keys() or frozenset(loose[head] for head in heads)


def _is_alike(one: str, other: str) -> bool:
    """Whether two words are one name in two scripts, in whatever case: "Almar", «Алмарского»."""
    if likeness(one, other) >= CLOSE:
        return True
    short, long = sorted((skeleton(one), skeleton(other)), key=len)
    return len(short) >= LEAST_ALIKE and long.startswith(short)

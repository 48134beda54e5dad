"""The words of all packs that declare an origin (``credits.toml``), compiled once.

A credit line is often in another language than the body, so the packs are read together. A phrase is
a regular expression in which ``{name}`` stands for one credited name and ``{names}`` for a list.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from stemma import languages
from stemma.model import CreditRole

PhraseRole = Literal["translation", "syndication", "agency", "contributor", "photo", "byline"]
_QUOTED = r"(?:[^\W\d_][\w .-]{0,40}\s)?[«“„\"][^«»“”„\"\n]{2,60}[»”“\"]"
_PLAIN = r"[^\s,;:|()\[\]«»“”\"<>][^\n,;:|()\[\]«»“”\"<>]{0,79}?"
_SINGLE = rf"(?P<name>{_QUOTED}|{_PLAIN})"
_SEVERAL = r"(?P<name>[^\s,;:|()\[\]<>][^\n;:|()\[\]<>]{0,139}?)"
_STOPS = r"$|[,،;؛:|()\[\]«»“”\"<>\n]|[.۔!](?:\s|$)|\s[-–—/]"
_LIST_STOPS = r"$|[؛;:|()\[\]<>\n]|[.۔!](?:\s|$)|\s[-–—/]"


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to declare an origin."""

    role: PhraseRole
    form: str
    in_body: bool = False
    """Plain enough to be believed at the edges of the body; else only in a credit line."""
    publishers_only: bool = False
    """The name must be known or have a publisher's form."""


class SignOff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A form in which one agency alone signs its reports, without its name."""

    publisher: str
    """Gazetteer id."""
    form: str


class Credits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``credits.toml`` of one language."""

    phrases: tuple[Phrase, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    name_stops: tuple[str, ...] = ()
    """Words that end a credited name: "on", "with permission"."""
    name_openings: tuple[str, ...] = ()
    """Words before a name that are none of it: "the website of", "the {word} service of"."""
    byline_cues: tuple[str, ...] = ()
    reporting_cues: tuple[str, ...] = ()
    """Words before the people who made a report: "Reporting by"."""
    joiners: tuple[str, ...] = ()
    """Words between two names: "and"."""
    agencies: tuple[str, ...] = ()
    """Agencies that stay unnamed: "agencies", "wire services"."""
    photo_cues: tuple[str, ...] = ()
    publisher_words: tuple[str, ...] = ()
    """Words that mark a name as a publisher's by its form: "News Agency", "Times"."""
    not_names: tuple[str, ...] = ()
    """What stands where a name does and is none: languages, "our website"."""
    nobody: tuple[str, ...] = ()
    """Bylines that name nobody: "Staff", "Admin"."""
    job_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    role: CreditRole
    words: re.Pattern[str]
    in_body: bool
    several: bool
    publishers_only: bool


@dataclass(frozen=True, slots=True)
class Cues:
    """All packs as one."""

    patterns: tuple[Pattern, ...]
    sign_offs: tuple[tuple[str, re.Pattern[str]], ...]
    name_opening: re.Pattern[str]
    byline: re.Pattern[str]
    reporting: re.Pattern[str]
    joiner: re.Pattern[str]
    photo: re.Pattern[str]
    agencies: frozenset[str]
    publisher_words: frozenset[str]
    not_names: frozenset[str]
    nobody: frozenset[str]
    job_words: frozenset[str]


@cache
def cues() -> Cues:
    """The cues of every pack together."""
    packs = _packs()

    def words(part: str) -> tuple[str, ...]:
        return tuple(sorted({word for pack in packs for word in getattr(pack, part)}))

    stops = _choice(words("name_stops"))
    return Cues(
        patterns=tuple(_pattern(phrase, stops) for pack in packs for phrase in pack.phrases),
        sign_offs=tuple(
            (sign.publisher, re.compile(sign.form, re.IGNORECASE))
            for pack in packs
            for sign in pack.sign_offs
        ),
        name_opening=re.compile(rf"(?:{_choice(words('name_openings'))})\s+", re.IGNORECASE),
        byline=re.compile(rf"\s*(?:{_choice(words('byline_cues'))})(?=[\s:])\s*:?\s*", re.IGNORECASE),
        reporting=re.compile(
            rf"(?<!\w)(?:{_choice(words('reporting_cues'))})(?=[\s:])\s*:?\s*", re.IGNORECASE
        ),
        joiner=re.compile(
            rf"\s*[,،;/|•·]\s*|\s+[-–—]+\s+|\s+(?:{_choice(words('joiners'))})\s+", re.IGNORECASE
        ),
        photo=re.compile(rf"(?<!\w)(?:{_choice(words('photo_cues'))})(?!\w)", re.IGNORECASE),
        agencies=_folded(words("agencies")),
        publisher_words=_folded(words("publisher_words")),
        not_names=_folded(words("not_names")),
        nobody=_folded(words("nobody")),
        job_words=_folded(words("job_words")),
    )


def _packs() -> tuple[Credits, ...]:
    packs: list[Credits] = []
    for code in languages.codes():
        pack = languages.section(code, "credits", Credits)
        if pack is not None and pack not in packs:
            packs.append(pack)
    return tuple(packs)


def _pattern(phrase: Phrase, stops: str) -> Pattern:
    several = "{names}" in phrase.form
    end = rf"(?=\s*(?:{_LIST_STOPS if several else _STOPS})|\s+(?:{stops})(?!\w))"
    form = phrase.form.replace("{names}", _SEVERAL + end).replace("{name}", _SINGLE + end)
    words = re.compile(rf"(?<!\w)(?:{form})", re.IGNORECASE)
    return Pattern(phrase.role, words, phrase.in_body, several, phrase.publishers_only)


def _choice(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(_flexible(word) for word in ordered) or r"(?!)"


def _flexible(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+").replace(r"\{word\}", r"[\w-]+")


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)

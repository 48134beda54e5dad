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
_WIDE = "（）【】《》「」『』，；：。"
"""The same marks as East Asian type has them."""
_MARKED = r"[«“„\"][^«»“”„\"\n]{2,60}[»”“\"]|[《「『][^《》「」『』\n]{2,60}[》」』]"
_QUOTED = rf"(?:[^\W\d_][\w .-]{{0,40}}\s)?(?:{_MARKED})"
_PLAIN = rf"[^\s,;:|()\[\]«»“”\"<>{_WIDE}][^\n,;:|()\[\]«»“”\"<>{_WIDE}]{{0,79}}?"
_SINGLE = rf"(?P<name>{_QUOTED}|{_PLAIN})"
_SEVERAL = rf"(?P<name>[^\s,;:|()\[\]<>{_WIDE}][^\n;:|()\[\]<>（）【】；：。]{{0,139}}?)"
_STOPS = rf"$|[,،;؛:|()\[\]«»“”\"<>\n{_WIDE}]|[.۔!](?:\s|$)|\s[-–—/]"
_LIST_STOPS = r"$|[؛;:|()\[\]<>\n（）【】；：。]|[.۔!](?:\s|$)|\s[-–—/]"


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to declare an origin."""

    role: PhraseRole
    form: str
    several: bool = False
    """Its own group ``name`` holds a list, as ``{names}`` does."""
    in_body: bool = False
    """Plain enough to be believed at the edges of the body; else only in a credit line."""
    publishers_only: bool = False
    """The name must be known or have a publisher's form."""


class Opening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way in which reports of a language begin with their agency: ``form`` has a group ``name``.

    A group ``source`` holds from whom that one has it; a group ``sure``, that the name is an outlet's.
    """

    form: str
    known_only: bool = False
    """The name must be known; else its form or its place tells that it is a publisher's."""


class SignOff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A form in which one agency alone signs its reports, without its name."""

    publisher: str
    """Gazetteer id."""
    form: str


class Credits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``credits.toml`` of one language."""

    phrases: tuple[Phrase, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    openings: tuple[Opening, ...] = ()
    name_stops: tuple[str, ...] = ()
    """Words that end a credited name: "on", "with permission"."""
    name_openings: tuple[str, ...] = ()
    """Words before a name that are none of it: "the website of", "the {word} service of"."""
    byline_cues: tuple[str, ...] = ()
    own_byline_cues: tuple[str, ...] = ()
    """Byline cues that open names in other languages, believed in texts of this one alone: "von", "di"."""
    reporting_cues: tuple[str, ...] = ()
    """Words before the people who made a report: "Reporting by"."""
    joiners: tuple[str, ...] = ()
    """Words between two names: "and"."""
    joined: tuple[str, ...] = ()
    """Such words where they are written together with the second name: "و"."""
    agencies: tuple[str, ...] = ()
    """Agencies that stay unnamed: "agencies", "wire services"."""
    photo_cues: tuple[str, ...] = ()
    publisher_words: tuple[str, ...] = ()
    """Words that mark a name as a publisher's by its form: "News Agency", "Times"."""
    publisher_endings: tuple[str, ...] = ()
    """Ends of one-word names that mark a publisher, where names have no blanks: 通讯社."""
    not_names: tuple[str, ...] = ()
    """What stands where a name does and is none: languages, "our website"."""
    nobody: tuple[str, ...] = ()
    """Bylines that name nobody: "Staff", "Admin"."""
    job_words: tuple[str, ...] = ()
    letter_names: tuple[str, ...] = ()
    """What the letters of an agency's mark are called, where another script spells them out."""


@dataclass(frozen=True, slots=True)
class Pattern:
    role: CreditRole
    words: re.Pattern[str]
    in_body: bool
    several: bool
    publishers_only: bool
    name_opening: re.Pattern[str]
    joiner: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """All packs as one, but for the small words that mean other things in other languages."""

    patterns: tuple[Pattern, ...]
    sign_offs: tuple[tuple[str, re.Pattern[str]], ...]
    openings: tuple[tuple[re.Pattern[str], bool], ...]
    byline: re.Pattern[str]
    reporting: re.Pattern[str]
    joiner: re.Pattern[str]
    """Between two names in the text's own language."""
    joined: re.Pattern[str]
    photo: re.Pattern[str]
    agencies: frozenset[str]
    publisher_words: frozenset[str]
    publisher_endings: tuple[str, ...]
    not_names: frozenset[str]
    nobody: frozenset[str]
    job_words: frozenset[str]
    letter_names: frozenset[str]


@cache
def cues(language: str | None = None) -> Cues:
    """The cues of every pack together, with the small words of a language, or of all where it is unknown."""
    packs = _packs()
    pack = languages.section(language, "credits", Credits) if language in languages.codes() else None
    own = (pack,) if pack else packs

    def words(part: str) -> tuple[str, ...]:
        return tuple(sorted({word for pack in packs for word in getattr(pack, part)}))

    byline = {*words("byline_cues"), *(word for pack in own for word in pack.own_byline_cues)}
    return Cues(
        patterns=_patterns(),
        sign_offs=tuple(
            (sign.publisher, re.compile(sign.form, re.IGNORECASE))
            for pack in packs
            for sign in pack.sign_offs
        ),
        openings=tuple(
            (re.compile(opening.form), opening.known_only) for pack in packs for opening in pack.openings
        ),
        byline=re.compile(rf"\s*(?:{_choice(byline)})(?:(?<=['’])|(?=[\s:：]))\s*[:：]?\s*", re.IGNORECASE),
        reporting=re.compile(
            rf"(?<!\w)(?:{_choice(words('reporting_cues'))})(?=[\s:：])\s*[:：]?\s*", re.IGNORECASE
        ),
        joiner=_joiner(own),
        joined=re.compile(rf"\s+(?:{_choice(words('joined'))})(?=\w)"),
        photo=re.compile(rf"(?<!\w)(?:{_choice(words('photo_cues'))})(?!\w)", re.IGNORECASE),
        agencies=_folded(words("agencies")),
        publisher_words=_folded(words("publisher_words")),
        publisher_endings=words("publisher_endings"),
        not_names=_folded(words("not_names")),
        nobody=_folded(words("nobody")),
        job_words=_folded(words("job_words")),
        letter_names=_folded(words("letter_names")),
    )


def _packs() -> tuple[Credits, ...]:
    packs: list[Credits] = []
    for code in languages.codes():
        pack = languages.section(code, "credits", Credits)
        if pack is not None and pack not in packs:
            packs.append(pack)
    return tuple(packs)


@cache
def _patterns() -> tuple[Pattern, ...]:
    return tuple(_pattern(phrase, pack) for pack in _packs() for phrase in pack.phrases)


def _pattern(phrase: Phrase, pack: Credits) -> Pattern:
    """A phrase of a pack; the words that end and open a name in it are those of the same pack."""
    stops = _choice(pack.name_stops)
    several = "{names}" in phrase.form
    end = rf"(?=\s*(?:{_LIST_STOPS if several else _STOPS})|\s+(?:{stops})(?!\w))"
    form = phrase.form.replace("{names}", _SEVERAL + end).replace("{name}", _SINGLE + end)
    words = re.compile(rf"(?<!\w)(?:{form})", re.IGNORECASE)
    several = several or phrase.several
    opening = re.compile(rf"(?:{_choice(pack.name_openings)})\s+", re.IGNORECASE)
    return Pattern(
        phrase.role, words, phrase.in_body, several, phrase.publishers_only, opening, _joiner((pack,))
    )


def _joiner(packs: Iterable[Credits]) -> re.Pattern[str]:
    words = _choice({word for pack in packs for word in pack.joiners})
    return re.compile(rf"\s*[,،;/|•·、，；]\s*|\s+[-–—]+\s+|\s+(?:{words})\s+", re.IGNORECASE)


def _choice(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(_flexible(word) for word in ordered) or r"(?!)"


def _flexible(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+").replace(r"\{word\}", r"[\w-]+")


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)

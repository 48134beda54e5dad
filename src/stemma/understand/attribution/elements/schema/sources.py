"""Who or what speaks, and what names are like."""

from typing import Literal

import msgspec

from stemma.understand.attribution.elements.schema.phrases import Phrases


class Sources(Phrases, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who or what speaks, and what names are like."""

    outlet_only_cues: frozenset[str] = frozenset()
    """Cues that make an outlet of any name that is not known for another's: "передаёт Норда"."""
    outlet_cues: frozenset[str] = frozenset()
    """Cues that make an outlet of a name in quotation marks: "передаёт «Норда»"."""
    roles: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    anonymous: tuple[str, ...] = ()
    """Words that leave a source unnamed: "source", "official who asked not to be named"."""
    courtesy: frozenset[str] = frozenset()
    """Words before a name that are none of it: "Mr"."""
    name_side: Literal["any", "before", "after"] = "any"
    """On which side of a title a name without capitals stands: "대변인" follows it, "发言人" precedes it."""
    name_endings: tuple[str, ...] = ()
    """Endings written as one with a name without capitals that are none of it: "은", "에"."""
    surnames: frozenset[str] = frozenset()
    """Family names that stand first in a name without capitals: they tell it from the words beside it."""
    name_particles: frozenset[str] = frozenset()
    """Small words within a name, which is then longer than two: "von", "de", "بن"."""
    running: frozenset[str] = frozenset()
    """What companies do, as verbs behind their name: “emploie”, “beschäftigt”."""
    descriptions: dict[str, frozenset[str]] = msgspec.field(default_factory=dict)
    """By kind, nouns that stand for the one of that kind who was named last: "das Unternehmen"."""
    platforms: frozenset[str] = frozenset()
    """Names of social networks: a place to say something, but no outlet."""
    common: frozenset[str] = frozenset()
    """Nouns for institutions that are no names though the head of a sentence gives them a capital."""
    genitive_endings: tuple[str, ...] = ()
    """Endings of an adjective that opens what a body is over: «инспекция экологической безопасности»."""
    roles_of_many: tuple[str, ...] = ()
    """Endings of titles for several, behind which each of the names that "and" joins has one: "senators"."""
    former: tuple[str, ...] = ()
    """What is written on a title whose bearer has it no more: "экс-", "ex"."""
    stand_ins: dict[Literal["outlet", "institution", "person"], tuple[str, ...]] = msgspec.field(
        default_factory=dict
    )
    """Nouns that by themselves stand for the outlet, institution or person named before: "ведомство"."""
    copula_endings: tuple[str, ...] = ()
    """Written on a title, they tell what the person behind it is besides: "공동대표인 (민가람 변호사)"."""
    outlet_endings: tuple[str, ...] = ()
    """Endings of names that only outlets bear: «نیوز»."""
    loose_names: bool = False
    """Whether, without capitals, a short phrase that holds no telling word is somebody's name."""
    name_after_role: bool = False
    """Whether what stands right behind a role is its holder's name: «ویاند عنایت‌الله»."""
    outlet_names: frozenset[str] = frozenset()
    """Names of outlets that are other words without their capital: “(рассказали) Суспільному”."""
    outlet_parts: frozenset[str] = frozenset()
    """Nouns for outlets that are part of their names: «رادیو آزادی»."""
    outlet_fillers: frozenset[str] = frozenset()
    """Words between an outlet's noun and its name: «آژانس خبری …»."""
    outlet_owned: frozenset[str] = frozenset()
    """Those of them behind which a country may stand and no name: «خبرگزاری رسمی لورستان»."""
    citer_is_outlet: bool = False
    """Whether a bare name that cites another, or that another cites, is an outlet's."""

"""Analyses in, every name in them out: mentions, links of attributions, credits and publishers.

A family name alone is given the full name that it stands for in its text, where only one fits.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from stemma import gazetteer
from stemma.gazetteer import key
from stemma.gazetteer.language_words import everywhere, everywhere_keys
from stemma.model import Analysis, Credit, EntityKind, Link, Role
from stemma.names.inflection import may_be_family_name
from stemma.names.parts import person_name
from stemma.names.similarity import likeness
from stemma.understand.naming.subjects import subjects_of

FAMILY_LIKENESS = 0.9
PERSONS_CREDITS = frozenset({"byline", "contributor", "photo"})


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling of one kind in one text; ``stands_for`` is the fuller name there, if this is a short one."""

    text: str
    kind: EntityKind
    spelling: str
    stands_for: str | None = None

    @property
    def full(self) -> str:
        return self.stands_for or self.spelling


@dataclass(frozen=True, slots=True)
class Gathered:
    """Names of one text with their frequency, and the countries that its role phrases give people."""

    analysis: Analysis
    names: Mapping[Name, int]
    countries: Mapping[str, frozenset[str]]
    aliases: tuple[tuple[Name, Name], ...]
    subjects: frozenset[str] = frozenset()
    """Spellings of people right beside a verb of saying: they stand in the nominative."""
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words that tell each person's role, by the key of the name."""


def gather(analysis: Analysis) -> Gathered:
    """Every name in one analysis."""
    kinds = _kinds_by_name(analysis)
    counted: Counter[tuple[EntityKind, str]] = Counter()
    counted.update((mention.kind, mention.name) for mention in analysis.mentions)
    for attribution in analysis.attributions:
        for link in attribution.chain:
            kind = link_kind(link, kinds)
            if link.name and kind:
                counted[(kind, link.name)] += 1
    for credit in analysis.credits:
        if (kind := credit_kind(credit, analysis.version.publisher)) is not None:
            counted[(kind, credit.name)] += 1
    if analysis.version.publisher:
        counted[("outlet", analysis.version.publisher)] += 1
    subjects = subjects_of(analysis)
    short = _short_for([spelling for kind, spelling in sorted(counted) if kind == "person"], subjects)
    names = {
        Name(analysis.id, kind, spelling, short.get(spelling) if kind == "person" else None): count
        for (kind, spelling), count in sorted(counted.items())
    }
    roles = analysis.roles
    return Gathered(
        analysis, names, _countries(roles), _aliases(analysis), subjects=subjects, roles=_role_words(roles)
    )


def link_kind(link: Link, kinds: Mapping[str, EntityKind]) -> EntityKind | None:
    """What a link's name names: what gazetteer or mentions say, else the attribution, else its form."""
    if not link.name or link.kind == "anonymous":
        return None
    if link.kind != "person" and gazetteer.publisher(link.name):
        return "outlet"
    told = kinds.get(key(link.name)) or link.kind
    return told or ("outlet" if _is_outlet_like(link.name) else None)


def credit_kind(credit: Credit, publisher: str | None) -> EntityKind | None:
    """A byline names a person unless it is an outlet's name; other credits name outlets; addresses none."""
    if "://" in credit.name or not key(credit.name):
        return None
    if credit.publisher_id or gazetteer.publisher(credit.name) or credit.role not in PERSONS_CREDITS:
        return "outlet"
    is_own = publisher is not None and key(publisher) == key(credit.name)
    return "outlet" if is_own or _is_outlet_like(credit.name) else "person"


def _is_outlet_like(name: str) -> bool:
    """Whether a word of the name tells that it is an outlet's: "… Magazine", «газета …»."""
    parts = gazetteer.words(name)
    fields = ("outlet_before", "outlet_after", "outlet_names")
    told = {key(word) for field in fields for word in everywhere(field) - everywhere("articles")}
    return len(parts) > 1 and bool(told & {parts[0], parts[-1]})


def kinds_by_name(analysis: Analysis) -> Mapping[str, EntityKind]:
    """The kind that the mentions of a text give each name."""
    return _kinds_by_name(analysis)


def _kinds_by_name(analysis: Analysis) -> Mapping[str, EntityKind]:
    return {key(mention.name): mention.kind for mention in reversed(analysis.mentions)}


def _short_for(names: Sequence[str], subjects: frozenset[str]) -> Mapping[str, str]:
    """For each one-word name the full name in the text that has it as a word, if that has just one bearer."""
    full = [name for name in names if len(person_name(name).words) > 1]
    found: dict[str, str] = {}
    for name in names:
        words = person_name(name).words
        if len(words) != 1:
            continue
        bearers = [other for other in full if _has_word(other, words[0], is_subject=name in subjects)]
        if bearers and all(_one_given_name(bearers[0], other) for other in bearers[1:]):
            found[name] = max(bearers, key=lambda other: (len(other), other))
    return found


def _has_word(name: str, word: str, *, is_subject: bool) -> bool:
    """Whether the word is one of the name's, in another case perhaps; a subject stands in the nominative."""
    told = may_be_family_name(word, name, is_nominative=is_subject)
    if told is not None:
        return told
    return any(likeness(part, word) >= FAMILY_LIKENESS for part in person_name(name).words)


def _one_given_name(one: str, other: str) -> bool:
    first, second = person_name(one).words, person_name(other).words
    return all(any(likeness(a, b) >= FAMILY_LIKENESS for b in second) for a in first) or all(
        any(likeness(a, b) >= FAMILY_LIKENESS for a in first) for b in second
    )


def _countries(roles: Sequence[Role]) -> Mapping[str, frozenset[str]]:
    """Countries in the role phrases of each person of the text, by the key of the name."""
    found: dict[str, set[str]] = {}
    for role in roles:
        countries = {country for word in _stretches(role.words) if (country := _country(word))}
        found.setdefault(key(role.person.name), set()).update(countries)
    return {name: frozenset(countries) for name, countries in found.items()}


def _role_words(roles: Sequence[Role]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for role in roles:
        told = {word for word in gazetteer.words(role.words) if word in everywhere_keys("roles")}
        found.setdefault(key(role.person.name), set()).update(told)
    return {name: frozenset(told) for name, told in found.items()}


def _stretches(phrase: str) -> Iterable[str]:
    words = gazetteer.words(phrase)
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])


def _country(words: str) -> str | None:
    place = gazetteer.place(words)
    if place is not None and place.kind == "country":
        return place.country
    adjective = gazetteer.country_of_adjective(words)
    return adjective.country if adjective else None


def _aliases(analysis: Analysis) -> tuple[tuple[Name, Name], ...]:
    """A name and the short form in brackets right after it: "Tidal Research Office (TRO)"."""
    text = analysis.version.text
    body = sorted(
        (mention for mention in analysis.mentions if mention.span.field == "text"), key=lambda m: m.span
    )
    return tuple(
        (Name(analysis.id, one.kind, one.name), Name(analysis.id, other.kind, other.name))
        for one, other in pairwise(body)
        if text[one.span.end : other.span.start].strip() == "("
        and text[other.span.end : other.span.end + 1] == ")"
        and one.kind == other.kind
        and one.kind in ("institution", "outlet")
    )
